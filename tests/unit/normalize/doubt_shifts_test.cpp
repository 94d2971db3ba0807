// normalize/table/doubt_shifts.h: values that stand beside their columns.
#include "normalize/table/doubt_shifts.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace xxgk;

namespace {

/// A form with a table of one line: in each of its groups the last column sums up the others.
Taxonomy taxonomy_with_line(Orientation orientation) {
  Taxonomy taxonomy;
  Form& form = taxonomy.forms.emplace_back();
  form.edition = "2099";
  TableForm& table = form.tables.emplace_back();
  table.name = "numbers";
  table.orientation = orientation;
  Rule& rule = taxonomy.rules.emplace_back();
  rule.table = "numbers";
  rule.forms = {"2099"};
  rule.decides_readings = true;
  Relation& relation = rule.relations.emplace_back();
  relation.left.emplace_back().alternatives = {"sum"};
  for (const char* part : {"a", "b", "c"}) relation.right.emplace_back().alternatives = {part};
  return taxonomy;
}

/// Groups of four columns; -1 for one that is missing.
FormTable table_of(const std::vector<std::vector<int>>& groups) {
  FormTable table{"numbers", "2099", {}};
  for (const std::vector<int>& values : groups) {
    FactRow& row = table.rows.emplace_back();
    row.key = "g" + std::to_string(table.rows.size());
    for (const char* column : {"a", "b", "c", "sum"}) {
      const int value = values[row.facts.size()];
      Fact& fact = row.facts.emplace_back();
      fact.column = column;
      fact.status = value < 0 ? Status::missing : Status::plain;
      if (value >= 0) fact.value = Decimal(value);
    }
  }
  return table;
}

bool is_doubted(const std::vector<std::vector<int>>& groups, Orientation orientation = Orientation::line) {
  Report report;
  report.sections.emplace_back().contents.emplace_back(table_of(groups));
  doubt_shifts(report, taxonomy_with_line(orientation));
  const auto& table = std::get<FormTable>(report.sections[0].contents[0]);
  return table.rows[0].facts[1].status == Status::suspect && table.rows[1].facts[0].status == Status::suspect;
}

}  // namespace

TEST_CASE("values whose sums hold one column further are in doubt") {
  CHECK(is_doubted({{82, 17, 10, 28}, {55, 4, 2, 9}}));
  CHECK(is_doubted({{-1, 33, 18, 6}, {7, 8, 21, 30}, {24, 4, 9, 5}}));
}

TEST_CASE("values whose sums hold as they stand are not, nor errors in print") {
  CHECK_FALSE(is_doubted({{17, 10, 28, 55}, {4, 2, 9, 15}}));
  CHECK_FALSE(is_doubted({{17, 10, 28, 55}, {4, 2, 9, 16}}));
  CHECK_FALSE(is_doubted({{0, 2, 0, 2}, {4, 0, 0, 4}, {0, 0, 0, 0}}));
  CHECK_FALSE(is_doubted({{17, 10, 28, 54}, {4, 2, 9, 16}}));
}

TEST_CASE("nothing is told by zeros, nor in tables of several lines") {
  CHECK_FALSE(is_doubted({{5, 0, 0, 3}, {3, 0, 0, 4}}));
  CHECK_FALSE(is_doubted({{82, 17, 10, 28}, {55, 4, 2, 9}}, Orientation::rows));
}
