// emit/comparison: what the tables of a comparison must not lose, and that every column is explained.
#include "emit/comparison/comparison_tables.h"

#include <catch2/catch.hpp>
#include <map>

#include "emit/comparison/write_comparison.h"
#include "normalize/taxonomy/load_glossary.h"
#include "tests/unit/compared_reports.h"

using namespace xxgk;
using namespace xxgk::exports;

namespace {

using Texts = std::map<std::string, std::string>;

std::vector<Texts> rows_of(const std::vector<GivenReport>& reports, std::string_view wanted) {
  ComparisonTables tables(official::forms(), load_glossary(embedded_schema_files()), compared::plan());
  Comparer comparer(official::forms(), compared::plan());
  std::vector<Texts> rows;
  const auto take = [&](const exports::Table& table, Row row) {
    if (table.name != wanted) return;
    Texts& texts = rows.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i)
      with_text(row[i], [&](std::string_view text) { texts[table.columns[i].name] = text; });
  };
  tables.give_rows(take);
  tables.give_rows(comparer.add({"甲局", {"乙局"}, {}}, reports), take);
  tables.give_rows(comparer.finish({}), {{LeftOut::Reason::no_year, "x.xml", "甲局", 0, ""}}, take);
  return rows;
}

}  // namespace

TEST_CASE("every column of every table is explained in both languages") {
  const Glossary glossary = load_glossary(embedded_schema_files());
  const ComparisonTables tables(official::forms(), glossary, compared::plan());
  for (const exports::Table* table : tables.all()) {
    const TableMeaning& words = glossary.export_table(table->name);
    INFO(table->name);
    CHECK_FALSE(words.table.about.zh.empty());
    CHECK(words.columns.size() == table->columns.size());
    for (const Column& column : table->columns) {
      INFO(column.name);
      const Meaning& meaning = meaning_of(words.columns, column.name);
      CHECK_FALSE(meaning.title.zh.empty());
      CHECK_FALSE(meaning.about.en.empty());
    }
  }
}

TEST_CASE("every table has its file among the contents of a comparison") {
  const ComparisonTables tables(official::forms(), load_glossary(embedded_schema_files()), compared::plan());
  const auto contents = comparison_contents();
  for (const exports::Table* table : tables.all())
    CHECK(std::ranges::find(contents, table->name + ".csv") != contents.end());
}

TEST_CASE("a value without a number says why, and is never a zero") {
  auto given = compared::report("甲局", 2022, 3);
  compared::empty(compared::fact(given, "applications", "received", "total"), Status::illegible);
  for (const Texts& row : rows_of({given}, "values")) {
    if (row.at("row") != "received" || row.at("column") != "total") continue;
    CHECK(row.at("value").empty());
    CHECK(row.at("status") == "illegible");
  }
}

TEST_CASE("what an edition does not ask for says so") {
  for (const Texts& row : rows_of({compared::report("甲局", 2020, 3), compared::report("甲局", 2022, 3)}, "values")) {
    CHECK((row.at("correspondence") == "none") == (row.at("status") == "not-asked"));
    CHECK((row.at("status") == "not-asked") == row.at("cells").empty());
  }
}

TEST_CASE("shares and growth come with what they are made of") {
  for (const Texts& row : rows_of({compared::report("甲局", 2021, 3), compared::report("甲局", 2022, 4)}, "changes")) {
    if (row.at("from_value") != "3" || row.at("state") != "compared") continue;
    CHECK(row.at("growth") == "0.333333");
    CHECK(row.at("growth_numerator") == "1");
    CHECK(row.at("growth_denominator") == "3");
  }
}

TEST_CASE("findings are numbered through, and their sides have their numbers") {
  auto later = compared::report("甲局", 2022, 3);
  compared::fact(later, "applications", "carried-in", "total").value = Decimal(9);
  const std::vector<GivenReport> reports = {compared::report("甲局", 2021, 3), later};
  const auto findings = rows_of(reports, "cross-findings");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].at("at") == "applications/carried-in/total");
  const auto sides = rows_of(reports, "finding-sides");
  REQUIRE(sides.size() == 2);
  CHECK(sides[0].at("number") == "1");
  CHECK(sides[0].at("value") == "3");
  CHECK(sides[1].at("value") == "9");
}

TEST_CASE("reports that are left out are told") {
  const auto rows = rows_of({compared::report("甲局", 2022, 3)}, "left-out");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].at("reason") == "no-year");
  CHECK(rows[0].at("year").empty());
}
