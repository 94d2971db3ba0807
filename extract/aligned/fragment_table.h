// A table known by where its text stands: lines of fragments become a grid. Door: table_of_fragments.
#pragma once

#include <span>

#include "extract/aligned/fragments.h"
#include "model/document.h"

namespace xxgk::extraction {

/// Lines that share their columns of values: a header or none, rows, and the parts of labels above, between and below
/// them. In the grid each line is a row; the columns of labels come first, and a line with values has a cell for each
/// column of values, empty where nothing is printed. Each cell's origin has its box. On a page whose columns cannot be
/// laid over those of the page before, lines have their values only.
Table table_of_fragments(std::span<const FragmentLine> lines, double space);

}  // namespace xxgk::extraction
