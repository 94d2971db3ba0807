#include "emit/comparison/agency_tables.h"

#include <algorithm>

#include "emit/comparison/fields.h"
#include "emit/tables/exported_report.h"

namespace xxgk::exports {
namespace {

std::string missing_years(const AgencyComparison& agency) {
  std::vector<std::string> missing;
  for (const int year : agency.years) {
    if (std::ranges::find(agency.reports, year, &ComparedReport::year) == agency.reports.end())
      missing.push_back(std::to_string(year));
  }
  return joined(missing, " ");
}

template <Outcome outcome>
Field rules_of(const AgencyComparison& agency) {
  return std::int64_t{std::ranges::count(agency.findings, outcome, &CrossFinding::outcome)};
}

std::string cells_text(const YearValue& value) {
  std::vector<std::string> cells;
  for (const SourceCell& cell : value.cells) cells.push_back(cell.table + "/" + cell.row + "/" + cell.column);
  return joined(cells, " + ");
}

/// The keys of the figure: the same columns in all tables of figures.
template <typename Source>
std::vector<BoundColumn<Source>> figure_columns() {
  return {{required_column("form"), [](const Source& s) { return text_field(s.series.form); }},
          {required_column("table"), [](const Source& s) { return text_field(s.series.table); }},
          {required_column("row"), [](const Source& s) { return text_field(s.series.row); }},
          {required_column("column"), [](const Source& s) { return text_field(s.series.column); }}};
}

const YearValue& value_in(const Series& series, int year) {
  return *std::ranges::find(series.values, year, &YearValue::year);
}

std::string_view change_state(const ChangeOfSeries& s) {
  if (!s.change.comparable) return "not-comparable";
  if (!s.change.difference) return "unknown";
  return s.change.growth ? "compared" : "no-growth";
}

}  // namespace

std::string_view value_status(const YearValue& value) {
  return value.correspondence == Correspondence::none ? "not-asked" : status_word(value.status);
}

BoundTable<AgencyComparison> agency_table() {
  using Source = AgencyComparison;
  return {Table{"agencies", {}, {"agency"}, {}, {}},
          {{required_column("agency"), [](const Source& s) { return text_field(s.name); }},
           {text_column("other_names"), [](const Source& s) -> Field { return joined(s.other_names, ";"); }},
           {text_column("agency_code"), [](const Source& s) { return text_field(s.identity.code); }},
           {text_column("region_code"), [](const Source& s) { return text_field(s.identity.region_code); }},
           {text_column("parent"), [](const Source& s) { return text_field(s.identity.parent); }},
           {count_column("reports"), [](const Source& s) -> Field { return std::int64_t{std::ssize(s.reports)}; }},
           {count_column("first_year"), [](const Source& s) -> Field { return std::int64_t{s.years.front()}; }},
           {count_column("last_year"), [](const Source& s) -> Field { return std::int64_t{s.years.back()}; }},
           {text_column("missing_years"), [](const Source& s) -> Field { return missing_years(s); }},
           {count_column("rules_failed"), rules_of<Outcome::fails>},
           {count_column("rules_undecidable"), rules_of<Outcome::undecidable>},
           {count_column("rules_held"), [](const Source& s) -> Field { return std::int64_t{s.held}; }}}};
}

BoundTable<ReportOfAgency> compared_report_table() {
  using Source = ReportOfAgency;
  return {Table{"compared-reports", {}, {"report_id"}, {}, {}},
          {{required_column("report_id"), [](const Source& s) { return text_field(s.report.id); }},
           {required_column("agency"), [](const Source& s) { return text_field(s.agency.name); }},
           {count_column("year"), [](const Source& s) -> Field { return std::int64_t{s.report.year}; }},
           {text_column("form"), [](const Source& s) { return text_field(s.report.form); }},
           {boolean_column("edition_break"),
            [](const Source& s) -> Field {
              return std::ranges::find(s.agency.breaks, s.report.year, &EditionBreak::to) != s.agency.breaks.end();
            }},
           {required_column("file"), [](const Source& s) { return text_field(s.report.file); }},
           {text_column("title"), [](const Source& s) { return text_field(s.report.title); }},
           {text_column("agency_printed"), [](const Source& s) { return text_field(s.report.agency); }},
           {text_column("source_name"), [](const Source& s) { return text_field(s.report.source.name); }},
           {text_column("source_sha256"), [](const Source& s) { return text_field(s.report.source.sha256); }},
           {count_column("checks_failed"), [](const Source& s) -> Field { return std::int64_t{s.report.failed}; }}}};
}

BoundTable<ValueOfSeries> value_table() {
  using Source = ValueOfSeries;
  BoundTable<Source> table{Table{"values", {}, {"agency", "year", "form", "table", "row", "column"}, {}, {}}, {}};
  table.add({required_column("agency"), [](const Source& s) { return text_field(s.agency.name); }});
  table.add({count_column("year"), [](const Source& s) -> Field { return std::int64_t{s.value.year}; }});
  for (const auto& column : figure_columns<Source>()) table.add(column);
  table.add({number_column("value"), [](const Source& s) { return number_field(s.value.value); }});
  table.add({text_column("unit"), [](const Source& s) { return text_field(s.series.unit); }});
  table.add({required_column("status"), [](const Source& s) -> Field { return value_status(s.value); }});
  table.add({{"correspondence", FieldType::text, true, {"same", "exact", "sum", "narrower", "wider", "none"}},
             [](const Source& s) -> Field { return correspondence_name(s.value.correspondence); }});
  table.add({text_column("edition"), [](const Source& s) { return text_field(s.value.form); }});
  table.add({text_column("cells"), [](const Source& s) -> Field { return cells_text(s.value); }});
  table.add({integer_column("page"), [](const Source& s) {
               return s.value.cells.empty() ? Field() : number_unless_zero(s.value.cells.front().origin.page);
             }});
  table.add({text_column("box"), [](const Source& s) {
               return s.value.cells.empty() ? Field() : box_field(s.value.cells.front().origin);
             }});
  table.add({text_column("reason_zh"), [](const Source& s) { return text_field(s.value.reason.zh); }});
  table.add({text_column("reason_en"), [](const Source& s) { return text_field(s.value.reason.en); }});
  return table;
}

BoundTable<ChangeOfSeries> change_table() {
  using Source = ChangeOfSeries;
  BoundTable<Source> table{
      Table{"changes", {}, {"agency", "from_year", "to_year", "form", "table", "row", "column"}, {}, {}}, {}};
  table.add({required_column("agency"), [](const Source& s) { return text_field(s.agency.name); }});
  table.add({count_column("from_year"), [](const Source& s) -> Field { return std::int64_t{s.change.from}; }});
  table.add({count_column("to_year"), [](const Source& s) -> Field { return std::int64_t{s.change.to}; }});
  for (const auto& column : figure_columns<Source>()) table.add(column);
  table.add({{"state", FieldType::text, true, {"compared", "no-growth", "unknown", "not-comparable"}},
             [](const Source& s) -> Field { return change_state(s); }});
  table.add({number_column("from_value"),
             [](const Source& s) { return number_field(value_in(s.series, s.change.from).value); }});
  table.add(
      {number_column("to_value"), [](const Source& s) { return number_field(value_in(s.series, s.change.to).value); }});
  table.add({number_column("difference"), [](const Source& s) { return number_field(s.change.difference); }});
  table.add({number_column("growth"), [](const Source& s) { return fraction_field(s.change.growth); }});
  table.add({number_column("growth_numerator"), [](const Source& s) { return numerator_field(s.change.growth); }});
  table.add({number_column("growth_denominator"), [](const Source& s) { return denominator_field(s.change.growth); }});
  table.add({text_column("reason_zh"), [](const Source& s) { return text_field(s.change.reason.zh); }});
  table.add({text_column("reason_en"), [](const Source& s) { return text_field(s.change.reason.en); }});
  return table;
}

BoundTable<DerivedOfAgency> derived_table() {
  using Source = DerivedOfAgency;
  return {Table{"derived", {}, {"agency", "year", "derived"}, {{{"derived"}, "derived-figures"}}, {}},
          {{required_column("agency"), [](const Source& s) { return text_field(s.agency.name); }},
           {count_column("year"), [](const Source& s) -> Field { return std::int64_t{s.year.year}; }},
           {required_column("derived"), [](const Source& s) { return text_field(s.series.id); }},
           {{"state", FieldType::text, true, {"value", "undefined", "unknown", "not-asked", "no-report"}},
            [](const Source& s) -> Field { return derived_state_name(s.year.state); }},
           {number_column("value"), [](const Source& s) { return fraction_field(s.year.value); }},
           {number_column("numerator"), [](const Source& s) { return number_field(s.year.numerator); }},
           {number_column("denominator"), [](const Source& s) { return number_field(s.year.denominator); }},
           {boolean_column("suspect"), [](const Source& s) -> Field { return s.year.is_suspect; }},
           {boolean_column("new_formula"), [](const Source& s) -> Field { return s.year.new_formula; }},
           {text_column("formula"), [](const Source& s) { return text_field(s.year.formula); }}}};
}

}  // namespace xxgk::exports
