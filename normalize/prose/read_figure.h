// Figures in sentences: `1,276件`, `两千三百余件`, `约1.2万条`, `25.3%`, `2023年`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/number.h"
#include "normalize/prose/prose_vocabulary.h"

namespace xxgk {

/// A number with what it counts. What is printed roughly lies between two bounds.
struct ProseFigure {
  enum class Kind {
    count,    ///< with a unit in which the form's figures are counted, or none where none is needed
    money,    ///< in yuan
    percent,  ///< per hundred
    other,    ///< with another unit: persons, points of a percentage
    bare,     ///< without a unit
    year,
    month,
    span,  ///< a number of years
    day,
  };
  Kind kind = Kind::bare;
  Decimal value;
  Decimal low, high;    ///< bounds, inclusive
  int decimals = 0;     ///< as printed
  std::u32string unit;  ///< as printed
  std::size_t end = 0;  ///< place behind it

  bool is_exact() const { return low == high; }
  bool admits(const Decimal& number) const { return low <= number && number <= high; }
};

/// The figure that begins at `place` of a text folded for patterns; nothing where none does.
std::optional<ProseFigure> figure_at(std::u32string_view text, std::size_t place, const ProseVocabulary& vocabulary);

}  // namespace xxgk
