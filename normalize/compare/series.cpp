#include "normalize/compare/series.h"

#include <algorithm>
#include <utility>

namespace xxgk {
namespace {

/// The figure's counterpart in the report, by the editions that its tables follow (which may not be one).
struct Found {
  std::string form;
  const Counterpart* counterpart = nullptr;
};

Found counterpart_in(const FollowedFigure& figure, const AgencyReports& reports, std::size_t number) {
  const Report& report = reports.report(number);
  Found in_report{report.form, nullptr};
  for (const auto& [edition, counterpart] : figure.editions) {
    const bool is_there =
        !counterpart.cells.empty() && std::ranges::all_of(counterpart.cells, [&](const CellPath& path) {
          const FormTable* table = reports.cells(number).table(path.table);
          return table && table->form == edition;
        });
    if (is_there) return {edition, &counterpart};
    if (edition == report.form) in_report.counterpart = &counterpart;
  }
  return in_report;
}

/// Two values count the same because one edition asked for both, or because the editions correspond.
bool are_comparable(const YearValue& from, const YearValue& to) {
  if (from.correspondence == Correspondence::none || to.correspondence == Correspondence::none) return false;
  if (counts_the_same(from.correspondence) && counts_the_same(to.correspondence)) return true;
  return from.form == to.form && from.correspondence == to.correspondence;
}

/// Why they are not comparable, or how they correspond.
BilingualText reason_between(const YearValue& from, const YearValue& to, bool comparable) {
  if (from.form == to.form && comparable) return {};
  const auto says_it = [comparable](const YearValue& value) {
    return comparable ? value.correspondence != Correspondence::same : !counts_the_same(value.correspondence);
  };
  return says_it(from) || !says_it(to) ? from.reason : to.reason;
}

YearChange change_between(const YearValue& from, const YearValue& to) {
  YearChange change;
  change.from = from.year;
  change.to = to.year;
  change.comparable = are_comparable(from, to);
  change.reason = reason_between(from, to, change.comparable);
  if (!change.comparable || !from.value || !to.value) return change;
  change.difference = to.value->minus(*from.value);
  // By a negative number growth would have the wrong sign.
  if (change.difference && !from.value->is_negative()) change.growth = fraction_of(*change.difference, *from.value);
  return change;
}

/// There is something on either side.
bool is_worth_telling(const YearValue& from, const YearValue& to) {
  return from.correspondence != Correspondence::none || to.correspondence != Correspondence::none;
}

bool is_printed(const YearValue& value) {
  return std::ranges::any_of(value.cells, [](const SourceCell& cell) { return cell.status != Status::missing; });
}

}  // namespace

YearValue value_of(const FollowedFigure& figure, const AgencyReports& reports, std::size_t number) {
  YearValue value;
  value.year = reports.year(number);
  value.report = number;
  const Found found = counterpart_in(figure, reports, number);
  value.form = found.form;
  value.correspondence = found.counterpart ? found.counterpart->correspondence : Correspondence::none;
  if (found.counterpart) value.reason = found.counterpart->reason;
  if (value.correspondence == Correspondence::none) return value;
  CellSum sum = reports.cells(number).sum_of(found.counterpart->cells);
  // A row of another edition that is printed in place of its parts is the figure itself.
  if (!sum.value && value.correspondence == Correspondence::sum && reports.cells(number).printed(figure.cell.path)) {
    value.correspondence = Correspondence::same;
    value.reason = {};
    sum = reports.cells(number).sum_of({figure.cell.path});
  }
  value.cells = std::move(sum.cells);
  value.value = sum.value;
  value.status = sum.status;
  return value;
}

std::optional<Series> series_of(const FollowedFigure& figure, const AgencyReports& reports) {
  const CellPath& path = figure.cell.path;
  Series series{figure.form, path.table, path.row, path.column, figure.cell.unit, {}, {}};
  bool is_asked = false;
  std::size_t next = 0;
  std::optional<std::size_t> last;
  for (const int year : reports.years()) {
    if (reports.year(next) != year) {
      series.values.emplace_back().year = year;
      continue;
    }
    series.values.push_back(value_of(figure, reports, next++));
    const std::size_t here = series.values.size() - 1;
    const YearValue& value = series.values[here];
    is_asked = is_asked || (figure.cell.is_subtotal ? is_printed(value) : !value.cells.empty());
    if (last && is_worth_telling(series.values[*last], value))
      series.changes.push_back(change_between(series.values[*last], value));
    last = here;
  }
  return is_asked ? std::optional(std::move(series)) : std::nullopt;
}

}  // namespace xxgk
