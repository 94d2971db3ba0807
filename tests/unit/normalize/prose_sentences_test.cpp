// normalize/check_words.h: figures in sentences of real style against tables. The sentences and what must be found in
// each are data, tests/prose_sentences.txt.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "normalize/check/check_words.h"
#include "tests/unit/official_forms.h"

using namespace xxgk;

namespace {

using Cells = std::map<std::string, std::string>;

struct Sentence {
  int line = 0;
  std::string text, form, body, heading;
  int year = 0;
  Cells cells;
  std::set<std::string> expected;
};

struct Sentences {
  std::vector<Sentence> list;
  std::string form, body, heading = "一、总体情况";
  int year = 0;
  Cells cells;

  void take(const std::string& line, int number) {
    std::istringstream words(line);
    std::string first, second;
    words >> first >> second;
    if (first == ">") {
      list.push_back({number, line.substr(2), form, body, heading, year, cells, {}});
    } else if (first == "form") {
      form = second;
    } else if (first == "body") {
      body = second;
    } else if (first == "heading") {
      heading = second;
    } else if (first == "year") {
      year = std::stoi(second);
    } else if (first == "with") {
      words >> list.back().cells[second];
    } else if (first == "wrong" || first == "right" || first == "open") {
      list.back().expected.insert(line);
    } else {
      cells[first] = second;
    }
  }
};

std::vector<Sentence> sentences() {
  std::ifstream file(std::string(XXGK_SOURCE_DIR) + "/tests/prose_sentences.txt");
  Sentences read;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (!line.empty() && line.front() != '#') read.take(line, number);
  }
  return read.list;
}

Fact fact_of(const std::string& column, const Cells& cells, const std::string& key) {
  Fact fact;
  fact.column = column;
  const auto cell = cells.find(key);
  if (cell != cells.end() && cell->second == "-") {
    fact.status = Status::blank;
    return fact;
  }
  fact.status = Status::plain;
  fact.value = Decimal(cell == cells.end() ? 0 : std::stoll(cell->second));
  return fact;
}

std::vector<Content> paragraphs_of(const std::string& text) {
  constexpr std::string_view mark = "¶";
  std::vector<Content> paragraphs;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    paragraphs.emplace_back(Paragraph{text.substr(begin, end - begin), {}, false});
    begin = end + mark.size();
  }
  return paragraphs;
}

/// The form filled with the cells, and the sentence in a section.
Report report_of(const Sentence& sentence) {
  Report report;
  report.form = sentence.form;
  report.year = sentence.year;
  report.title = sentence.body;
  report.agency = sentence.body;
  report.sections.push_back({1, sentence.heading, paragraphs_of(sentence.text)});
  for (const TableForm& form : find_form(official::forms(), sentence.form)->tables) {
    FormTable table{form.name, sentence.form, {}};
    for (const RowSlot& slot : row_slots(form)) {
      if (slot.row->is_subtotal) continue;
      FactRow row{slot.row->key, "", {}};
      for (const ColumnForm& column : slot.block->columns)
        row.facts.push_back(fact_of(column.key, sentence.cells, form.name + "/" + row.key + "/" + column.key));
      table.rows.push_back(std::move(row));
    }
    report.sections.back().contents.emplace_back(std::move(table));
  }
  return report;
}

std::string said(const Finding& finding) {
  const std::string place = finding.rule + " " + finding.at;
  if (finding.outcome == Outcome::undecidable) return "open " + place;
  if (finding.outcome != Outcome::fails) return "right " + place;
  return "wrong " + place + " " + finding.expected.value_or(Decimal()).text() + " " +
         finding.found.value_or(Decimal()).text();
}

/// Those of `some` that `others` lacks.
std::string lacking(const std::set<std::string>& some, const std::set<std::string>& others) {
  std::string list;
  for (const std::string& one : some) list += others.contains(one) ? "" : "  " + one + "\n";
  return list;
}

}  // namespace

TEST_CASE("every wrong figure in a sentence is found and nothing else") {
  const std::vector<Sentence> all = sentences();
  CHECK(all.size() >= 50);
  for (const Sentence& sentence : all) {
    std::set<std::string> found;
    for (const Finding& finding : check_words(report_of(sentence), official::forms(), official::folder())) {
      if (finding.rule.starts_with("prose.")) found.insert(said(finding));
    }
    INFO("prose_sentences.txt:" << sentence.line << ": " << sentence.text);
    CHECK(lacking(sentence.expected, found) == "");
    CHECK(lacking(found, sentence.expected) == "");
  }
}

TEST_CASE("a year that the title does not name tells nothing of the years in sentences") {
  Sentence sentence;
  sentence.form = "2021";
  sentence.year = 2023;
  sentence.heading = "一、总体情况";
  sentence.text = "2023年，我局收到政府信息公开申请21件。";
  sentence.body = "临川市教育局";
  const auto fails = [](const Report& report) {
    const auto findings = check_words(report, official::forms(), official::folder());
    return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
      return finding.rule == "prose.received" && finding.outcome == Outcome::fails && !finding.quote.empty();
    });
  };
  Report report = report_of(sentence);
  CHECK(fails(report));
  report.diagnostics.push_back({DiagnosticCode::year_elsewhere, 0, 0, "", "", "", "2023"});
  CHECK_FALSE(fails(report));
}
