// Tables whose second half stands beside the first: each line holds two rows, which become lines of their own.
// Door: find_halved_lines.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/aligned/aligned_lines.h"

namespace xxgk::extraction {

/// Lines from `begin` up to but not including `end`, and a place for each at which it parts in two.
struct HalvedLines {
  std::size_t begin = 0, end = 0;
  std::vector<double> cuts;
};

/// Runs of lines most of whose rows stand two beside each other, label and values each.
std::vector<HalvedLines> find_halved_lines(const AlignedLines& lines);

/// The left halves and, as if on another page, the right ones. What holds nothing is left out.
AlignedLines one_below_the_other(const AlignedLines& lines, const HalvedLines& halved);

}  // namespace xxgk::extraction
