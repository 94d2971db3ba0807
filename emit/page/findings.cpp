#include "emit/page/findings.h"

#include <algorithm>

#include "emit/page/frame.h"
#include "emit/page/number_text.h"

namespace xxgk::page {
namespace {

using Findings = std::span<const CrossFinding>;

bool share_an_article(const CrossFinding& a, const CrossFinding& b) {
  return a.rule == b.rule && a.severity == b.severity && a.outcome == b.outcome;
}

/// An article for each rule; in it a table with a group of rows for each year and place.
class FindingList {
 public:
  FindingList(Html& html, const PageWords& words, const SourceName& source)
      : html_(html), words_(words), source_(source) {}

  void write(Findings findings) {
    while (!findings.empty()) {
      const auto other = std::ranges::find_if(
          findings, [&](const CrossFinding& finding) { return !share_an_article(finding, findings[0]); });
      const auto count = static_cast<std::size_t>(other - findings.begin());
      write_article(findings.first(count));
      findings = findings.subspan(count);
    }
  }

 private:
  void write_article(Findings findings) {
    const CrossFinding& first = findings.front();
    const std::string id = "finding-" + std::to_string(++count_);
    html_.open("article", {{"class", std::string("finding ").append(severity_name(first.severity))}});
    html_.open("h3", {{"id", id}}).leaf("span", {{"class", "badge"}}, words_.severity(first.severity)).text(" ");
    html_.words(words_.rule(first.rule)).text(" ").leaf("code", first.rule).close();
    open_scroll_region(html_, id);
    html_.open("table", {{"class", "sides"}}).open("thead").open("tr");
    for (const char* name : {"report", "figure", "value", "where"})
      html_.leaf("th", {{"scope", "col"}}, words_.word(name));
    html_.close().close();
    for (const CrossFinding& finding : findings) write_place(finding);
    html_.close().close().close();
  }

  void write_place(const CrossFinding& finding) {
    html_.open("tbody").open("tr", {{"class", "place"}}).open("th", {{"scope", "rowgroup"}, {"colspan", "4"}});
    if (finding.year > 0) html_.text(std::to_string(finding.year)).text(" ");
    html_.words(words_.place(finding.at));
    write_number("expected", finding.expected ? grouped(*finding.expected) : "");
    write_number("found", finding.found ? grouped(*finding.found) : "");
    write_number("difference", finding.difference ? signed_number(*finding.difference) : "");
    write_number("repeated", finding.share ? percent(*finding.share) : "");
    html_.close().close();
    for (const FindingSide& side : finding.sides) write_side(finding, side);
    html_.close();
  }

  void write_number(std::string_view name, const std::string& digits) {
    if (digits.empty()) return;
    html_.text(" ").open("span", {{"class", "number"}}).words(words_.word(name)).text(" ").leaf("b", digits).close();
  }

  void write_side(const CrossFinding& finding, const FindingSide& side) {
    if (side.cells.empty()) {
      open_side(side);
      html_.leaf("td", words_.place(finding.at));
      html_.leaf("td", side.value ? grouped(*side.value) : "\u2014");
      write_where(side, nullptr);
    }
    for (const SourceCell& cell : side.cells) {
      open_side(side);
      html_.leaf("td", words_.cell(cell)).open("td");
      if (cell.value) html_.leaf("strong", grouped(*cell.value)).text(" ");
      if (cell.status != Status::plain) html_.leaf("em", {{"class", "none"}}, words_.status(cell.status));
      html_.close();
      write_where(side, &cell);
    }
  }

  void open_side(const FindingSide& side) {
    html_.open("tr").open("th", {{"scope", "row"}}).quoted(side.agency);
    if (side.year > 0) html_.text(" " + std::to_string(side.year));
    html_.close();
  }

  void write_where(const FindingSide& side, const SourceCell* cell) {
    html_.open("td");
    const std::string source = source_(side.report);
    html_.quoted(source.empty() ? side.report : source);
    if (cell != nullptr) html_.text(" ").leaf("small", words_.origin(cell->origin));
    html_.close().close();
  }

  Html& html_;
  const PageWords& words_;
  const SourceName& source_;
  int count_ = 0;
};

}  // namespace

void write_findings(Html& html, const PageWords& words, std::span<const CrossFinding> findings,
                    const SourceName& source) {
  const auto first_other =
      std::ranges::find_if(findings, [](const CrossFinding& finding) { return finding.outcome != Outcome::fails; });
  const auto failed = static_cast<std::size_t>(first_other - findings.begin());
  FindingList list(html, words, source);
  if (failed == 0) html.leaf("p", {{"class", "sound"}}, words.word("nothing-failed"));
  list.write(findings.first(failed));
  const std::span<const CrossFinding> others = findings.subspan(failed);
  if (others.empty()) return;
  html.open("details", {{"class", "undecided"}});
  html.leaf("summary", words.word("undecided", {{"count", same_in_both(std::to_string(others.size()))}}));
  list.write(others);
  html.close();
}

}  // namespace xxgk::page
