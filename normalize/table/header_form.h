// What a header's cells are by the form: its corner, groups, columns.
#pragma once

#include <vector>

#include "normalize/table/read_header.h"

namespace xxgk {

/// The header's knowledge of the form: which texts are groups, and which columns a group covers.
class HeaderForm {
 public:
  HeaderForm(const std::vector<ExpectedColumn>& expected, const BlockForm& block, const Folder& folder);

  bool has_corner() const { return !corner_.empty(); }
  bool is_corner(const FoldedLabel& label) const;
  bool is_unit_column(const FoldedLabel& label) const;
  bool is_group(const FoldedLabel& label) const;
  /// Like a column or a group, more or less.
  bool reads_as_column(const FoldedLabel& label) const;

  /// Order of the columns, and of groups by their first column, below a group; the key of each is its place in the
  /// form.
  std::vector<std::size_t> columns_below(const FoldedLabel& group) const;
  /// The place among `columns` of what a cell names: a column's own, or that of a group's first column; -1 where none.
  int place_below(const FoldedLabel& label, const std::vector<std::size_t>& columns) const;

 private:
  /// Likeness to the best column label, and to the best group label.
  double column_likeness(const FoldedLabel& label) const;
  double group_likeness(const FoldedLabel& label) const;

  const std::vector<ExpectedColumn>& expected_;
  LabelSet corner_, unit_column_;
};

/// Header lines, and what their corner is.
struct Header {
  std::vector<const Line*> lines;
  /// Where no cell reads as the form's corner: the first cell, if it reads as nothing else.
  const LineCell* corner = nullptr;

  bool is_corner(const LineCell& cell, const HeaderForm& form) const {
    return &cell == corner || form.is_corner(cell.label);
  }
};

/// A header line without its corner, the head of a column of units, and empty cells: what heads values.
std::vector<const LineCell*> header_cells(const Line& line, const Header& header, const HeaderForm& form);

/// A cell that names a column; `column`: see Leaf.
Leaf leaf_of(const LineCell& cell, int column);

}  // namespace xxgk
