#include "emit/page/number_text.h"

namespace xxgk::page {
namespace {

constexpr const char* minus = "\u2212";

/// Digits of a number that is not negative, by threes up to the point.
std::string grouped_digits(std::string digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t place = point; place > 3;) {
    place -= 3;
    digits.insert(place, ",");
  }
  return digits;
}

std::string without_sign(const std::string& text) {
  return text.starts_with('-') ? text.substr(1) : text;
}

std::string with_sign(const Decimal& number, const std::string& digits) {
  if (number.is_zero()) return "\u00B1" + digits;
  return (number.is_negative() ? minus : "+") + digits;
}

/// The zeros of a place that is always shown: `12` becomes `12.0`.
std::string padded(std::string digits, int places) {
  if (places == 0) return digits;
  std::size_t point = digits.find('.');
  if (point == std::string::npos) {
    point = digits.size();
    digits += '.';
  }
  digits.resize(point + 1 + static_cast<std::size_t>(places), '0');
  return digits;
}

/// A hundred times the fraction, rounded.
std::optional<Decimal> in_percent(const Fraction& share, int places) {
  const auto value = rounded(share, places + 2);
  return value ? value->times_power_of_ten(2) : std::nullopt;
}

}  // namespace

std::string grouped(const Decimal& number) {
  const std::string digits = grouped_digits(without_sign(number.text()));
  return number.is_negative() ? minus + digits : digits;
}

std::string signed_number(const Decimal& number) {
  return with_sign(number, grouped_digits(without_sign(number.text())));
}

std::string percent(const Fraction& share) {
  const auto value = in_percent(share, 1);
  if (!value) return "";
  const std::string digits = padded(grouped_digits(without_sign(value->text())), 1) + "%";
  return value->is_negative() ? minus + digits : digits;
}

std::string signed_percent(const Fraction& share) {
  const auto value = in_percent(share, 1);
  if (!value) return "";
  return with_sign(*value, padded(grouped_digits(without_sign(value->text())), 1) + "%");
}

std::string percent_digits(const Fraction& share, int places) {
  const auto value = in_percent(share, places);
  return value ? value->text() : "";
}

std::string number_digits(const Fraction& fraction, int places) {
  const auto value = rounded(fraction, places);
  return value ? value->text() : "";
}

}  // namespace xxgk::page
