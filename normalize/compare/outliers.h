// Which of many numbers lie far from the others, and their median.
#pragma once

#include <optional>
#include <vector>

#include "model/fraction.h"

namespace xxgk {

/// Of an even number the mean of the middle two; nothing where there are none. `sorted`, either way.
std::optional<Fraction> median_of(const std::vector<Decimal>& sorted);

enum class Scale {
  logarithms,  ///< counts: twice as many is as far anywhere
  plain,       ///< shares
};

/// For each value whether its modified z-score (Iglewicz and Hoaglin: 0.6745 times its distance from the median by the
/// median of all distances) is over 3.5. Nothing where there are fewer than eight values, or half of them are equal.
std::optional<std::vector<bool>> outliers_in(const std::vector<Decimal>& values, Scale scale);

}  // namespace xxgk
