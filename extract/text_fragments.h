// Lines of text as fragments with places: a column is a character. Doors: choose_measure, fragment_line.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/fragments.h"
#include "extract/lines.h"

namespace xxgk::extraction {

/// How many columns an ideograph takes: programs that print pages as text count characters, editors count two.
enum class Measure : char { characters, display };

/// The measure by which numbers stand better below each other.
Measure choose_measure(std::span<const Line> lines);

/// Boxes in columns and lines; the width of a space is 1.
FragmentLine fragment_line(const Line& line, Measure measure);

}  // namespace xxgk::extraction
