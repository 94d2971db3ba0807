// Growth and change stated in prose against this year's figure and the previous year's, where both are stated: in the
// same sentence, or in another one that says the same of the year before.
#include <algorithm>

#include "normalize/check/sentence_claims.h"
#include "normalize/prose/percentage.h"

namespace xxgk {
namespace {

using Says = Claim::Says;

struct Pair {
  const Claim* current;
  Decimal previous;
  bool is_sound;
};

class GrowthCheck {
 public:
  GrowthCheck(const SentenceClaims& claims, const WordContext& context, WordFindings& findings)
      : claims_(claims), context_(context), findings_(findings) {}

  void check_growth(const Claim& claim, std::size_t place) {
    const std::vector<Pair> pairs = pairs_for(place, true);
    if (!is_clear(pairs)) return;
    for (const Pair& pair : pairs) {
      const auto growth = growth_of(pair, decimals_to_compare(claim.figure));
      if (!growth) return;
      if (is_about(claim.figure, claim.falls ? negated(*growth) : *growth)) return say(claim, pair, std::nullopt);
    }
    say(claim, pairs.back(), growth_of(pairs.back(), decimals_to_show(claim.figure)));
  }

  void check_change(const Claim& claim, std::size_t place) {
    std::vector<Pair> pairs = pairs_for(place, false);
    std::erase_if(pairs, [&claim](const Pair& pair) { return pair.current->figure.unit != claim.figure.unit; });
    if (!is_clear(pairs)) return;
    for (const Pair& pair : pairs) {
      const auto more = pair.current->figure.value.minus(pair.previous);
      if (!more) return;
      if (claim.figure.admits(claim.falls ? negated(*more) : *more)) return say(claim, pair, std::nullopt);
    }
    say(claim, pairs.back(), pairs.back().current->figure.value.minus(pairs.back().previous));
  }

 private:
  /// Figures of this year before `place` with the previous year's that are stated, or follow from a change.
  std::vector<Pair> pairs_for(std::size_t place, bool by_change) const {
    std::vector<Pair> pairs;
    for (std::size_t k = claims_.first; k < place; ++k) {
      if (claims_[k].says != Says::value || !is_number(claims_[k])) continue;
      const std::size_t before = pairs.size();
      add_stated_here(claims_[k], pairs);
      if (pairs.size() == before) add_stated_elsewhere(claims_[k], pairs);
      if (by_change) add_by_change(k, place, pairs);
    }
    return pairs;
  }

  void add_stated_here(const Claim& current, std::vector<Pair>& pairs) const {
    for (std::size_t m = claims_.first; m < claims_.end; ++m) {
      const Claim& other = claims_[m];
      if (other.says == Says::previous && is_number(other) && other.figure.unit == current.figure.unit)
        pairs.push_back({&current, other.figure.value, current.is_sound && other.is_sound});
    }
  }

  /// `2022年收到申请16件。2023年收到申请20件，同比增长25%。`
  void add_stated_elsewhere(const Claim& current, std::vector<Pair>& pairs) const {
    if (!current.is_sound) return;
    for (const ParagraphClaims& paragraph : context_.paragraphs) {
      for (const Claim& other : paragraph.claims) {
        if (other.says == Says::previous && other.is_sound && is_number(other) &&
            other.figure.unit == current.figure.unit && other.readings == current.readings)
          pairs.push_back({&current, other.figure.value, true});
      }
    }
  }

  /// `20件，比上年增加4件，增长25%`
  void add_by_change(std::size_t current, std::size_t place, std::vector<Pair>& pairs) const {
    const Claim& now = claims_[current];
    for (std::size_t m = current + 1; m < place; ++m) {
      const Claim& other = claims_[m];
      if (other.says != Says::change || !other.is_compared || !is_number(other) || other.figure.unit != now.figure.unit)
        continue;
      const auto before =
          other.falls ? now.figure.value.plus(other.figure.value) : now.figure.value.minus(other.figure.value);
      if (before) pairs.push_back({&now, *before, now.is_sound && other.is_sound});
    }
  }

  /// Where several figures could be meant, all must be known well.
  static bool is_clear(const std::vector<Pair>& pairs) {
    return pairs.size() == 1 ||
           (!pairs.empty() && std::all_of(pairs.begin(), pairs.end(), [](const Pair& pair) { return pair.is_sound; }));
  }

  static std::optional<Decimal> growth_of(const Pair& pair, int decimals) {
    const auto more = pair.current->figure.value.minus(pair.previous);
    return more ? per_hundred(*more, pair.previous, decimals) : std::nullopt;
  }

  void say(const Claim& claim, const Pair& pair, const std::optional<Decimal>& expected) {
    say_of_share(claim, *pair.current, expected, claims_.paragraph, context_, findings_);
  }

  const SentenceClaims& claims_;
  const WordContext& context_;
  WordFindings& findings_;
};

}  // namespace

void check_growth(const WordContext& context, WordFindings& findings) {
  for_each_sentence(context, [&](const SentenceClaims& claims) {
    GrowthCheck check(claims, context, findings);
    for (std::size_t i = claims.first; i < claims.end; ++i) {
      if (claims[i].says == Says::growth) check.check_growth(claims[i], i);
      if (claims[i].says == Says::change) check.check_change(claims[i], i);
    }
  });
}

}  // namespace xxgk
