// How many digits numbers have at each place of a table: a number that goes on below itself is as wide as its cell.
// Doors: count_digits, NumberWidths.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "extract/aligned/aligned_lines.h"
#include "extract/aligned/fragments.h"

namespace xxgk::extraction {

/// Of a text that is nothing but digits; 0 else.
std::size_t count_digits(std::string_view text);

class NumberWidths {
 public:
  /// Of the values on lines that are nobody's yet. As many standings as lines.
  NumberWidths(std::span<const FragmentLine> lines, std::span<const LineStanding> standings);

  /// No number at its place has more digits, down from the last header and on its page: elsewhere columns may be of
  /// other widths. `line`: the one that it stands on.
  bool is_widest(const Fragment& number, std::size_t line) const;

 private:
  struct Width {
    Box box;
    std::size_t digits = 0, part = 0;
  };
  std::vector<Width> widths_;
  std::vector<std::size_t> parts_;  ///< of lines
};

}  // namespace xxgk::extraction
