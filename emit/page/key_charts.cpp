#include "emit/page/key_charts.h"

#include <algorithm>
#include <optional>

#include "emit/page/number_text.h"
#include "emit/page/value_cell.h"
#include "emit/page/years_head.h"

namespace xxgk::page {
namespace {

constexpr int chart_places = 4;

/// A point of a chart; no digits where there is a gap.
struct Point {
  std::string digits, shown;
  BilingualText absence;
  bool apart =
      false;  ///< of a bar: it counts otherwise than the others; of a line: not comparable with the point before
};

struct Chart {
  BilingualText title, unit;
  bool is_line = false, in_percent = false;
  std::vector<Point> points;
};

/// Any but zeros: a chart without shows nothing.
bool has_points(const Chart& chart) {
  return std::ranges::any_of(chart.points,
                             [](const Point& point) { return !point.digits.empty() && point.digits != "0"; });
}

bool is_shown_in(const Series& series, const KeyFigure& key) {
  return series.form == key.form && series.table == key.table && series.row == key.row && series.column == key.column;
}

Point point_of(const PageWords& words, const YearValue& value) {
  Point point;
  point.apart = !counts_the_same(value.correspondence);
  if (value.value) {
    point.digits = value.value->text();
    point.shown = grouped(*value.value);
  } else if (!value.report) {
    point.absence = words.word("no-report");
  } else {
    const bool is_foreign = value.correspondence == Correspondence::none;
    point.absence = is_foreign ? words.word("not-comparable") : words.status(value.status);
  }
  return point;
}

Chart chart_of(const PageWords& words, const Series& series) {
  Chart chart;
  chart.title = words.figure(series.form, series.table, series.row, series.column);
  chart.unit = words.unit(series.unit);
  for (const YearValue& value : series.values) chart.points.push_back(point_of(words, value));
  return chart;
}

Chart chart_of(const PageWords& words, const DerivedFigure& figure, const DerivedSeries& series) {
  Chart chart{figure.name, {}, true, figure.shown == DerivedFigure::Shown::percent, {}};
  for (const DerivedYear& year : series.years) {
    Point point;
    point.apart = year.new_formula;
    if (year.value) {
      point.digits =
          chart.in_percent ? percent_digits(*year.value, chart_places) : number_digits(*year.value, chart_places);
      point.shown = shown_text(*year.value, figure.shown);
    } else {
      point.absence = words.word(derived_state_name(year.state));
    }
    chart.points.push_back(point);
  }
  return chart;
}

void write_data(Html& html, const PageWords& words, const Chart& chart, const std::vector<YearColumn>& columns) {
  html.open("details").leaf("summary", words.word("data"));
  html.open("table").open("tbody");
  for (std::size_t i = 0; i < chart.points.size() && i < columns.size(); ++i) {
    const Point& point = chart.points[i];
    html.open("tr", {{point.digits.empty() ? "" : "data-y", point.digits},
                     {point.apart ? "data-apart" : "", ""},
                     {columns[i].breaks ? "data-break" : "", columns[i].form}});
    html.leaf("th", {{"scope", "row"}}, std::to_string(columns[i].year));
    html.open("td");
    if (point.digits.empty()) {
      html.leaf("em", {{"class", "none"}}, point.absence);
    } else {
      html.text(point.shown);
    }
    html.close().close();
  }
  html.close().close().close();
}

/// The newest value, in large type.
void write_newest(Html& html, const PageWords& words, const Chart& chart, const std::vector<YearColumn>& columns) {
  for (std::size_t i = std::min(chart.points.size(), columns.size()); i-- > 0;) {
    if (chart.points[i].digits.empty()) continue;
    html.open("p", {{"class", "newest"}}).leaf("strong", chart.points[i].shown).text(" ");
    if (!chart.unit.zh.empty()) html.words(chart.unit).text(" ");
    html.leaf("small", std::to_string(columns[i].year)).close();
    return;
  }
  html.leaf("p", {{"class", "newest"}}, words.word("no-value"));
}

void write_chart(Html& html, const PageWords& words, const Chart& chart, const std::vector<YearColumn>& columns,
                 const std::string& id) {
  html.open("figure", {{"class", "chart"},
                       {"data-kind", chart.is_line ? "line" : "bar"},
                       {chart.in_percent ? "data-percent" : "", ""}});
  html.leaf("h3", {{"id", id}}, chart.title);
  write_newest(html, words, chart, columns);
  html.open("div", {{"class", "plot"}}).open("canvas", {{"role", "img"}, {"aria-labelledby", id + " chart-hint"}});
  html.close().close();
  write_data(html, words, chart, columns);
  html.close();
}

std::vector<Chart> charts_of(const PageWords& words, const AgencyComparison& agency) {
  std::vector<Chart> charts;
  for (const KeyFigure& key : words.plan().key_figures) {
    const auto series = std::ranges::find_if(agency.series, [&](const Series& s) { return is_shown_in(s, key); });
    if (series != agency.series.end()) charts.push_back(chart_of(words, *series));
  }
  for (const DerivedSeries& series : agency.derived) {
    const DerivedFigure* figure = find_derived(words.plan(), series.id);
    if (figure != nullptr && figure->ranked) charts.push_back(chart_of(words, *figure, series));
  }
  std::erase_if(charts, [](const Chart& chart) { return !has_points(chart); });
  return charts;
}

}  // namespace

void write_key_charts(Html& html, const PageWords& words, const AgencyComparison& agency) {
  const std::vector<YearColumn> columns = year_columns(agency);
  html.open("section", {{"id", "charts"}, {"aria-labelledby", "charts-title"}});
  html.leaf("h2", {{"id", "charts-title"}}, words.word("charts"));
  html.leaf("p", words.word("charts-about"));
  html.leaf("p", {{"id", "chart-hint"}, {"class", "hidden"}}, words.word("chart-hint"));
  html.open("div", {{"class", "charts"}});
  int number = 0;
  for (const Chart& chart : charts_of(words, agency))
    write_chart(html, words, chart, columns, "c" + std::to_string(++number));
  html.close().close();
}

}  // namespace xxgk::page
