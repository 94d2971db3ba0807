#include "emit/page/derived_table.h"

#include <algorithm>

#include "emit/page/frame.h"
#include "emit/page/notes.h"
#include "emit/page/value_cell.h"
#include "emit/page/years_head.h"

namespace xxgk::page {
namespace {

/// What it means, and its formula in each edition.
std::string definition(const PageWords& words, const DerivedFigure& figure) {
  Html html;
  html.leaf("p", {{"class", "about"}}, figure.about).open("dl");
  for (const Formula& formula : figure.formulas) {
    html.open("dt");
    for (const std::string& form : formula.forms) html.words(words.edition(form)).text(" ");
    html.close().open("dd").leaf("code", formula.text).close();
  }
  return html.close().finish();
}

}  // namespace

void write_derived_table(Html& html, const PageWords& words, const AgencyComparison& agency) {
  const std::vector<YearColumn> columns = year_columns(agency);
  Notes notes("d");
  html.open("section", {{"id", "derived"}, {"aria-labelledby", "derived-title"}});
  html.leaf("h2", {{"id", "derived-title"}}, words.word("derived")).leaf("p", words.word("derived-about"));
  open_scroll_region(html, "derived-title");
  html.open("table", {{"class", "years"}}).open("thead").open("tr");
  html.leaf("th", {{"scope", "col"}}, words.word("figure")).leaf("th", {{"scope", "col"}}, words.word("formula"));
  write_year_heads(html, words, columns);
  html.close().close().open("tbody");
  for (const DerivedSeries& series : agency.derived) {
    const DerivedFigure* figure = find_derived(words.plan(), series.id);
    if (figure == nullptr) continue;
    html.open("tr").leaf("th", {{"scope", "row"}}, figure->name).open("td");
    notes.write_button(html, notes.number_of(definition(words, *figure)), words.word("formula"));
    html.close();
    for (std::size_t i = 0; i < std::min(series.years.size(), columns.size());) {
      const std::size_t years = cells_in_one(columns, series.years, i);
      write_derived_cell(html, words, {columns[i], years}, series.years[i], figure->shown);
      i += years;
    }
    html.close();
  }
  html.close().close().close();
  notes.write_list(html, words);
  html.close();
}

}  // namespace xxgk::page
