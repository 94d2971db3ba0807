// Values a single space apart, which joining words made one: `15 21`. But `2 0` may be a 20 whose digits were pulled
// apart. On pages not even a space may part two values that fill their cells. Doors: words_in, in_words,
// with_long_runs_in_words, may_be_values, stand_below, parted_between_columns.
#pragma once

#include <vector>

#include "extract/aligned/parsed_line.h"

namespace xxgk::extraction {

std::vector<Fragment> words_in(const Fragment& value, const ParsedLine& line);

/// The line with a value for each word from the first value on; as it is where some word is no value.
ParsedLine in_words(const ParsedLine& line);

/// The same only of three words and more a space apart: these are no number pulled apart, unless they are single
/// digits.
ParsedLine with_long_runs_in_words(const ParsedLine& line);

/// No number is pulled apart into these words: that leaves two words a space apart, one of them a lone digit, or
/// nothing but such.
bool may_be_values(const std::vector<Fragment>& words, double space);

/// Those of the words that are a space apart stand each below the box of its own. No boxes for some word: false.
bool stand_below(const std::vector<Box>& boxes, const std::vector<Fragment>& words, double space);

/// A number on a page that stands in the middle between two columns, as two values that meet at the end of a cell:
/// nothing for any other.
std::vector<Fragment> parted_between_columns(const Fragment& value, const Columns& columns);

}  // namespace xxgk::extraction
