// Doubts of values below an empty column that stands elsewhere on the next page.
#include "normalize/table/doubt_parts.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace xxgk;

namespace {

constexpr int no_value = -1;

FactRow row_of(const std::string& key, const std::vector<int>& values) {
  FactRow row;
  row.key = key;
  for (std::size_t i = 0; i < values.size(); ++i) {
    Fact& fact = row.facts.emplace_back();
    fact.column = "c" + std::to_string(i);
    fact.status = values[i] == no_value ? Status::blank : Status::plain;
    if (values[i] != no_value) fact.value = Decimal(values[i]);
  }
  return row;
}

/// The second column is empty above, the last one below.
FormTable two_pages() {
  return {"numbers",
          "2099",
          {row_of("a", {4, no_value, 1, 5}), row_of("b", {2, no_value, 0, 2}), row_of("c", {3, no_value, 3, 6}),
           row_of("d", {4, 0, 4, no_value}), row_of("e", {6, 1, 7, no_value}), row_of("f", {0, 2, 2, no_value})}};
}

Finding finding(const std::string& row, Outcome outcome) {
  Finding finding;
  finding.rule = "sums";
  finding.table = "numbers";
  finding.at = row;
  finding.outcome = outcome;
  return finding;
}

std::vector<Finding> findings_of(Outcome above, Outcome below) {
  return {finding("a", above), finding("b", above), finding("c", above),
          finding("d", below), finding("e", below), finding("f", below)};
}

/// `.` plain, `?` suspect, `_` blank; a word for each row.
std::string marks(FormTable table, const std::vector<Finding>& findings) {
  Report report;
  report.front.emplace_back(std::move(table));
  doubt_parts(report, findings, {"numbers"});
  std::string marks;
  for (const FactRow& row : std::get<FormTable>(report.front.front()).rows) {
    for (const Fact& fact : row.facts)
      marks += fact.status == Status::plain ? '.' : fact.status == Status::suspect ? '?' : '_';
    marks += ' ';
  }
  return marks;
}

}  // namespace

TEST_CASE("another column is empty on the next page: rows that do not add up are doubted") {
  CHECK(marks(two_pages(), findings_of(Outcome::holds_with_blanks, Outcome::fails)) ==
        "._.. ._.. ._.. .??_ .??_ .??_ ");
  CHECK(marks(two_pages(), findings_of(Outcome::undecidable, Outcome::holds)) == "._?? ._?? ._?? ..._ ..._ ..._ ");
}

TEST_CASE("sums of nothing but zeros confirm no places") {
  FormTable table = two_pages();
  for (std::size_t row = 3; row < 6; ++row) table.rows[row] = row_of(table.rows[row].key, {0, 0, 0, no_value});
  CHECK(marks(table, findings_of(Outcome::holds, Outcome::holds)) == "._.. ._.. ._.. .??_ .??_ .??_ ");
}

TEST_CASE("cells that are empty here and there part no table") {
  FormTable table = two_pages();
  table.rows[1] = row_of("b", {2, 1, 0, 3});
  CHECK(marks(table, findings_of(Outcome::fails, Outcome::fails)) == "._.. .... ._.. ..._ ..._ ..._ ");
  FormTable same = two_pages();
  for (std::size_t row = 3; row < 6; ++row) same.rows[row] = row_of(same.rows[row].key, {1, no_value, 1, 2});
  CHECK(marks(same, findings_of(Outcome::fails, Outcome::fails)) == "._.. ._.. ._.. ._.. ._.. ._.. ");
}

TEST_CASE("two rows are too few to tell an empty column") {
  FormTable table = two_pages();
  table.rows.pop_back();
  CHECK(marks(table, findings_of(Outcome::fails, Outcome::fails)) == "._.. ._.. ._.. ..._ ..._ ");
}
