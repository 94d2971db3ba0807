// Doubts of rows that were put together by place, as far as sums give reason for them.
#include "normalize/table/doubt_columns.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace xxgk;

namespace {

Taxonomy taxonomy_with_rules() {
  Taxonomy taxonomy;
  Rule sums, rows;
  sums.id = "sums";
  sums.decides_readings = true;
  sums.relations.emplace_back().each = Each::column;
  rows.id = "rows";
  rows.decides_readings = true;
  rows.relations.emplace_back().each = Each::row;
  taxonomy.rules = {sums, rows};
  return taxonomy;
}

Report report_with_table() {
  Report report;
  FormTable table{"numbers", "2099", {}};
  for (const char* row : {"r", "s"}) {
    FactRow& facts = table.rows.emplace_back();
    facts.key = row;
    for (const char* column : {"a", "b", "c"}) {
      Fact& fact = facts.facts.emplace_back();
      fact.column = column;
      fact.value = Decimal{};
      fact.status = Status::plain;
    }
  }
  table.rows[1].facts[0].status = Status::blank;
  report.sections.emplace_back().contents.emplace_back(std::move(table));
  return report;
}

Finding failing(const std::string& rule, const std::string& at) {
  Finding finding;
  finding.rule = rule;
  finding.at = at;
  finding.table = "numbers";
  finding.outcome = Outcome::fails;
  return finding;
}

/// `a?` for a suspect value, `a` for a plain one, `a-` for none; row by row.
std::string doubts(const std::vector<Finding>& findings, const std::set<std::string>& placed) {
  Report report = report_with_table();
  doubt_columns(report, findings, placed, taxonomy_with_rules());
  std::string words;
  for (const FactRow& row : std::get<FormTable>(report.sections[0].contents[0]).rows) {
    for (const Fact& fact : row.facts)
      words += fact.column + (fact.status == Status::suspect ? "?" : fact.status == Status::blank ? "-" : "");
  }
  return words;
}

}  // namespace

TEST_CASE("most columns that do not add up are doubted, blanks stay blanks") {
  CHECK(doubts({failing("sums", "a"), failing("sums", "c")}, {"numbers"}) == "a?bc?a-bc?");
}

TEST_CASE("a column alone is the report's own error") {
  CHECK(doubts({failing("sums", "a"), failing("sums", "a")}, {"numbers"}) == "abca-bc");
}

TEST_CASE("rows that do not add up say nothing about labels") {
  CHECK(doubts({failing("rows", "r"), failing("rows", "s")}, {"numbers"}) == "abca-bc");
}

TEST_CASE("a table whose source keeps its rows is not doubted") {
  CHECK(doubts({failing("sums", "a"), failing("sums", "c")}, {"others"}) == "abca-bc");
}
