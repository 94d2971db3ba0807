#include "emit/page/years_head.h"

#include <algorithm>

namespace xxgk::page {

std::string YearColumn::classes() const {
  if (form.empty()) return "gap";
  return breaks ? "break" : "";
}

std::vector<YearColumn> year_columns(const AgencyComparison& agency) {
  std::vector<YearColumn> columns;
  for (const int year : agency.years) {
    YearColumn column{year, "", std::ranges::find(agency.breaks, year, &EditionBreak::to) != agency.breaks.end()};
    const auto report = std::ranges::find(agency.reports, year, &ComparedReport::year);
    if (report != agency.reports.end()) column.form = report->form;
    columns.push_back(column);
  }
  return columns;
}

void write_year_heads(Html& html, const PageWords& words, const std::vector<YearColumn>& columns) {
  for (const YearColumn& column : columns) {
    const std::string classes = column.classes();
    html.open("th", {{"scope", "col"}, {classes.empty() ? "" : "class", classes}});
    html.text(std::to_string(column.year)).text(" ");
    html.leaf("small", column.form.empty() ? words.word("no-report") : words.edition(column.form)).close();
  }
}

}  // namespace xxgk::page
