// Exact numbers: reports count things and money, and a binary fraction can hold neither 7730.28 nor a sum of such.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xxgk {

/// A decimal number, `units` times ten to the power of minus `scale`. Normalised: no trailing zero behind the point.
class Decimal {
 public:
  Decimal() = default;
  /// 0 <= scale <= 18; the constructor normalises.
  explicit Decimal(std::int64_t units, int scale = 0);
  /// What `text` gives back; nothing for any other text, and for what does not fit.
  static std::optional<Decimal> of_text(std::string_view text);

  std::int64_t units() const { return units_; }
  int scale() const { return scale_; }
  bool is_whole() const { return scale_ == 0; }
  bool is_zero() const { return units_ == 0; }
  bool is_negative() const { return units_ < 0; }

  /// Nothing where the result does not fit.
  std::optional<Decimal> plus(const Decimal& other) const;
  std::optional<Decimal> minus(const Decimal& other) const;
  std::optional<Decimal> times_power_of_ten(int power) const;

  /// ASCII digits, a point where needed, `-` only where negative: `77302800`, `0.5`, `-3`.
  std::string text() const;

  bool operator==(const Decimal&) const = default;
  bool operator<(const Decimal& other) const;
  bool operator<=(const Decimal& other) const { return !(other < *this); }

 private:
  std::int64_t units_ = 0;
  int scale_ = 0;
};

}  // namespace xxgk
