#include "emit/page/series_tables.h"

#include <algorithm>
#include <span>

#include "emit/page/frame.h"
#include "emit/page/notes.h"
#include "emit/page/value_cell.h"
#include "emit/page/years_head.h"

namespace xxgk::page {
namespace {

using SeriesGroup = std::span<const Series>;

bool share_a_table(const Series& a, const Series& b) {
  return a.form == b.form && a.table == b.table;
}

/// How much a correspondence takes from comparing.
int weight(Correspondence correspondence) {
  switch (correspondence) {
    case Correspondence::same:
      return 0;
    case Correspondence::exact:
      return 1;
    case Correspondence::sum:
      return 2;
    case Correspondence::narrower:
    case Correspondence::wider:
      return 3;
    case Correspondence::none:
      return 4;
  }
  return 0;
}

bool weighs_less(const YearValue& a, const YearValue& b) {
  return weight(a.correspondence) < weight(b.correspondence);
}

BilingualText correspondence_words(const PageWords& words, Correspondence correspondence) {
  return words.word(correspondence_name(correspondence));
}

/// Each edition once, with how it corresponds and why.
std::string correspondence_note(const PageWords& words, const Series& series) {
  Html html;
  html.open("ul");
  std::vector<std::string> told;
  for (const YearValue& value : series.values) {
    if (!value.report || value.correspondence == Correspondence::same) continue;
    Html line;
    line.open("li").leaf("b", words.edition(value.form)).text(" ");
    line.leaf("b", correspondence_words(words, value.correspondence)).text(" ");
    line.words(value.reason).close();
    const std::string written = line.finish();
    if (std::ranges::find(told, written) != told.end()) continue;
    html.append(written);
    told.push_back(written);
  }
  return html.close().finish();
}

/// All of its values are zero, or none is there.
bool says_nothing(const Series& series) {
  return std::ranges::none_of(series.values,
                              [](const YearValue& value) { return value.value && !value.value->is_zero(); });
}

class SeriesTable {
 public:
  SeriesTable(Html& html, const PageWords& words, const std::vector<YearColumn>& columns, SeriesGroup group,
              std::string id)
      : html_(html),
        words_(words),
        columns_(columns),
        group_(group),
        id_(std::move(id)),
        notes_(id_ + "-"),
        has_total_(std::ranges::any_of(group_, [](const Series& series) { return series.column == "total"; })) {}

  void write() {
    const Series& first = group_.front();
    html_.open("section", {{"class", "figures"}, {"aria-labelledby", id_}});
    html_.open("h3", {{"id", id_}}).words(words_.table(first.form, first.table)).text(" ");
    html_.leaf("small", words_.edition(first.form)).close();
    open_scroll_region(html_, id_);
    html_.open("table", {{"class", "years"}}).open("thead").open("tr");
    html_.leaf("th", {{"scope", "col"}}, words_.word("figure"))
        .leaf("th", {{"scope", "col"}}, words_.word("corresponds"));
    write_year_heads(html_, words_, columns_);
    html_.close().close().open("tbody");
    for (const Series& series : group_) write_row(series);
    html_.close().close().close();
    notes_.write_list(html_, words_);
    html_.close();
  }

 private:
  std::string classes(const Series& series) const {
    std::string classes;
    if (has_total_ && series.column != "total" && series.table == "applications") classes = "part";
    if (says_nothing(series)) classes += classes.empty() ? "zero" : " zero";
    return classes;
  }

  void write_row(const Series& series) {
    const std::string kind = classes(series);
    html_.open("tr", {{kind.empty() ? "" : "class", kind}});
    html_.open("th", {{"scope", "row"}});
    html_.words(words_.figure(series.form, series.table, series.row, series.column));
    if (const BilingualText unit = words_.unit(series.unit); !unit.zh.empty()) html_.text(" ").leaf("small", unit);
    html_.close();
    const std::size_t note = write_note(series);
    for (std::size_t i = 0; i < std::min(series.values.size(), columns_.size());) {
      const std::size_t years = cells_in_one(columns_, series.values, i);
      write_cell(series, i, years, note);
      i += years;
    }
    html_.close();
  }

  void write_cell(const Series& series, std::size_t i, std::size_t years, std::size_t note) {
    const YearValue& value = series.values[i];
    const auto change = std::ranges::find(series.changes, value.year, &YearChange::to);
    const bool is_noted = weight(value.correspondence) > weight(Correspondence::exact);
    write_value_cell(html_, words_, {columns_[i], years}, value, change == series.changes.end() ? nullptr : &*change,
                     is_noted ? note : 0);
  }

  /// -> its number; 0 where every edition has the very key.
  std::size_t write_note(const Series& series) {
    html_.open("td");
    const auto worst = std::ranges::max_element(series.values, weighs_less);
    std::size_t number = 0;
    if (worst != series.values.end() && worst->correspondence != Correspondence::same && worst->report) {
      number = notes_.number_of(correspondence_note(words_, series));
      notes_.write_button(html_, number, correspondence_words(words_, worst->correspondence));
    } else {
      html_.words(words_.word("same"));
    }
    html_.close();
    return number;
  }

  Html& html_;
  const PageWords& words_;
  const std::vector<YearColumn>& columns_;
  SeriesGroup group_;
  std::string id_;
  Notes notes_;
  bool has_total_ = false;
};

void write_controls(Html& html, const PageWords& words) {
  html.open("div", {{"class", "controls"}, {"data-filters", "figures"}, {"hidden", ""}});
  html.open("label")
      .words(words.word("find-figure"))
      .empty("input", {{"type", "search"}, {"data-filter", "text"}})
      .close();
  for (const auto& [filter, name] : {std::pair{"part", "show-applicants"}, std::pair{"zero", "show-zero"}}) {
    html.open("label", {{"class", "check"}}).empty("input", {{"type", "checkbox"}, {"data-filter", filter}});
    html.words(words.word(name)).close();
  }
  html.open("p", {{"role", "status"}, {"class", "count"}}).words(words.word("shown")).text(" ");
  html.leaf("output", {{"data-count", ""}}, "").close().close();
}

}  // namespace

void write_series_tables(Html& html, const PageWords& words, const AgencyComparison& agency) {
  html.open("section", {{"id", "figures"}, {"aria-labelledby", "figures-title"}});
  html.leaf("h2", {{"id", "figures-title"}}, words.word("figures")).leaf("p", words.word("figures-about"));
  write_controls(html, words);
  const std::vector<YearColumn> columns = year_columns(agency);
  int number = 0;
  for (SeriesGroup rest(agency.series); !rest.empty();) {
    const auto other =
        std::ranges::find_if(rest, [&](const Series& series) { return !share_a_table(series, rest[0]); });
    const auto count = static_cast<std::size_t>(other - rest.begin());
    SeriesTable(html, words, columns, rest.first(count), "t" + std::to_string(++number)).write();
    rest = rest.subspan(count);
  }
  html.close();
}

}  // namespace xxgk::page
