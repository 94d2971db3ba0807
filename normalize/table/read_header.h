// Header lines become the order of a table's columns.
#pragma once

#include <string>
#include <vector>

#include "normalize/table/table_layout.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// One column of values as the header prints it.
struct Leaf {
  std::string text;  ///< as printed, spaces removed, groups left out
  FoldedLabel label;
  std::vector<std::string> groups;  ///< printed header cells above it, outer to inner, spaces removed
  std::vector<FoldedLabel> group_labels;
  int column = -1;       ///< column or order within the line, where the header keeps columns; else -1
  bool scanned = false;  ///< read from a picture: what it says may be anything
};

/// What stands over one column of values.
struct HeaderColumn {
  int expected = -1;    ///< index into the expected columns; -1: a column the form does not know
  bool unsure = false;  ///< its label is not like the expected one; only its place speaks for it
  bool twice = false;   ///< an earlier column has the same label and the same expected column
  Leaf leaf;
};

/// The columns from left to right. More than one where the header can be read in several ways.
struct HeaderReading {
  std::vector<std::vector<HeaderColumn>> orders;
  bool contradicts_form = false;  ///< no order can be told, and what is printed is not the form's
  bool keeps_columns = false;     ///< leaf columns are grid columns that rows of the same width share
  bool placed = false;            ///< which words stand over which column was told by their places
  std::size_t width = 0;          ///< cells in each header line, where keeps_columns
};

/// `printed` holds the header lines in order. Merged cells may have been dropped (then a group's columns stand in the
/// next line), left empty, or repeated. Empty where the header says nothing about the columns.
HeaderReading read_header(const std::vector<const Line*>& printed, const std::vector<ExpectedColumn>& expected,
                          const BlockForm& block, const Folder& folder);

}  // namespace xxgk
