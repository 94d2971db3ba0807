// Exact fractions: shares and growth rates, which decimals cannot hold.
#pragma once

#include <optional>

#include "model/number.h"

namespace xxgk {

/// The denominator is never zero.
struct Fraction {
  Decimal numerator, denominator;
  bool operator==(const Fraction&) const = default;  ///< as written: 1/2 is not 2/4
};

/// Nothing where the denominator is zero.
std::optional<Fraction> fraction_of(const Decimal& numerator, const Decimal& denominator);

/// The fraction as a decimal of so many places, the last rounded half away from zero; nothing where it does not fit.
std::optional<Decimal> rounded(const Fraction& fraction, int places);

/// The fraction is at least `numerator` by `denominator` (positive). Exact.
bool is_at_least(const Fraction& fraction, int numerator, int denominator);

}  // namespace xxgk
