// normalize/compare: what is told of two reports, and that nothing else is.
#include "normalize/compare/compare_reports.h"

#include <catch2/catch.hpp>

#include "normalize/compare/changed_lines.h"
#include "tests/unit/made_up_form.h"

using namespace xxgk;

namespace {

FormTable& table_of(Report& report) {
  return std::get<FormTable>(report.sections[0].contents[0]);
}

using Changes = std::vector<ChangedLine>;

}  // namespace

TEST_CASE("a report does not differ from itself, nor by where it stands") {
  Report other = made_up::report();
  CHECK(compare_reports(other, other).empty());
  other.source.name = "another.pdf";
  Fact& fact = table_of(other).rows[0].facts[0];
  fact.origin.page = 7;
  fact.label += "x";
  CHECK(compare_reports(made_up::report(), other).empty());
}

TEST_CASE("a cell differs by its value and by its status, and a blank is no zero") {
  Report blank = made_up::report(), zero = made_up::report();
  Fact& cell = table_of(blank).rows[0].facts[0];
  cell.value.reset();
  cell.status = Status::blank;
  table_of(zero).rows[0].facts[0].value = Decimal(0);
  const ReportDifference difference = compare_reports(blank, zero);
  REQUIRE(difference.cells.size() == 1);
  CHECK(difference.cells[0].from->status == Status::blank);
  CHECK_FALSE(difference.cells[0].from->value);
  CHECK(difference.cells[0].to->value == Decimal(0));
  CHECK((difference.head.empty() && difference.text.empty() && difference.checks.empty()));
}

TEST_CASE("a row that only one report has is told with its cells, from either side") {
  Report shorter = made_up::report();
  const std::size_t cells = table_of(shorter).rows.back().facts.size();
  table_of(shorter).rows.pop_back();
  const ReportDifference lost = compare_reports(made_up::report(), shorter);
  const ReportDifference gained = compare_reports(shorter, made_up::report());
  REQUIRE((lost.cells.size() == cells && gained.cells.size() == cells));
  CHECK((lost.cells[0].from && !lost.cells[0].to));
  CHECK((!gained.cells[0].from && gained.cells[0].to));
}

TEST_CASE("head and checks are told by name") {
  Report other = made_up::report();
  other.year = 1999;
  other.findings.clear();
  Finding finding;
  finding.rule = "a.rule";
  finding.at = ".";
  finding.outcome = Outcome::fails;
  finding.expected = Decimal(6);
  finding.found = Decimal(7);
  Report with = other;
  with.findings.push_back(finding);
  const ReportDifference difference = compare_reports(other, with);
  REQUIRE(difference.checks.size() == 1);
  CHECK(difference.checks[0].name == "a.rule .");
  CHECK((!difference.checks[0].from && difference.checks[0].to == "fails, expected 6, found 7"));
  const ReportDifference of_years = compare_reports(made_up::report(), other);
  REQUIRE_FALSE(of_years.head.empty());
  CHECK((of_years.head[0].name == "year" && of_years.head[0].to == "1999"));
}

TEST_CASE("lines that are gone and new are as few as can be") {
  CHECK(changed_lines({"a", "b", "c"}, {"a", "b", "c"}).empty());
  CHECK(changed_lines({"a", "b", "c"}, {"a", "c"}) == Changes{{"b", false}});
  CHECK(changed_lines({"a", "c"}, {"a", "b", "c"}) == Changes{{"b", true}});
  CHECK(changed_lines({"a", "b", "c", "d"}, {"a", "x", "c", "y"}) ==
        Changes{{"b", false}, {"x", true}, {"d", false}, {"y", true}});
  CHECK(changed_lines({}, {"a"}) == Changes{{"a", true}});
  CHECK(changed_lines({"a"}, {}) == Changes{{"a", false}});
  CHECK(changed_lines({"a", "a"}, {"a"}) == Changes{{"a", false}});
}

TEST_CASE("very many different lines are told without being compared") {
  const std::vector<std::string> from(3000, "from"), to(3000, "to");
  CHECK(changed_lines(from, to).size() == 6000);
}
