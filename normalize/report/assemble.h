// Everything that was read is put in its place: the last step before the checks.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/report.h"
#include "normalize/headings/find_sections.h"
#include "normalize/report/read_heads.h"
#include "normalize/table/find_tables.h"
#include "normalize/table/read_table.h"

namespace xxgk {

/// What the steps before have found; `readings` are those of `tables`.
struct Findings {
  const Document& document;
  const std::vector<Line>& lines;
  const std::vector<Heading>& headings;
  const Heads& heads;
  const std::vector<FoundTable>& tables;
  const std::vector<TableReading>& readings;
};

/// Front, sections and their contents in reading order. Tables that are printed a second time, tables that are not the
/// form's and lines that no row took are kept as grids and paragraphs.
void assemble(const Findings& found, Report& report);

/// Tables of the form that the source lacks, written all missing: in the form's section where the report has it, else
/// at the back.
void add_missing_tables(const Form& form, Report& report);

}  // namespace xxgk
