// Numbers too long for their cells, whose last digits stand on the lines below: `84` over `68` is 8468 in a cell two
// digits wide. Door: join_wrapped_numbers.
#pragma once

#include <span>

#include "extract/aligned/aligned_lines.h"
#include "extract/aligned/fragments.h"

namespace xxgk::extraction {

/// Puts the digits of such numbers together on the first line of their row, and leaves on the others what is part of a
/// label. Only in a text or page where lines of nothing but digits stand below values again and again. Numbers whose
/// digits cannot be told from another row's get an ellipsis behind what stands on the first line. As many standings as
/// lines; a line that is left empty is left out.
void join_wrapped_numbers(std::span<FragmentLine> lines, std::span<LineStanding> standings, double space);

}  // namespace xxgk::extraction
