// normalize/hint.h: the one cell that may be wrong where sums fail.
#include "normalize/check/hint.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "normalize/check/check.h"
#include "tests/unit/made_up_form.h"
#include "tests/unit/official_forms.h"

using namespace xxgk;

namespace {

using Hints = std::set<std::string>;

/// Every cell that the edition of 2021 asks for, all zero.
FormTable zeros(const char* name) {
  const TableForm& form = *find_table(*find_form(official::forms(), "2021"), name);
  FormTable table{name, "2021", {}};
  for (const RowSlot& slot : row_slots(form)) {
    if (slot.row->is_subtotal) continue;
    FactRow row{slot.row->key, "", {}};
    for (const ColumnForm& column : slot.block->columns) {
      if (!column.is_subtotal) row.facts.push_back(made_up::fact(column.key, 0));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// A report of 2021 that adds up, of two tables.
class Sample {
 public:
  Sample() {
    report_.form = "2021";
    report_.sections.push_back({3, "", {}});
    report_.sections.back().contents.emplace_back(zeros("applications"));
    report_.sections.push_back({4, "", {}});
    report_.sections.back().contents.emplace_back(zeros("review-litigation"));
    for (const auto& [column, granted, unclear, carried] :
         {std::tuple{"natural-person", 412, 35, 8}, {"business", 27, 16, 3}, {"research", 2, 0, 1}}) {
      fill("granted", column, granted);
      fill("unavailable.unclear", column, unclear);
      fill("result-total", column, granted + unclear);
      fill("carried-out", column, carried);
      fill("carried-in", column, 1);
      fill("received", column, granted + unclear + carried - 1);
    }
    put("review", {14, 3, 0, 2, 19});
  }

  /// A row of reviews.
  Sample& put(std::string_view row, const std::vector<int>& numbers) {
    auto& facts = std::ranges::find(table(1).rows, row, &FactRow::key)->facts;
    for (std::size_t i = 0; i < numbers.size(); ++i) facts.at(i).value = Decimal(numbers[i]);
    return *this;
  }

  Fact& cell(std::string_view row, std::string_view column, std::size_t in = 0) {
    return *std::ranges::find(std::ranges::find(table(in).rows, row, &FactRow::key)->facts, column, &Fact::column);
  }
  Sample& put(std::string_view row, std::string_view column, int number) {
    cell(row, column).value = Decimal(number);
    return *this;
  }
  Sample& empty(std::string_view row, std::string_view column) {
    cell(row, column).value.reset();
    cell(row, column).status = Status::blank;
    return *this;
  }

  /// `rule at: hint` of all that fails; the hint is empty where there is none.
  std::map<std::string, std::string> failing() {
    report_.findings = check(report_, official::forms(), {});
    add_hints(report_, official::forms());
    std::map<std::string, std::string> failing;
    for (const Finding& finding : report_.findings) {
      if (finding.expected && finding.outcome == Outcome::fails)
        failing[finding.rule + " " + finding.at] = finding.hint;
      else
        CHECK(finding.hint.empty());
    }
    return failing;
  }

  /// The hints of what fails, of which there is something.
  Hints hints() {
    Hints hints;
    const auto all = failing();
    CHECK_FALSE(all.empty());
    for (const auto& [place, hint] : all) hints.insert(hint);
    return hints;
  }

 private:
  FormTable& table(std::size_t in) { return std::get<FormTable>(report_.sections.at(in).contents.at(0)); }
  void fill(std::string_view row, std::string_view column, int number) {
    cell(row, column).value = Decimal(number);
    Fact& total = cell(row, "total");
    total.value = total.value->plus(Decimal(number));
  }

  Report report_;
};

}  // namespace

TEST_CASE("a report that adds up has no hints") {
  CHECK(Sample().failing().empty());
}

TEST_CASE("every single cell of the table of applications is found, whatever stands in it") {
  for (const char* row :
       {"received", "carried-in", "granted", "denied.internal-affairs", "result-total", "carried-out"}) {
    for (const char* column : {"natural-person", "business", "other", "total"}) {
      Sample sample;
      const Decimal right = *sample.cell(row, column).value, wrong = *right.plus(Decimal(5));
      sample.cell(row, column).value = wrong;
      const std::string hint = std::string(row) + "/" + column + " " + wrong.text() + " -> " + right.text();
      CHECK(sample.hints() == Hints{hint});
    }
  }
}

TEST_CASE("the value stays") {
  Sample sample;
  sample.put("granted", "business", 72);
  CHECK(sample.failing() ==
        std::map<std::string, std::string>{{"applications.columns granted", "granted/business 72 -> 27"},
                                           {"applications.results business", "granted/business 72 -> 27"}});
  CHECK(sample.cell("granted", "business").value == Decimal(72));
}

TEST_CASE("two wrong cells apart have a hint each, two that share a sum have none") {
  CHECK(Sample().put("granted", "business", 72).put("received", "research", 8).hints() ==
        Hints{"granted/business 72 -> 27", "received/research 8 -> 2"});
  CHECK(Sample().put("granted", "business", 72).put("granted", "research", 8).hints() == Hints{""});
}

TEST_CASE("where columns cannot be tested, several cells of the row would do") {
  const auto sample = [] { return Sample().empty("denied.third-party", "business").put("granted", "business", 29); };
  CHECK(sample().hints() == Hints{"granted/business 29 -> 27"});
  CHECK(sample().empty("denied.third-party", "research").hints() == Hints{""});
}

TEST_CASE("in a row by itself only a usual slip is told, and only where no other could be one") {
  CHECK(Sample().put("review", {41, 3, 0, 2, 19}).hints() == Hints{"review/upheld 41 -> 14"});
  CHECK(Sample().put("review", {14, 3, 0, 2, 190}).hints() == Hints{"review/total 190 -> 19"});
  CHECK(Sample().put("review", {14, 3, 0, 2, 20}).hints() == Hints{""});
  CHECK(Sample().put("review", {14, 3, 0, 2, 25}).hints() == Hints{""});
  CHECK(Sample().put("review", {21, 12, 0, 2, 44}).hints() == Hints{""});
}

TEST_CASE("no negative number is proposed") {
  CHECK(Sample().put("litigation-direct", {0, 0, 0, 0, 4}).hints() == Hints{""});
  CHECK(Sample().put("litigation-direct", {30, 0, 0, 0, 3}).hints() == Hints{""});
}
