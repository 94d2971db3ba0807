// Percentages of a whole stated in prose against the figures they are made of, in the same sentence or in the tables.
#include <algorithm>

#include "normalize/check/sentence_claims.h"
#include "normalize/check/stated_readings.h"
#include "normalize/prose/percentage.h"

namespace xxgk {
namespace {

using Says = Claim::Says;

class ShareCheck {
 public:
  ShareCheck(const SentenceClaims& claims, const WordContext& context, WordFindings& findings)
      : claims_(claims), context_(context), findings_(findings) {}

  void check(std::size_t i) {
    const Claim& claim = claims_[i];
    const auto before = value_before(i);
    if (claim.names_subject && claim.is_sound) {
      const auto readings = readings_of(claim, context_, KindOfFigure::any);
      if (!readings.empty() && readings.front().sum.value) test(i, claim, *readings.front().sum.value);
    } else if (!claim.names_subject && before && is_known_part(claims_[*before])) {
      const auto value = exact_value(claims_[*before]);
      if (value) test(i, claims_[*before], *value);
    }
  }

 private:
  std::optional<std::size_t> value_before(std::size_t i) const {
    while (i-- > claims_.first) {
      if (claims_[i].says == Says::value && claims_[i].figure.kind != ProseFigure::Kind::percent) return i;
    }
    return std::nullopt;
  }

  /// Its whole stands in the sentence or in the tables.
  bool is_known_part(const Claim& part) const {
    return part.is_sound || (part.whole && claims_[*part.whole].figure.unit == part.figure.unit);
  }

  /// Where it is said roughly, what the table has.
  std::optional<Decimal> exact_value(const Claim& part) const {
    if (is_number(part)) return part.figure.value;
    const auto readings = readings_of(part, context_);
    return readings.empty() ? std::nullopt : readings.front().sum.value;
  }

  void test(std::size_t i, const Claim& part, const Decimal& value) {
    const Claim& claim = claims_[i];
    const auto wholes = wholes_for(i, part);
    if (!wholes || wholes->empty()) return;
    const bool agreed = std::any_of(wholes->begin(), wholes->end(), [&](const Decimal& whole) {
      const auto percentage = per_hundred(value, whole, decimals_to_compare(claim.figure));
      return !percentage || is_about(claim.figure, *percentage);
    });
    const auto right = per_hundred(value, wholes->front(), decimals_to_show(claim.figure));
    say_of_share(claim, part, agreed ? std::nullopt : right, claims_.paragraph, context_, findings_);
  }

  /// Of what it may be a share; nothing where that is not known.
  std::optional<std::vector<Decimal>> wholes_for(std::size_t i, const Claim& part) const {
    std::vector<Decimal> wholes;
    if (part.whole && is_number(claims_[*part.whole])) wholes.push_back(claims_[*part.whole].figure.value);
    const Claim& claim = claims_[i];
    if (claim.names_whole && !add_named_whole(claim, wholes)) return std::nullopt;
    if (readings_of(part, context_, KindOfFigure::any).empty()) return wholes;
    for (std::size_t k = claims_.first; k < i; ++k) {
      if (claims_[k].says == Says::value && is_number(claims_[k])) wholes.push_back(claims_[k].figure.value);
    }
    for (const StatedSum& whole : context_.taxonomy.prose.wholes) {
      const auto sum = sum_in_tables(whole, {}, context_.tables);
      if (sum && !sum->value) return std::nullopt;
      if (sum) wholes.push_back(*sum->value);
    }
    return wholes;
  }

  /// `占答复总数的…`
  bool add_named_whole(const Claim& claim, std::vector<Decimal>& wholes) const {
    Claim whole = claim;
    whole.readings = {claim.of_whole};
    for (const StatedReading& reading : readings_of(whole, context_, KindOfFigure::any)) {
      if (!reading.sum.value) return false;
      wholes.push_back(*reading.sum.value);
    }
    return !wholes.empty();
  }

  const SentenceClaims& claims_;
  const WordContext& context_;
  WordFindings& findings_;
};

}  // namespace

void check_shares(const WordContext& context, WordFindings& findings) {
  for_each_sentence(context, [&](const SentenceClaims& claims) {
    for (std::size_t i = claims.first; i < claims.end; ++i) {
      if (claims[i].says == Says::share && claims[i].words_known) ShareCheck(claims, context, findings).check(i);
    }
  });
}

}  // namespace xxgk
