// The values of one printed row become facts: their columns settled, their units and doubts said.
#pragma once

#include <string>
#include <vector>

#include "model/report.h"
#include "normalize/table/make_fact.h"
#include "normalize/table/read_table.h"
#include "normalize/table/row_items.h"
#include "normalize/table/settle_row.h"
#include "normalize/table/table_columns.h"

namespace xxgk {

struct RowFacts {
  FactRow row;
  std::vector<Diagnostic> diagnostics;  ///< without line and page
};

/// `place`: the row among those of its columns. `is_last`: the row is the document's last line.
RowFacts facts_of_row(const RowItem& item, const RowOfColumns& place, const RowForm& row, const TableColumns& columns,
                      const TableForm& table, const std::string& note, bool is_last, const TableContext& context);

/// One settled column as a fact, with what is odd about it.
Fact fact_of_choice(const CellChoice& choice, Standing standing, const ColumnForm& column, const Unit& unit,
                    const UnitPlaces& places, const TableContext& context, std::vector<Diagnostic>& diagnostics);

/// The last number of a source that breaks off may have lost digits: suspect, unless a sum vouches for it.
void doubt_last_value(SettledRow& row, const RowItem& item, const std::vector<ExpectedColumn>& expected,
                      const TableForm& table, const TableContext& context);

Fact missing_fact(const ColumnForm& column, const Unit& unit);

/// A cell given twice with different values: what the first says is suspect, and `raw` keeps both.
void doubt_given_twice(Fact& fact, const Fact& other);

/// A row printed a second time: equal, only a diagnostic; different, the first becomes suspect and keeps both in `raw`.
void merge_row_twice(FactRow& first, FactRow second, Diagnostic twice, TableReading& reading);

}  // namespace xxgk
