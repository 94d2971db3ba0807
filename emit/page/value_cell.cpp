#include "emit/page/value_cell.h"

#include <algorithm>

#include "emit/page/number_text.h"

namespace xxgk::page {
namespace {

constexpr const char* no_report_mark = "\u2014";

void open_cell(Html& html, const CellPlace& place, std::string_view more) {
  std::string classes = place.column.classes();
  if (!classes.empty() && !more.empty()) classes += ' ';
  classes += more;
  html.open("td", {{classes.empty() ? "" : "class", classes},
                   {place.years > 1 ? "colspan" : "", std::to_string(place.years)}});
}

bool is_foreign(const YearValue& value) {
  return value.report && value.correspondence == Correspondence::none;
}

bool is_foreign(const DerivedYear& year) {
  return year.state == DerivedState::not_asked;
}

template <typename Year>
std::size_t length_of_run(const std::vector<YearColumn>& columns, const std::vector<Year>& years, std::size_t i) {
  std::size_t end = i + 1;
  if (!is_foreign(years[i])) return 1;
  while (end < std::min(columns.size(), years.size()) && is_foreign(years[end]) && !columns[end].breaks) ++end;
  return end - i;
}

void write_number(Html& html, const PageWords& words, const std::string& digits, bool is_suspect) {
  html.text(digits);
  if (is_suspect) html.text(" ").leaf("em", {{"class", "doubt"}}, words.word("suspect"));
}

/// `+12 +10.8%`
void write_change(Html& html, const YearChange& change) {
  std::string text = signed_number(*change.difference);
  if (change.growth) text += " " + signed_percent(*change.growth);
  html.leaf("small", text);
}

}  // namespace

void write_absence(Html& html, const PageWords& words, std::string_view name) {
  html.leaf("em", {{"class", "none"}}, words.word(name));
}

std::size_t cells_in_one(const std::vector<YearColumn>& columns, const std::vector<YearValue>& values, std::size_t i) {
  return length_of_run(columns, values, i);
}

std::size_t cells_in_one(const std::vector<YearColumn>& columns, const std::vector<DerivedYear>& years, std::size_t i) {
  return length_of_run(columns, years, i);
}

void write_value_cell(Html& html, const PageWords& words, const CellPlace& place, const YearValue& value,
                      const YearChange* change, std::size_t note) {
  if (!value.report) {
    html.leaf("td", {{"class", "gap"}}, no_report_mark);
    return;
  }
  const bool differs = !counts_the_same(value.correspondence);
  open_cell(html, place, differs ? "apart" : "");
  if (value.value) {
    write_number(html, words, grouped(*value.value), value.status == Status::suspect);
  } else if (value.correspondence == Correspondence::none) {
    write_absence(html, words, "not-comparable");
  } else {
    html.leaf("em", {{"class", "none"}}, words.status(value.status));
  }
  if (note > 0) html.leaf("sup", std::to_string(note));
  if (change != nullptr && change->comparable && change->difference && !change->difference->is_zero())
    write_change(html, *change);
  html.close();
}

std::string shown_text(const Fraction& value, DerivedFigure::Shown shown) {
  return shown == DerivedFigure::Shown::percent ? percent(value) : number_digits(value, 2);
}

void write_derived_cell(Html& html, const PageWords& words, const CellPlace& place, const DerivedYear& year,
                        DerivedFigure::Shown shown) {
  if (year.state == DerivedState::no_report) {
    html.leaf("td", {{"class", "gap"}}, no_report_mark);
    return;
  }
  open_cell(html, place, year.new_formula ? "apart" : "");
  if (year.value) {
    write_number(html, words, shown_text(*year.value, shown), year.is_suspect);
  } else {
    write_absence(html, words, derived_state_name(year.state));
  }
  if (year.numerator && year.denominator)
    html.leaf("small", grouped(*year.numerator) + " / " + grouped(*year.denominator));
  html.close();
}

}  // namespace xxgk::page
