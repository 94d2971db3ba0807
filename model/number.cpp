#include "model/number.h"

#include <charconv>
#include <system_error>
#include <utility>

namespace xxgk {
namespace {

constexpr int max_scale = 18;  // of 64 bits; ten to its power still fits

std::optional<std::int64_t> scaled_up(std::int64_t units, int powers) {
  for (; powers > 0; --powers) {
    if (__builtin_mul_overflow(units, std::int64_t{10}, &units)) return std::nullopt;
  }
  return units;
}

/// Both numbers' units at their larger scale.
std::optional<std::pair<std::int64_t, std::int64_t>> aligned(const Decimal& a, const Decimal& b) {
  const int scale = a.scale() > b.scale() ? a.scale() : b.scale();
  const auto left = scaled_up(a.units(), scale - a.scale());
  const auto right = scaled_up(b.units(), scale - b.scale());
  if (!left || !right) return std::nullopt;
  return std::pair{*left, *right};
}

}  // namespace

Decimal::Decimal(std::int64_t units, int scale) : units_(units), scale_(scale) {
  while (scale_ > 0 && units_ % 10 == 0) {
    units_ /= 10;
    --scale_;
  }
}

std::optional<Decimal> Decimal::of_text(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::string_view fraction = point == std::string_view::npos ? "" : text.substr(point + 1);
  if (fraction.size() > static_cast<std::size_t>(max_scale)) return std::nullopt;
  const std::string digits = std::string(text.substr(0, point)).append(fraction);
  std::int64_t units = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), units);
  if (fault != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  const Decimal decimal(units, static_cast<int>(fraction.size()));
  return decimal.text() == text ? std::optional(decimal) : std::nullopt;
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const {
  const auto both = aligned(*this, other);
  std::int64_t sum = 0;
  if (!both || __builtin_add_overflow(both->first, both->second, &sum)) return std::nullopt;
  return Decimal(sum, scale_ > other.scale_ ? scale_ : other.scale_);
}

std::optional<Decimal> Decimal::minus(const Decimal& other) const {
  const auto both = aligned(*this, other);
  std::int64_t difference = 0;
  if (!both || __builtin_sub_overflow(both->first, both->second, &difference)) return std::nullopt;
  return Decimal(difference, scale_ > other.scale_ ? scale_ : other.scale_);
}

std::optional<Decimal> Decimal::times_power_of_ten(int power) const {
  if (is_zero()) return *this;
  std::int64_t units = units_, scale = std::int64_t{scale_} - power;
  for (; scale > max_scale && units % 10 == 0; --scale) units /= 10;
  if (scale > max_scale) return std::nullopt;
  if (scale >= 0) return Decimal(units, static_cast<int>(scale));
  if (scale < -max_scale) return std::nullopt;
  const auto whole = scaled_up(units, static_cast<int>(-scale));
  if (!whole) return std::nullopt;
  return Decimal(*whole);
}

std::string Decimal::text() const {
  std::string digits = std::to_string(units_);
  const bool negative = units_ < 0;
  if (negative) digits.erase(0, 1);
  if (scale_ > 0) {
    if (digits.size() <= static_cast<std::size_t>(scale_)) digits.insert(0, scale_ + 1 - digits.size(), '0');
    digits.insert(digits.size() - scale_, 1, '.');
  }
  return negative ? "-" + digits : digits;
}

bool Decimal::operator<(const Decimal& other) const {
  // Brought to one scale they may not fit; the whole part and the rest, each by itself, always do.
  const auto parts = [](const Decimal& d) {
    const std::int64_t one = *scaled_up(1, d.scale_);
    return std::pair{d.units_ / one, *scaled_up(d.units_ % one, max_scale - d.scale_)};
  };
  return parts(*this) < parts(other);
}

}  // namespace xxgk
