// What a table of the form expects, folded and ready to be compared: columns in printed order, rows in form order.
#pragma once

#include <string>
#include <vector>

#include "model/taxonomy.h"
#include "normalize/labels/labels.h"

namespace xxgk {

/// One column of values as the form prints it. In a table printed as one line of values each (row, column) is one.
struct ExpectedColumn {
  const ColumnForm* column = nullptr;
  const RowForm* row = nullptr;  ///< only in a table printed as one line
  LabelSet label;
  std::vector<LabelSet> groups;  ///< header cells above it, outer to inner
  bool optional = false;         ///< a subtotal that the form does not have
};

/// The columns of one block, or of a whole table printed as one line.
std::vector<ExpectedColumn> expected_columns(const TableForm& table, const BlockForm& block, const Folder& folder);

/// One row of the form, or one that another edition has in the table of this name.
struct ExpectedRow {
  const BlockForm* block = nullptr;
  const RowForm* row = nullptr;
  LabelSet label;
  std::vector<LabelSet> groups;  ///< stub cells left of it, outer to inner
  bool foreign = false;          ///< of another edition
};

/// Rows in form order; after them those of other editions, whose keys this edition lacks.
std::vector<ExpectedRow> expected_rows(const Form& form, const TableForm& table, const Taxonomy& taxonomy,
                                       const Folder& folder);

}  // namespace xxgk
