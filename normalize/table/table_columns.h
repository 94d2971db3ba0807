// The columns that the rows below one header share, settled from the header and from all of the rows.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "normalize/table/read_header.h"
#include "normalize/table/table_context.h"
#include "normalize/table/table_layout.h"

namespace xxgk {

/// The values of a printed row, and how many cells its line has: rows of the same shape have their values in the same
/// place.
struct RowOfColumns {
  const std::vector<const LineCell*>* values = nullptr;
  std::size_t line_width = 0;
  std::size_t block = 0;  ///< of the document: a table goes on in another one behind a page's end
};

/// Votes for the index of the first value, by how many cells the label takes.
using FirstValues = std::map<std::size_t, std::map<std::size_t, int>>;

struct TableColumns {
  const BlockForm* block = nullptr;
  std::vector<ExpectedColumn> expected;
  HeaderReading header;
  std::vector<RowOfColumns> rows;
  std::size_t lost = 0;                           ///< settled: so many columns have no values in any row
  std::map<std::size_t, std::size_t> lost_in;     ///< settled: the same, of rows in one block
  std::vector<std::vector<HeaderColumn>> orders;  ///< settled: the header's, or the form's where it says nothing sound
  FirstValues first_values;                       ///< settled: by rows that leave no choice
  std::size_t most_cells = 0;                     ///< settled: behind any row's label
  bool keeps_empty_cells = false;                 ///< settled: some row has an empty cell between two values
};

/// Decides, from all its rows, whether the header's columns or the form's are those of the rows.
void settle_columns(TableColumns& columns, const TableForm& table, const TableContext& context);

/// How many columns were lost where the row stands.
std::size_t lost_columns(const TableColumns& columns, const RowOfColumns& row);

/// Where rows of this shape have their first value, as rows that leave no choice show, or the header does.
std::optional<std::size_t> usual_first(const TableColumns& columns, const RowOfColumns& row);

/// Lines are filled up behind the columns with empty cells that are none, so that one of them may be taken for one.
bool is_padded(const TableColumns& columns, const RowOfColumns& row);

}  // namespace xxgk
