// Percentages as prose prints them: rounded or cut off.
#pragma once

#include <optional>

#include "normalize/prose/read_figure.h"

namespace xxgk {

/// `part` of `whole` per hundred, to so many decimals; nothing where it cannot be reckoned.
std::optional<Decimal> per_hundred(const Decimal& part, const Decimal& whole, int decimals);

/// What is printed may be this percentage, rounded or cut off.
bool is_about(const ProseFigure& printed, const Decimal& percentage);

/// Decimals by which a percentage is told to be the printed one, and those in which the right one is shown.
int decimals_to_compare(const ProseFigure& printed);
int decimals_to_show(const ProseFigure& printed);

Decimal negated(const Decimal& number);

}  // namespace xxgk
