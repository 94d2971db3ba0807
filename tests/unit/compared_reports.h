// Reports made up for comparisons: every cell that an official form asks for has the same value.
#pragma once

#include "normalize/compare/comparer.h"
#include "normalize/taxonomy/load_comparison.h"
#include "tests/unit/official_forms.h"

namespace xxgk::compared {

inline const ComparisonPlan& plan() {
  static const ComparisonPlan plan = load_comparison(embedded_schema_files(), official::forms());
  return plan;
}

inline FormTable filled(const TableForm& form, const std::string& edition, std::int64_t value) {
  FormTable table{form.name, edition, {}};
  for (const RowSlot& slot : row_slots(form)) {
    if (slot.row->is_subtotal) continue;
    FactRow& row = table.rows.emplace_back(FactRow{slot.row->key, slot.row->label.official, {}});
    for (const ColumnForm& column : slot.block->columns) {
      if (column.is_subtotal) continue;
      Fact& fact = row.facts.emplace_back();
      fact.column = column.key;
      fact.value = Decimal(value);
      fact.status = Status::plain;
    }
  }
  return table;
}

inline GivenReport report(const std::string& agency, int year, std::int64_t value) {
  GivenReport given{agency + std::to_string(year), agency + std::to_string(year) + ".xml", {}};
  for (const Form& form : official::forms().forms) {
    if (is_in_force(form, year)) given.report.form = form.edition;
  }
  given.report.year = year;
  given.report.agency = agency;
  Section& section = given.report.sections.emplace_back();
  section.number = 1;
  for (const TableForm& table : find_form(official::forms(), given.report.form)->tables)
    section.contents.emplace_back(filled(table, given.report.form, value));
  return given;
}

/// The fact at table/row/column, to be changed.
inline Fact& fact(GivenReport& given, const char* table, const char* row, const char* column) {
  return const_cast<Fact&>(*find_fact(given.report, table, row, column));
}

inline void empty(Fact& fact, Status status) {
  fact.value.reset();
  fact.status = status;
}

inline void say(GivenReport& given, int section, const std::string& text) {
  Section& of = given.report.sections.emplace_back();
  of.number = section;
  of.contents.emplace_back(Paragraph{text, {}, false});
}

inline AgencyComparison compare(const std::vector<GivenReport>& reports) {
  Comparer comparer(official::forms(), plan());
  return comparer.add({reports.back().report.agency, {}, {}}, reports);
}

}  // namespace xxgk::compared
