// Lines of text as fragments with places: a column is a character. Doors: choose_measures, fragment_line.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/aligned/fragments.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {

/// How many columns an ideograph takes: programs that print pages as text count characters, editors count two.
enum class Measure : char { characters, display };

/// For each line the measure by which numbers stand better below each other. It is that of all lines unless the tables
/// between two sentences clearly tell another: reports of several producers may stand in one text.
std::vector<Measure> choose_measures(std::span<const Line> lines);

/// Boxes in columns and lines; the width of a space is 1.
FragmentLine fragment_line(const Line& line, Measure measure);

}  // namespace xxgk::extraction
