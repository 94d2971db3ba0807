#include "emit/page/year_page.h"

#include <algorithm>

#include "emit/page/frame.h"
#include "emit/page/number_text.h"

namespace xxgk::page {
namespace {

using Rankings = std::span<const YearRanking>;

bool is_share(const PageWords& words, const YearRanking& ranking) {
  const DerivedFigure* figure = find_derived(words.plan(), ranking.derived);
  return figure != nullptr && figure->shown == DerivedFigure::Shown::percent;
}

const Decimal one(1);

/// As people read it: `12`, `12.3%`.
std::string shown(const Fraction& value, bool in_percent, bool is_whole) {
  if (in_percent) return percent(value);
  const auto decimal = rounded(value, is_whole ? 0 : 2);
  return decimal ? grouped(*decimal) : "";
}

class YearTable {
 public:
  YearTable(Html& html, const PageWords& words, const std::vector<OverviewAgency>& agencies, Rankings rankings)
      : html_(html), words_(words), agencies_(agencies), rankings_(rankings) {}

  void write() {
    open_scroll_region(html_, "table-title");
    html_.open("table", {{"id", "ranking"}, {"class", "ranking"}, {"data-sortable", ""}}).open("thead").open("tr");
    html_.leaf("th", {{"scope", "col"}}, words_.word("agency"));
    for (const YearRanking& ranking : rankings_) {
      html_.leaf("th", {{"scope", "col"}, {is_share(words_, ranking) ? "data-percent" : "", ""}},
                 words_.figure(ranking));
    }
    html_.close().close().open("tbody");
    for (const OverviewAgency& agency : agencies_) {
      if (agency.of_year(rankings_.front().year) != nullptr) write_row(agency);
    }
    html_.close();
    write_medians();
    html_.close().close();
  }

 private:
  void write_row(const OverviewAgency& agency) {
    html_.open("tr").open("th", {{"scope", "row"}});
    html_.open("a", {{"href", "../agencies/" + agency_stem(agency.number) + ".html"}}).quoted(agency.name).close();
    html_.close();
    for (const YearRanking& ranking : rankings_) write_place(agency, ranking);
    html_.close();
  }

  void write_place(const OverviewAgency& agency, const YearRanking& ranking) {
    const auto place = std::ranges::find(ranking.agencies, agency.number, &RankedAgency::agency);
    if (place == ranking.agencies.end()) {
      html_.open("td").leaf("em", {{"class", "none"}}, words_.word("no-value")).close();
      return;
    }
    const bool in_percent = is_share(words_, ranking);
    const auto hundredfold = in_percent ? place->value.times_power_of_ten(2) : place->value;
    html_.open("td", {{place->outlier ? "class" : "", "outlier"}, {"data-y", hundredfold ? hundredfold->text() : ""}});
    html_.text(in_percent ? percent({place->value, one}) : grouped(place->value));
    html_.text(" ").leaf("small", words_.word("rank", {{"rank", same_in_both(std::to_string(place->rank))}}));
    if (place->outlier) html_.text(" ").leaf("b", {{"class", "bad"}}, words_.word("outlier"));
    html_.close();
  }

  void write_medians() {
    html_.open("tfoot").open("tr").leaf("th", {{"scope", "row"}}, words_.word("median"));
    for (const YearRanking& ranking : rankings_) {
      const bool in_percent = is_share(words_, ranking);
      if (!ranking.median) {
        html_.open("td").leaf("em", {{"class", "none"}}, words_.word("no-value")).close();
        continue;
      }
      const std::string digits = in_percent ? percent_digits(*ranking.median, 2) : number_digits(*ranking.median, 2);
      html_.leaf("td", {{"data-y", digits}}, shown(*ranking.median, in_percent, false));
    }
    html_.close().close();
  }

  Html& html_;
  const PageWords& words_;
  const std::vector<OverviewAgency>& agencies_;
  Rankings rankings_;
};

/// Drawn from the table below, of the figure that is chosen.
void write_chart(Html& html, const PageWords& words, Rankings rankings) {
  html.open("div", {{"class", "controls"}, {"data-filters", "ranking"}, {"hidden", ""}});
  html.open("label").words(words.word("figure")).open("select", {{"id", "ranked-figure"}});
  int column = 0;
  for (const YearRanking& ranking : rankings) {
    const BilingualText name = words.figure(ranking);
    html.leaf("option", {{"value", std::to_string(++column)}, {"data-zh", name.zh}, {"data-en", name.en}}, name.zh);
  }
  html.close().close();
  html.open("label")
      .words(words.word("find-agency"))
      .empty("input", {{"type", "search"}, {"data-filter", "text"}})
      .close();
  html.open("p", {{"role", "status"}, {"class", "count"}}).words(words.word("shown")).text(" ");
  html.leaf("output", {{"data-count", ""}}, "").close().close();
  html.open("figure", {{"class", "chart wide"}, {"data-kind", "ranking"}});
  html.open("div", {{"class", "plot"}}).open("canvas", {{"role", "img"}, {"aria-labelledby", "chart-hint"}});
  html.close().close().leaf("figcaption", {{"id", "chart-hint"}}, words.word("ranking-hint")).close();
}

}  // namespace

std::string year_page(const PageWords& words, const std::vector<OverviewAgency>& agencies, Rankings rankings,
                      std::string_view version) {
  const BilingualText year = same_in_both(std::to_string(rankings.front().year));
  const Frame frame{words.word("year-title", {{"year", year}}), "../", true, version};
  Html html;
  open_page(html, words, frame);
  html.open("p", {{"class", "path"}}).leaf("a", {{"href", "../index.html"}}, words.word("overview")).close();
  html.leaf("h1", frame.title);
  html.open("section", {{"aria-labelledby", "table-title"}});
  html.leaf("h2", {{"id", "table-title"}}, words.word("side-by-side")).leaf("p", words.word("side-by-side-about"));
  write_chart(html, words, rankings);
  YearTable(html, words, agencies, rankings).write();
  html.close();
  close_page(html, words, frame);
  return html.finish();
}

}  // namespace xxgk::page
