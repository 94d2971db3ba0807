// Numbers that spread type has pulled apart, `1 08`, in a few rows of a column. Doors: join_pulled_apart,
// join_below_heads.
#pragma once

#include <span>

#include "extract/aligned/parsed_line.h"
#include "extract/aligned/value_columns.h"

namespace xxgk::extraction {

/// Two columns of which most rows have one value, in the middle between them, are one: where a row has two numbers
/// there, a space apart, they are one too. `columns`: as the values tell them. False where there is none to join.
bool join_pulled_apart(std::span<ParsedLine> lines, const Columns& columns, double space);

/// The same in rows of more numbers than there are heads, where that gives each head one number.
bool join_below_heads(std::span<ParsedLine> lines, std::span<const Box> heads, double space);

}  // namespace xxgk::extraction
