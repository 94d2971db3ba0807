#include "normalize/compare/derived_figures.h"

#include <algorithm>

namespace xxgk {
namespace {

/// The editions of the tables that a formula needs are its own, not the report's: a report may mix editions.
const Formula* formula_for(const DerivedFigure& figure, const ReportCells& cells) {
  const auto fits = [&cells](const Formula& formula) {
    const CellPath first = path_of(formula.denominator.front().alternatives.front());
    const FormTable* table = cells.table(first.table);
    return table && std::ranges::find(formula.forms, table->form) != formula.forms.end();
  };
  const auto found = std::ranges::find_if(figure.formulas, fits);
  return found == figure.formulas.end() ? nullptr : &*found;
}

DerivedYear derived_year(const Formula* formula, const ReportCells& cells) {
  DerivedYear year;
  year.state = DerivedState::not_asked;
  if (!formula) return year;
  const auto numerator = cells.sum_of(formula->numerator), denominator = cells.sum_of(formula->denominator);
  if (!numerator || !denominator) return year;
  year.formula = formula->text;
  year.numerator = numerator->value;
  year.denominator = denominator->value;
  year.is_suspect = numerator->status == Status::suspect || denominator->status == Status::suspect;
  year.state = DerivedState::unknown;
  if (!year.numerator || !year.denominator) return year;
  year.value = fraction_of(*year.numerator, *year.denominator);
  year.state = year.value ? DerivedState::value : DerivedState::undefined;
  return year;
}

}  // namespace

DerivedSeries derived_series(const DerivedFigure& figure, const AgencyReports& reports) {
  DerivedSeries series{figure.id, {}};
  const Formula* last = nullptr;
  std::size_t next = 0;
  for (const int year : reports.years()) {
    DerivedYear& derived = series.years.emplace_back();
    if (reports.year(next) == year) {
      const ReportCells& cells = reports.cells(next++);
      const Formula* formula = formula_for(figure, cells);
      derived = derived_year(formula, cells);
      derived.new_formula = last && formula && last != formula && !last->continues && !formula->continues;
      if (formula) last = formula;
    }
    derived.year = year;
  }
  return series;
}

}  // namespace xxgk
