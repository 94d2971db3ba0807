#include "emit/page/overview_page.h"

#include <algorithm>
#include <array>

#include "emit/page/findings.h"
#include "emit/page/frame.h"
#include "emit/page/number_text.h"

namespace xxgk::page {
namespace {

/// What stands for a value that is not there; scripts copy it from the page's templates.
std::string_view absence_of(const KeyValue& value) {
  if (value.correspondence == Correspondence::none) return "not-comparable";
  return status_name(value.status);
}

constexpr std::array<std::string_view, 6> absences = {"not-comparable", "blank",     "not-applicable",
                                                      "missing",        "illegible", "suspect"};

/// All key figures of a report: `12|blank|3`.
std::string all_values(const OverviewReport& report) {
  std::string values;
  for (const KeyValue& value : report.values) {
    if (&value != &report.values.front()) values += '|';
    values += value.value ? grouped(*value.value) : std::string(absence_of(value));
  }
  return values;
}

class OverviewTable {
 public:
  OverviewTable(Html& html, const PageWords& words, const std::vector<OverviewAgency>& agencies)
      : html_(html), words_(words), agencies_(agencies), years_(all_years(agencies)) {}

  void write() {
    open_scroll_region(html_, "agencies-title");
    html_.open("table", {{"id", "overview"}, {"class", "overview"}, {"data-sortable", ""}}).open("thead").open("tr");
    for (const char* name : {"agency", "reports", "failed-across", "failed-within"}) write_head(words_.word(name));
    for (const int year : years_) write_head(same_in_both(std::to_string(year)));
    html_.close().close().open("tbody");
    for (const OverviewAgency& agency : agencies_) write_row(agency);
    html_.close().close().close();
  }

 private:
  void write_head(const BilingualText& name) { html_.leaf("th", {{"scope", "col"}}, name); }

  void write_row(const OverviewAgency& agency) {
    const bool has_gap = agency.reports.size() < agency.years.size();
    html_.open("tr", {{has_gap ? "data-gap" : "", ""}, {agency.failed_across > 0 ? "data-failed" : "", ""}});
    const std::string address = "agencies/" + agency_stem(agency.number) + ".html";
    html_.open("th", {{"scope", "row"}}).open("a", {{"href", address}}).quoted(agency.name).close();
    if (!agency.region.empty()) html_.text(" ").leaf("small", agency.region);
    html_.close();
    html_.leaf("td", std::to_string(agency.reports.size()));
    write_count(agency.failed_across);
    write_count(agency.failed);
    for (const int year : years_) write_report(agency.of_year(year));
    html_.close();
  }

  void write_count(int count) { html_.leaf("td", {{count > 0 ? "class" : "", "bad"}}, std::to_string(count)); }

  /// The value comes first, for sorting.
  void write_report(const OverviewReport* report) {
    if (report == nullptr) {
      html_.leaf("td", {{"class", "gap"}}, "\u2014");
      return;
    }
    html_.open("td", {{"data-values", all_values(*report)}}).open("span", {{"class", "value"}});
    if (!report->values.empty()) write_value(report->values.front());
    html_.close().text(" ").open("small").text(report->form);
    if (report->failed_across > 0) html_.text(" ").leaf("b", {{"class", "bad"}}, std::to_string(report->failed_across));
    html_.close().close();
  }

  void write_value(const KeyValue& value) {
    if (value.value) {
      html_.text(grouped(*value.value));
    } else {
      html_.leaf("em", {{"class", "none"}}, words_.word(absence_of(value)));
    }
  }

  Html& html_;
  const PageWords& words_;
  const std::vector<OverviewAgency>& agencies_;
  std::vector<int> years_;
};

void write_option(Html& html, std::string_view value, const BilingualText& words) {
  html.leaf("option", {{"value", value}, {"data-zh", words.zh}, {"data-en", words.en}}, words.zh);
}

void write_controls(Html& html, const PageWords& words) {
  html.open("div", {{"class", "controls"}, {"data-filters", "agencies"}, {"hidden", ""}});
  html.open("label").words(words.word("key-figure")).open("select", {{"id", "key-figure"}});
  int number = 0;
  for (const KeyFigure& key : words.plan().key_figures)
    write_option(html, std::to_string(number++), words.figure(key.form, key.table, key.row, key.column));
  html.close().close();
  html.open("label")
      .words(words.word("find-agency"))
      .empty("input", {{"type", "search"}, {"data-filter", "text"}})
      .close();
  html.open("label").words(words.word("show")).open("select", {{"data-filter", "state"}});
  write_option(html, "", words.word("all-agencies"));
  write_option(html, "data-failed", words.word("with-failed"));
  write_option(html, "data-gap", words.word("with-gaps"));
  html.close().close();
  html.open("p", {{"role", "status"}, {"class", "count"}}).words(words.word("shown")).text(" ");
  html.leaf("output", {{"data-count", ""}}, "").close().close();
  for (const std::string_view absence : absences) {
    html.open("template", {{"data-absence", absence}}).leaf("em", {{"class", "none"}}, words.word(absence)).close();
  }
}

void write_card(Html& html, const BilingualText& name, const std::string& number, bool is_bad = false) {
  html.open("div", {{is_bad ? "class" : "", "bad"}}).leaf("dt", name).leaf("dd", number).close();
}

void write_cards(Html& html, const PageWords& words, const std::vector<OverviewAgency>& agencies,
                 const AcrossAgencies& across) {
  std::size_t reports = 0;
  int failed = static_cast<int>(
      std::ranges::count(across.findings, Outcome::fails, [](const CrossFinding& f) { return f.outcome; }));
  for (const OverviewAgency& agency : agencies) {
    reports += agency.reports.size();
    failed += agency.failed_across;
  }
  const std::vector<int> years = all_years(agencies);
  html.open("dl", {{"class", "cards"}});
  write_card(html, words.word("agencies"), std::to_string(agencies.size()));
  write_card(html, words.word("reports"), std::to_string(reports));
  if (!years.empty())
    write_card(html, words.word("years"), std::to_string(years.front()) + "\u2013" + std::to_string(years.back()));
  write_card(html, words.word("failed"), std::to_string(failed), failed > 0);
  html.close();
}

void write_years(Html& html, const PageWords& words, const AcrossAgencies& across) {
  if (across.rankings.empty()) return;
  html.open("section", {{"id", "years"}, {"aria-labelledby", "years-title"}});
  html.leaf("h2", {{"id", "years-title"}}, words.word("rankings")).leaf("p", words.word("rankings-about"));
  html.open("ul", {{"class", "year-links"}});
  int last = 0;
  for (const YearRanking& ranking : across.rankings) {
    if (ranking.year == last) continue;
    last = ranking.year;
    const std::string year = std::to_string(last);
    html.open("li").leaf("a", {{"href", "years/" + year + ".html"}}, year).close();
  }
  html.close().close();
}

void write_left_out(Html& html, const PageWords& words, std::span<const LeftOut> left_out) {
  if (left_out.empty()) return;
  html.open("section", {{"aria-labelledby", "left-out-title"}});
  html.leaf("h2", {{"id", "left-out-title"}}, words.word("left-out"));
  open_scroll_region(html, "left-out-title");
  html.open("table").open("thead").open("tr");
  for (const char* name : {"file", "agency", "year", "reason", "kept"})
    html.leaf("th", {{"scope", "col"}}, words.word(name));
  html.close().close().open("tbody");
  for (const LeftOut& report : left_out) {
    html.open("tr").open("th", {{"scope", "row"}}).quoted(report.file).close();
    html.open("td").quoted(report.agency).close();
    html.leaf("td", report.year == 0 ? "\u2014" : std::to_string(report.year));
    html.leaf("td", words.word(left_out_name(report.reason)));
    html.open("td").quoted(report.kept).close().close();
  }
  html.close().close().close().close();
}

std::string source_of(const std::vector<OverviewAgency>& agencies, std::string_view file) {
  for (const OverviewAgency& agency : agencies) {
    const auto report = std::ranges::find(agency.reports, file, &OverviewReport::file);
    if (report != agency.reports.end()) return report->source;
  }
  return "";
}

}  // namespace

std::string overview_page(const PageWords& words, const std::vector<OverviewAgency>& agencies,
                          const AcrossAgencies& across, std::span<const LeftOut> left_out, std::string_view version) {
  const Frame frame{words.word("site"), "", false, version};
  Html html;
  open_page(html, words, frame);
  html.leaf("h1", words.word("site")).leaf("p", {{"class", "lead"}}, words.word("overview-about"));
  write_cards(html, words, agencies, across);
  html.open("section", {{"id", "agencies"}, {"aria-labelledby", "agencies-title"}});
  html.leaf("h2", {{"id", "agencies-title"}}, words.word("agencies-by-year"));
  html.leaf("p", words.word("agencies-about"));
  write_controls(html, words);
  OverviewTable(html, words, agencies).write();
  html.close();
  write_years(html, words, across);
  html.open("section", {{"aria-labelledby", "across-title"}});
  html.leaf("h2", {{"id", "across-title"}}, words.word("across"));
  html.leaf("p", words.word("failed-about", {{"held", same_in_both(std::to_string(across.held))}}));
  write_findings(html, words, across.findings, [&](std::string_view file) { return source_of(agencies, file); });
  html.close();
  write_left_out(html, words, left_out);
  close_page(html, words, frame);
  return html.finish();
}

}  // namespace xxgk::page
