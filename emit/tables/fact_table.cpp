#include "emit/tables/fact_table.h"

#include "emit/tables/failed_checks.h"
#include "emit/tables/report_table.h"

namespace xxgk::exports {
namespace {

using Source = CellOfReport;

/// Money says so itself; what is counted stands on the form.
Field unit(const Source& source) {
  return text_field(source.fact->unit.empty() ? source.cell->unit.value : source.fact->unit);
}

Column text_column(const char* name) {
  return {name, FieldType::text, false, {}};
}

}  // namespace

std::vector<CellOfReport> cells_of(const ExportedReport& exported, const CodeBook& code_book,
                                   const Taxonomy& taxonomy) {
  const FailedChecks failed(exported.report(), taxonomy);
  std::vector<CellOfReport> cells;
  for (const FormTable* table : form_tables(exported.report())) {
    for (const FactRow& row : table->rows) {
      for (const Fact& fact : row.facts) {
        const CodeBookCell* cell = code_book.find({table->form, table->name, row.key, fact.column});
        if (cell == nullptr) continue;  // the reader refuses such reports
        cells.push_back({&exported, table, &row, &fact, cell, failed.at(table->name, row.key, fact.column)});
      }
    }
  }
  return cells;
}

BoundTable<CellOfReport> fact_table() {
  Table table{"facts",
              {},
              {"report_id", "table", "row", "column"},
              {{{"report_id"}, "reports"}, {{"form", "table", "row", "column"}, "codebook"}},
              {{"table", "row", "column", "year"}}};
  return {
      std::move(table),
      {{key_column("report_id"), [](const Source& s) -> Field { return std::string_view(s.exported->id); }},
       {text_column("agency"), [](const Source& s) { return text_field(s.exported->report().agency); }},
       {text_column("agency_code"), [](const Source& s) { return text_field(s.exported->agency.code); }},
       {text_column("region_code"), [](const Source& s) { return text_field(s.exported->agency.region_code); }},
       {year_column(), [](const Source& s) { return year_field(s.exported->report()); }},
       {key_column("form"), [](const Source& s) { return text_field(s.table->form); }},
       {key_column("table"), [](const Source& s) { return text_field(s.table->name); }},
       {key_column("row"), [](const Source& s) { return text_field(s.row->key); }},
       {key_column("row_label"), [](const Source& s) { return text_field(s.cell->row_label); }},
       {key_column("column"), [](const Source& s) { return text_field(s.fact->column); }},
       {key_column("column_label"), [](const Source& s) { return text_field(s.cell->column_label); }},
       {{"value", FieldType::number, false, {}},
        [](const Source& s) { return s.fact->value ? Field(*s.fact->value) : Field(); }},
       {text_column("unit"), unit},
       {{"status", FieldType::text, true, {"plain", "suspect", "blank", "not-applicable", "missing", "illegible"}},
        [](const Source& s) -> Field { return status_word(s.fact->status); }},
       {text_column("raw"), [](const Source& s) { return text_field(s.fact->raw); }},
       {{"page", FieldType::integer, false, {}},
        [](const Source& s) { return s.fact->origin.page > 0 ? Field(std::int64_t{s.fact->origin.page}) : Field(); }},
       {text_column("check"), [](const Source& s) { return text_field(s.failed_checks); }}}};
}

}  // namespace xxgk::exports
