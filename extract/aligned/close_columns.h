// Columns so close that single spaces part their values. Door: part_close_values.
#pragma once

#include <span>

#include "extract/aligned/fragments.h"

namespace xxgk::extraction {

/// Where most lines of a table end in equally many values, counted word by word, and only few do as they are set apart,
/// each word is a value of its own: else words a space apart are digits of one number.
void part_close_values(std::span<FragmentLine> table, double space);

}  // namespace xxgk::extraction
