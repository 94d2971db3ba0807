// Percentages and changes stated in prose against the figures they are made of, in the same sentence or in the tables.
#include <algorithm>

#include "normalize/stated_readings.h"

namespace xxgk {
namespace {

using Says = Claim::Says;

constexpr std::string_view rule = "prose.share";

/// `part` of `whole` per hundred, to so many decimals; nothing where it cannot be reckoned.
std::optional<Decimal> per_hundred(const Decimal& part, const Decimal& whole, int decimals) {
  const int scale = std::max(part.scale(), whole.scale());
  const auto above = part.times_power_of_ten(scale + 2 + decimals), below = whole.times_power_of_ten(scale);
  if (!above || !below || below->is_zero() || below->is_negative() || !above->is_whole()) return std::nullopt;
  const std::int64_t divisor = below->units(), half = above->is_negative() ? -divisor / 2 : divisor / 2;
  return Decimal((above->units() + half) / divisor, decimals);
}

/// A percentage may be rounded or cut off.
bool is_about(const ProseFigure& printed, const Decimal& percentage) {
  const Decimal step(1, printed.decimals);
  const auto low = printed.low.minus(step), high = printed.high.plus(step);
  return low && high && *low < percentage && percentage < *high;
}

Decimal negated(const Decimal& number) {
  return Decimal(-number.units(), number.scale());
}

/// The claims of one sentence.
class SentenceOfShares {
 public:
  SentenceOfShares(const ParagraphClaims& paragraph, std::size_t first, std::size_t end, const WordContext& context,
                   WordFindings& findings)
      : paragraph_(paragraph), first_(first), end_(end), context_(context), findings_(findings) {}

  void check() {
    for (std::size_t i = first_; i < end_; ++i) {
      const Claim& claim = claims()[i];
      if (claim.says == Says::share && claim.words_known) check_share(i);
      if (claim.says == Says::growth) check_growth(i);
      if (claim.says == Says::change) check_change(i);
    }
  }

 private:
  const std::vector<Claim>& claims() const { return paragraph_.claims; }

  bool is_number(const Claim& claim) const {
    return claim.figure.kind != ProseFigure::Kind::percent && claim.figure.is_exact();
  }

  std::optional<std::size_t> value_before(std::size_t i) const {
    while (i-- > first_) {
      if (claims()[i].says == Says::value && claims()[i].figure.kind != ProseFigure::Kind::percent) return i;
    }
    return std::nullopt;
  }

  void say(const Claim& claim, const Claim& subject, std::optional<Decimal> expected) {
    const bool agreed = !expected;
    const std::vector<StatedReading> readings = readings_of(subject, context_, KindOfFigure::any);
    Finding finding;
    finding.at = readings.empty() ? "." : readings.front().sum.at;
    finding.table = readings.empty() ? "" : readings.front().sum.table->name;
    finding.operation = "=";
    finding.outcome = agreed ? Outcome::holds : Outcome::fails;
    if (!agreed) {
      finding.expected = expected;
      finding.found = claim.falls ? negated(claim.figure.value) : claim.figure.value;
      finding.quote = quoted(paragraph_, claim);
    }
    findings_.add(rule, context_.report.form, std::move(finding));
  }

  // Shares.

  void check_share(std::size_t i) {
    const Claim& claim = claims()[i];
    const auto before = value_before(i);
    if (claim.names_subject && claim.is_sound) {
      const auto readings = readings_of(claim, context_, KindOfFigure::any);
      if (!readings.empty() && readings.front().sum.value) test_share(i, claim, *readings.front().sum.value);
    } else if (!claim.names_subject && before && is_known_part(claims()[*before])) {
      const auto value = exact_value(claims()[*before]);
      if (value) test_share(i, claims()[*before], *value);
    }
  }

  /// Its whole stands in the sentence or in the tables.
  bool is_known_part(const Claim& part) const {
    return part.is_sound || (part.whole && claims()[*part.whole].figure.unit == part.figure.unit);
  }

  /// Where it is said roughly, what the table has.
  std::optional<Decimal> exact_value(const Claim& part) const {
    if (is_number(part)) return part.figure.value;
    const auto readings = readings_of(part, context_);
    return readings.empty() ? std::nullopt : readings.front().sum.value;
  }

  void test_share(std::size_t i, const Claim& part, const Decimal& value) {
    const Claim& claim = claims()[i];
    const auto wholes = wholes_for(i, part);
    if (!wholes || wholes->empty()) return;
    for (const Decimal& whole : *wholes) {
      const auto percentage = per_hundred(value, whole, claim.figure.decimals + 2);
      if (!percentage || is_about(claim.figure, *percentage)) return say(claim, part, std::nullopt);
    }
    say(claim, part, per_hundred(value, wholes->front(), std::max(claim.figure.decimals, 1)));
  }

  /// Of what it may be a share; nothing where that is not known.
  std::optional<std::vector<Decimal>> wholes_for(std::size_t i, const Claim& part) const {
    std::vector<Decimal> wholes;
    if (part.whole && is_number(claims()[*part.whole])) wholes.push_back(claims()[*part.whole].figure.value);
    const Claim& claim = claims()[i];
    if (claim.names_whole && !add_named_whole(claim, wholes)) return std::nullopt;
    if (readings_of(part, context_, KindOfFigure::any).empty()) return wholes;
    for (std::size_t k = first_; k < i; ++k) {
      if (claims()[k].says == Says::value && is_number(claims()[k])) wholes.push_back(claims()[k].figure.value);
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

  // Growth and change.

  struct Pair {
    const Claim* current;
    Decimal previous;
    bool is_sound;
  };

  /// Figures of this year before `i` with the previous year's that are in the sentence, or follow from a change.
  std::vector<Pair> pairs_for(std::size_t i, bool by_change) const {
    std::vector<Pair> pairs;
    for (std::size_t k = first_; k < i; ++k) {
      const Claim& current = claims()[k];
      if (current.says != Says::value || !is_number(current)) continue;
      for (std::size_t m = first_; m < end_; ++m) {
        const Claim& other = claims()[m];
        if (!is_number(other) || other.figure.unit != current.figure.unit) continue;
        const bool sound = current.is_sound && other.is_sound;
        if (other.says == Says::previous) pairs.push_back({&current, other.figure.value, sound});
        if (other.says != Says::change || !by_change || m <= k || m >= i || !other.is_compared) continue;
        const auto before = other.falls ? current.figure.value.plus(other.figure.value)
                                        : current.figure.value.minus(other.figure.value);
        if (before) pairs.push_back({&current, *before, sound});
      }
    }
    return pairs;
  }

  /// Where several figures could be meant, all must be known well.
  static bool is_clear(const std::vector<Pair>& pairs) {
    return pairs.size() == 1 ||
           (!pairs.empty() && std::all_of(pairs.begin(), pairs.end(), [](const Pair& pair) { return pair.is_sound; }));
  }

  void check_growth(std::size_t i) {
    const Claim& claim = claims()[i];
    const std::vector<Pair> pairs = pairs_for(i, true);
    if (!is_clear(pairs)) return;
    for (const Pair& pair : pairs) {
      const auto growth = growth_of(pair, claim.figure.decimals + 2);
      if (!growth) return;
      if (is_about(claim.figure, claim.falls ? negated(*growth) : *growth))
        return say(claim, *pair.current, std::nullopt);
    }
    say(claim, *pairs.back().current, growth_of(pairs.back(), std::max(claim.figure.decimals, 1)));
  }

  static std::optional<Decimal> growth_of(const Pair& pair, int decimals) {
    const auto more = pair.current->figure.value.minus(pair.previous);
    return more ? per_hundred(*more, pair.previous, decimals) : std::nullopt;
  }

  void check_change(std::size_t i) {
    const Claim& claim = claims()[i];
    std::vector<Pair> pairs = pairs_for(i, false);
    std::erase_if(pairs, [&claim](const Pair& pair) { return pair.current->figure.unit != claim.figure.unit; });
    if (!is_clear(pairs)) return;
    for (const Pair& pair : pairs) {
      const auto more = pair.current->figure.value.minus(pair.previous);
      if (!more) return;
      if (claim.figure.admits(claim.falls ? negated(*more) : *more)) return say(claim, *pair.current, std::nullopt);
    }
    say(claim, *pairs.back().current, pairs.back().current->figure.value.minus(pairs.back().previous));
  }

  const ParagraphClaims& paragraph_;
  std::size_t first_, end_;
  const WordContext& context_;
  WordFindings& findings_;
};

}  // namespace

void check_shares(const WordContext& context, WordFindings& findings) {
  for (const ParagraphClaims& paragraph : context.paragraphs) {
    for (std::size_t first = 0; first < paragraph.claims.size();) {
      std::size_t end = first;
      while (end < paragraph.claims.size() && paragraph.claims[end].sentence == paragraph.claims[first].sentence) ++end;
      SentenceOfShares(paragraph, first, end, context, findings).check();
      first = end;
    }
  }
}

}  // namespace xxgk
