// A table of one row whose narrow cells break their numbers: `29` above and `11` below the line on which the other
// cells stand. Door: join_stacked_values.
#pragma once

#include <span>
#include <vector>

#include "normalize/text/lines.h"

namespace xxgk {

/// The lines of a placed block, those that hold one row's values made one. Lines without labels that follow each other
/// are one row where few columns have a value on more than one of them; a cell's parts are joined by a space, as where
/// digits are printed apart.
std::vector<Line> join_stacked_values(std::span<const Line> lines, const Lexicon& lexicon);

}  // namespace xxgk
