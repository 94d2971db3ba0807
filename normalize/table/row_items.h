// Lines of a table are parted into labels and values.
#pragma once

#include <string>
#include <vector>

#include "normalize/labels/labels.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// One printed row: its label cells and the cells that may hold values.
struct RowItem {
  std::size_t line = 0;                  ///< index into the table's lines
  std::vector<const LineCell*> labels;   ///< stub texts from outer to inner
  std::vector<const LineCell*> values;   ///< cells behind the label, empty ones included
  const LineCell* unit = nullptr;        ///< the row's cell in a column of units
  const LineCell* from_label = nullptr;  ///< the one of the values that was found in the label
  std::size_t before_label = 0;          ///< how many of the values stand before the label
  std::string group;                     ///< the group label printed above it, where it is not in the row itself
  FoldedLabel group_label;
  int row = -1;         ///< index into the expected rows; -1: none matches
  bool unsure = false;  ///< its label is like two rows, or not much like the one
  bool placed = false;  ///< its line's texts are known by their places
};

/// The line carries column labels and no values.
bool is_header_line(const Line& line, const LabelBook& book);

/// The line is a section bar and nothing else.
bool is_bar_line(const Line& line, const LabelBook& book);

/// Parts the data lines of a table into labels and values. A line with two labelled rows side by side gives two items;
/// lines that hold only a group's label are remembered for the rows below them.
std::vector<RowItem> row_items(const std::vector<Line>& lines, const LabelBook& book);

}  // namespace xxgk
