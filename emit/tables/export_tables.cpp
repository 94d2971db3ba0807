#include "emit/tables/export_tables.h"

#include "emit/tables/code_book_table.h"
#include "emit/tables/fact_table.h"
#include "emit/tables/finding_table.h"
#include "emit/tables/report_table.h"
#include "emit/tables/wide_table.h"

namespace xxgk::exports {

struct ExportTables::Bound {
  explicit Bound(const CodeBook& book) : wide(book) {}

  BoundTable<CodeBookCell> code_book = code_book_table();
  BoundTable<Rule> rules = rule_table();
  BoundTable<ExportedReport> reports = report_table();
  BoundTable<CellOfReport> facts = fact_table();
  WideTable wide;
  BoundTable<FindingOfReport> findings = finding_table();
};

ExportTables::ExportTables(const Taxonomy& taxonomy, const Glossary& glossary)
    : taxonomy_(taxonomy),
      code_book_(taxonomy, glossary),
      bound_(std::make_unique<const Bound>(code_book_)),
      all_{&bound_->code_book.table(), &bound_->rules.table(), &bound_->reports.table(),
           &bound_->facts.table(),     &bound_->wide.table(),  &bound_->findings.table()} {}

ExportTables::~ExportTables() = default;

const Table& ExportTables::wide() const {
  return bound_->wide.table();
}

std::size_t ExportTables::first_wide_value() const {
  return bound_->wide.first_value();
}

void ExportTables::give_rows(const TakeRow& take) const {
  std::vector<Field> row;
  for (const CodeBookCell& cell : code_book_.cells()) take(bound_->code_book.table(), bound_->code_book.row(cell, row));
  for (const Rule& rule : taxonomy_.rules) take(bound_->rules.table(), bound_->rules.row(rule, row));
}

void ExportTables::give_rows(const ExportedReport& exported, const TakeRow& take) const {
  std::vector<Field> row;
  take(bound_->reports.table(), bound_->reports.row(exported, row));
  const std::vector<CellOfReport> cells = cells_of(exported, code_book_, taxonomy_);
  take(bound_->wide.table(), bound_->wide.row(exported, cells, row));
  for (const CellOfReport& cell : cells) take(bound_->facts.table(), bound_->facts.row(cell, row));
  std::int64_t number = 0;
  for (const Finding& finding : exported.report().findings)
    take(bound_->findings.table(), bound_->findings.row({exported, finding, ++number}, row));
}

}  // namespace xxgk::exports
