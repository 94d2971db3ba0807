// Pages whose text was broken into lines, or whose tables were: they are read as plain text is. Doors:
// join_broken_lines, preformatted, tables_in_lines.
#pragma once

#include <string>
#include <vector>

#include "extract/html/blocks.h"

namespace xxgk::extraction {

/// Lines between line breaks become whole paragraphs again where their common width tells that they were broken.
void join_broken_lines(std::vector<HtmlBlock>& blocks);

/// Text whose line ends and spaces are shown as they stand; `line` is its first one's number.
std::vector<Block> preformatted(const std::string& text, int line);

/// Tables without any element of a table, with a paragraph for each row or cell. Empty where there are none.
std::vector<Block> tables_in_lines(const std::vector<HtmlBlock>& blocks);

}  // namespace xxgk::extraction
