// Percentages; see percentage.h.
#include "normalize/prose/percentage.h"

#include <algorithm>

namespace xxgk {

std::optional<Decimal> per_hundred(const Decimal& part, const Decimal& whole, int decimals) {
  const int scale = std::max(part.scale(), whole.scale());
  const auto above = part.times_power_of_ten(scale + 2 + decimals), below = whole.times_power_of_ten(scale);
  if (!above || !below || below->is_zero() || below->is_negative() || !above->is_whole()) return std::nullopt;
  const std::int64_t divisor = below->units(), half = above->is_negative() ? -divisor / 2 : divisor / 2;
  return Decimal((above->units() + half) / divisor, decimals);
}

bool is_about(const ProseFigure& printed, const Decimal& percentage) {
  const Decimal step(1, printed.decimals);
  const auto low = printed.low.minus(step), high = printed.high.plus(step);
  return low && high && *low < percentage && percentage < *high;
}

int decimals_to_compare(const ProseFigure& printed) {
  return printed.decimals + 2;
}

int decimals_to_show(const ProseFigure& printed) {
  return std::max(printed.decimals, 1);
}

Decimal negated(const Decimal& number) {
  return Decimal(-number.units(), number.scale());
}

}  // namespace xxgk
