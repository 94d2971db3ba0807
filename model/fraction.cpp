// All of it is reckoned in 128 bits, in which two numbers of 64 bits and a power of ten mostly fit; what does not is
// told.
#include "model/fraction.h"

#include <limits>

namespace xxgk {
namespace {

__extension__ using Wide = __int128;

std::optional<Wide> times_ten(Wide number, int power) {
  for (; power > 0; --power) {
    if (__builtin_mul_overflow(number, Wide{10}, &number)) return std::nullopt;
  }
  return number;
}

/// Numerator and denominator as whole numbers, the denominator positive.
struct Whole {
  Wide numerator, denominator;
};

/// Of the fraction times ten to the power of `places`.
std::optional<Whole> whole(const Fraction& fraction, int places) {
  const int up = places + fraction.denominator.scale() - fraction.numerator.scale();
  const auto numerator = times_ten(fraction.numerator.units(), up > 0 ? up : 0);
  const auto denominator = times_ten(fraction.denominator.units(), up < 0 ? -up : 0);
  if (!numerator || !denominator) return std::nullopt;
  return *denominator < 0 ? Whole{-*numerator, -*denominator} : Whole{*numerator, *denominator};
}

}  // namespace

std::optional<Fraction> fraction_of(const Decimal& numerator, const Decimal& denominator) {
  if (denominator.is_zero()) return std::nullopt;
  return Fraction{numerator, denominator};
}

std::optional<Decimal> rounded(const Fraction& fraction, int places) {
  const auto scaled = whole(fraction, places);
  if (!scaled) return std::nullopt;
  const Wide size = scaled->numerator < 0 ? -scaled->numerator : scaled->numerator;
  const Wide half = scaled->denominator / 2 + scaled->denominator % 2;
  const Wide units = size / scaled->denominator + (size % scaled->denominator >= half ? 1 : 0);
  if (units > Wide{std::numeric_limits<std::int64_t>::max()}) return std::nullopt;
  const auto narrow = static_cast<std::int64_t>(units);
  return Decimal(scaled->numerator < 0 ? -narrow : narrow, places);
}

bool is_at_least(const Fraction& fraction, int numerator, int denominator) {
  const auto scaled = whole(fraction, 0);
  if (!scaled) return false;
  Wide left = 0, right = 0;
  if (__builtin_mul_overflow(scaled->numerator, Wide{denominator}, &left)) return scaled->numerator > 0;
  if (__builtin_mul_overflow(scaled->denominator, Wide{numerator}, &right)) return false;
  return left >= right;
}

}  // namespace xxgk
