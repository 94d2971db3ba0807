// Runs of lines that are a table of the form, or a part of it between pages or other lines.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "normalize/table/line_evidence.h"

namespace xxgk {

/// A run of lines of one family.
struct TablePiece {
  std::size_t family;
  std::vector<std::size_t> lines;
  int rows = 0, headers = 0, section = 0;
  bool has_table_line = false;
  bool has_value_line = false;
  std::set<std::u32string> row_words;
};

/// What is known of each line.
struct LinesWithEvidence {
  const std::vector<Line>& lines;
  std::vector<std::vector<Evidence>> evidence;  ///< for each line and family
  std::vector<int> section_of;
};

/// `states`: 0 where a line is of no table, k + 1 for family k. A table that is printed again begins a piece.
std::vector<TablePiece> table_pieces(const LinesWithEvidence& known, const std::vector<TableFamily>& families,
                                     const std::vector<std::size_t>& states);

}  // namespace xxgk
