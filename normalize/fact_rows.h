// The values of one printed row become facts: their columns settled, their units and doubts said.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/report.h"
#include "normalize/make_fact.h"
#include "normalize/match_rows.h"
#include "normalize/read_header.h"
#include "normalize/read_table.h"
#include "normalize/settle_row.h"
#include "normalize/table_layout.h"

namespace xxgk {

/// What reading any table needs to know.
struct TableContext {
  const Form& form;
  const Taxonomy& taxonomy;
  const Folder& folder;
  bool last_line_is_ours = false;  ///< the table's last line is the document's last
  bool ends_abruptly = false;      ///< and what stands at its end may be cut short
};

/// The values of a printed row, and how many cells its line has: rows of the same shape have their values in the same
/// place.
struct RowOfColumns {
  const std::vector<const LineCell*>* values = nullptr;
  std::size_t line_width = 0;
};

/// The columns that the rows below one header share.
struct TableColumns {
  const BlockForm* block = nullptr;
  std::vector<ExpectedColumn> expected;
  HeaderReading header;
  std::vector<RowOfColumns> rows;
  bool lacks_column = false;                      ///< settled: no row has as many values as there are columns
  std::vector<std::vector<HeaderColumn>> orders;  ///< settled: the header's, or the form's where it says nothing sound
};

/// Decides, from all its rows, whether the header's columns or the form's are those of the rows.
void settle_columns(TableColumns& columns, const TableForm& table, const TableContext& context);

/// Where rows of this shape have their first value, as rows that leave no choice show, or the header does.
std::optional<std::size_t> usual_first(const TableColumns& columns, const RowOfColumns& row);

/// Lines are filled up behind the columns with empty cells that are none, so that one of them may be taken for one.
bool is_padded(const TableColumns& columns, const RowOfColumns& row);

struct RowFacts {
  FactRow row;
  std::vector<Diagnostic> diagnostics;  ///< without line and page
};

/// `line_width`: number of cells in the row's line. `is_last`: the row is the document's last line.
RowFacts facts_of_row(const RowItem& item, std::size_t line_width, const RowForm& row, const TableColumns& columns,
                      const TableForm& table, const std::string& note, bool is_last, const TableContext& context);

/// One settled column as a fact, with what is odd about it.
Fact fact_of_choice(const CellChoice& choice, Standing standing, const ColumnForm& column, const Unit& unit,
                    const UnitPlaces& places, const TableContext& context, std::vector<Diagnostic>& diagnostics);

/// The relations that may choose between readings of a row allow these choices.
bool arithmetic_allows(const std::vector<CellChoice>& choices, const std::vector<ExpectedColumn>& expected,
                       const TableForm& table, const TableContext& context);

/// They hold for these choices, and nothing is left open; false where no relation could tell.
bool arithmetic_confirms(const std::vector<CellChoice>& choices, const std::vector<ExpectedColumn>& expected,
                         const TableForm& table, const TableContext& context);

/// The same, of facts already made.
bool arithmetic_confirms(const std::vector<Fact>& facts, const TableForm& table, const TableContext& context);

/// A number in the last place of a source that breaks off may have lost digits: suspect, unless the row adds up.
void doubt_last_value(FactRow& row, const RowItem& item, const TableForm& table, const TableContext& context);

Fact missing_fact(const ColumnForm& column, const Unit& unit);

/// A row printed a second time: equal, only a diagnostic; different, the first becomes suspect and keeps both in `raw`.
void merge_row_twice(FactRow& first, FactRow second, Diagnostic twice, TableReading& reading);

}  // namespace xxgk
