#include "normalize/compare/compare_reports.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "normalize/compare/changed_lines.h"

namespace xxgk {
namespace {

using Words = std::optional<std::string>;

Words words_of(const std::string& text) {
  return text.empty() ? Words() : Words(text);
}

Words words_of(const std::optional<Date>& date) {
  return date ? Words(date->text()) : Words();
}

using Head = std::vector<std::pair<const char*, Words>>;

Head head_of(const Report& report) {
  const auto& period = report.period;
  const auto& signed_off = report.signed_off;
  return {{"form", words_of(report.form)},
          {"year", report.year ? Words(std::to_string(*report.year)) : Words()},
          {"title", words_of(report.title)},
          {"agency", words_of(report.agency)},
          {"period", period ? Words(period->from.text() + "/" + period->to.text()) : Words()},
          {"published", words_of(report.published)},
          {"signed-by", signed_off ? words_of(signed_off->body) : Words()},
          {"signed-on", signed_off ? words_of(signed_off->date) : Words()}};
}

std::vector<WordsDifference> compare_heads(const Head& from, const Head& to) {
  std::vector<WordsDifference> different;
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (from[i].second != to[i].second) different.push_back({from[i].first, from[i].second, to[i].second});
  }
  return different;
}

struct CellAt {
  std::string table, row, column;
  CellState state;
};

std::vector<CellAt> cells_of(const Report& report) {
  std::vector<CellAt> cells;
  for (const FormTable* table : form_tables(report)) {
    for (const FactRow& row : table->rows) {
      for (const Fact& fact : row.facts)
        cells.push_back({table->name, row.key, fact.column, {fact.value, fact.status, fact.unit, fact.raw}});
    }
  }
  return cells;
}

std::string place_of(const CellAt& cell) {
  return cell.table + "/" + cell.row + "/" + cell.column;
}

std::vector<CellDifference> compare_cells(const Report& from, const Report& to) {
  const std::vector<CellAt> first = cells_of(from), second = cells_of(to);
  std::map<std::string, const CellAt*> others;
  for (const CellAt& cell : second) others.emplace(place_of(cell), &cell);
  std::vector<CellDifference> different;
  for (const CellAt& cell : first) {
    const auto other = others.extract(place_of(cell));
    const std::optional<CellState> state = other.empty() ? std::nullopt : std::optional(other.mapped()->state);
    if (state != cell.state) different.push_back({cell.table, cell.row, cell.column, cell.state, state});
  }
  for (const CellAt& cell : second) {
    if (others.contains(place_of(cell))) different.push_back({cell.table, cell.row, cell.column, {}, cell.state});
  }
  return different;
}

/// Everything but tables of the form, as lines.
class TextLines {
 public:
  static std::vector<std::string> of(const Report& report) {
    TextLines lines;
    lines.add(report.front);
    for (const Section& section : report.sections) {
      lines.add_line(section.heading);
      lines.add(section.contents);
    }
    lines.add(report.back);
    return std::move(lines.lines_);
  }

 private:
  void add(const std::vector<Content>& contents) {
    for (const Content& content : contents) std::visit([this](const auto& thing) { add(thing); }, content);
  }
  void add(const Paragraph& paragraph) { add_line(paragraph.text); }
  void add(const Figure& figure) { add_line(figure.caption); }
  void add(const FormTable& /*table*/) {}
  void add(const Grid& grid) {
    const std::vector<Cell>& cells = grid.table.cells;
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      line += (line.empty() ? "" : " | ") + cells[i].text;
      if (i + 1 < cells.size() && cells[i + 1].row == cells[i].row) continue;
      add_line(line);
      line.clear();
    }
  }
  void add_line(const std::string& line) {
    if (!line.empty()) lines_.push_back(line);
  }

  std::vector<std::string> lines_;
};

std::vector<WordsDifference> compare_texts(const Report& from, const Report& to) {
  std::vector<WordsDifference> different;
  for (const ChangedLine& changed : changed_lines(TextLines::of(from), TextLines::of(to))) {
    WordsDifference& line = different.emplace_back();
    (changed.is_new ? line.to : line.from) = changed.line;
  }
  return different;
}

/// `fails, expected 6, found 7`
std::string words_of(const Finding& finding) {
  std::string words(outcome_name(finding.outcome));
  if (finding.expected) words += ", expected " + finding.expected->text();
  if (finding.found) words += ", found " + finding.found->text();
  return words;
}

/// By rule and place, in their order: those that the XML lists whatever its options.
std::vector<std::pair<std::string, std::string>> checks_of(const Report& report) {
  std::vector<std::pair<std::string, std::string>> checks;
  for (const Finding& finding : report.findings) {
    if (finding.outcome == Outcome::fails || finding.outcome == Outcome::holds_with_blanks)
      checks.emplace_back(finding.rule + " " + finding.at, words_of(finding));
  }
  return checks;
}

std::vector<WordsDifference> compare_checks(const Report& from, const Report& to) {
  std::multimap<std::string, std::string> others;
  for (auto& [place, words] : checks_of(to)) others.emplace(place, words);
  std::vector<WordsDifference> different;
  for (const auto& [place, words] : checks_of(from)) {
    const auto other = others.find(place);
    if (other == others.end()) {
      different.push_back({place, words, {}});
      continue;
    }
    if (other->second != words) different.push_back({place, words, other->second});
    others.erase(other);
  }
  for (const auto& [place, words] : others) different.push_back({place, {}, words});
  return different;
}

}  // namespace

ReportDifference compare_reports(const Report& from, const Report& to) {
  return {compare_heads(head_of(from), head_of(to)), compare_cells(from, to), compare_texts(from, to),
          compare_checks(from, to)};
}

}  // namespace xxgk
