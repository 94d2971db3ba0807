#include "emit/page/agency_page.h"

#include <algorithm>

#include "emit/page/derived_table.h"
#include "emit/page/findings.h"
#include "emit/page/frame.h"
#include "emit/page/key_charts.h"
#include "emit/page/reuse_table.h"
#include "emit/page/series_tables.h"

namespace xxgk::page {
namespace {

void write_identity(Html& html, const PageWords& words, const AgencyComparison& agency) {
  html.open("dl", {{"class", "identity"}});
  const auto write = [&](std::string_view name, const std::string& value) {
    if (value.empty()) return;
    html.open("div").leaf("dt", words.word(name)).open("dd").quoted(value).close().close();
  };
  for (const std::string& name : agency.other_names) write("other-name", name);
  write("code", agency.identity.code);
  write("region", agency.identity.region_code);
  write("parent", agency.identity.parent);
  html.close();
}

void write_contents(Html& html, const PageWords& words) {
  html.open("nav", {{"class", "contents"}, {"aria-labelledby", "contents-title"}});
  html.leaf("h2", {{"id", "contents-title"}, {"class", "hidden"}}, words.word("contents")).open("ul");
  for (const auto& [anchor, name] :
       {std::pair{"#reports", "reports"}, std::pair{"#failed", "failed"}, std::pair{"#charts", "charts"},
        std::pair{"#derived", "derived"}, std::pair{"#figures", "figures"}, std::pair{"#texts", "texts"}}) {
    html.open("li").leaf("a", {{"href", anchor}}, words.word(name)).close();
  }
  html.close().close();
}

void write_report(Html& html, const PageWords& words, const ComparedReport& report, bool breaks) {
  html.open("tr", {{breaks ? "class" : "", "break"}});
  html.leaf("th", {{"scope", "row"}}, std::to_string(report.year));
  html.leaf("td", words.edition(report.form)).open("td").quoted(report.title).close();
  html.open("td").quoted(report.source.name).close();
  html.open("td", {{"class", report.failed > 0 ? "number bad" : "number"}}).text(std::to_string(report.failed)).close();
  html.close();
}

void write_gap(Html& html, const PageWords& words, int year) {
  html.open("tr", {{"class", "gap"}}).leaf("th", {{"scope", "row"}}, std::to_string(year));
  html.open("td", {{"colspan", "4"}}).words(words.word("no-report-of-year")).close().close();
}

void write_breaks(Html& html, const PageWords& words, const AgencyComparison& agency) {
  if (agency.breaks.empty()) return;
  html.open("ul", {{"class", "breaks"}});
  for (const EditionBreak& edition : agency.breaks) {
    html.leaf("li", words.word("edition-break", {{"from", same_in_both(std::to_string(edition.from))},
                                                 {"to", same_in_both(std::to_string(edition.to))},
                                                 {"from_form", same_in_both(edition.from_form)},
                                                 {"to_form", same_in_both(edition.to_form)}}));
  }
  html.close();
}

void write_reports(Html& html, const PageWords& words, const AgencyComparison& agency) {
  html.open("section", {{"id", "reports"}, {"aria-labelledby", "reports-title"}});
  html.leaf("h2", {{"id", "reports-title"}}, words.word("reports"));
  write_breaks(html, words, agency);
  open_scroll_region(html, "reports-title");
  html.open("table", {{"class", "reports"}}).open("thead").open("tr");
  for (const char* name : {"year", "form", "title", "source", "failed-within"})
    html.leaf("th", {{"scope", "col"}}, words.word(name));
  html.close().close().open("tbody");
  for (const int year : agency.years) {
    const auto report = std::ranges::find(agency.reports, year, &ComparedReport::year);
    if (report == agency.reports.end()) {
      write_gap(html, words, year);
    } else {
      const bool breaks = std::ranges::find(agency.breaks, year, &EditionBreak::to) != agency.breaks.end();
      write_report(html, words, *report, breaks);
    }
  }
  html.close().close().close().close();
}

std::string source_of(const AgencyComparison& agency, std::string_view report) {
  const auto found = std::ranges::find(agency.reports, report, &ComparedReport::file);
  return found == agency.reports.end() ? "" : found->source.name;
}

}  // namespace

std::string agency_page(const PageWords& words, const AgencyComparison& agency, const std::map<int, std::string>& texts,
                        std::string_view version) {
  const Frame frame{words.word("agency-title", {{"agency", same_in_both(agency.name)}}), "../", true, version};
  Html html;
  open_page(html, words, frame);
  html.open("p", {{"class", "path"}}).leaf("a", {{"href", "../index.html"}}, words.word("overview")).close();
  html.open("h1").quoted(agency.name).close();
  write_identity(html, words, agency);
  write_contents(html, words);
  write_reports(html, words, agency);
  html.open("section", {{"id", "failed"}, {"aria-labelledby", "failed-title"}});
  html.leaf("h2", {{"id", "failed-title"}}, words.word("failed"));
  html.leaf("p", words.word("failed-about", {{"held", same_in_both(std::to_string(agency.held))}}));
  write_findings(html, words, agency.findings, [&](std::string_view report) { return source_of(agency, report); });
  html.close();
  write_key_charts(html, words, agency);
  write_derived_table(html, words, agency);
  write_series_tables(html, words, agency);
  write_reuse_table(html, words, agency, texts);
  close_page(html, words, frame);
  return html.finish();
}

}  // namespace xxgk::page
