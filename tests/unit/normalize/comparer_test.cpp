// normalize/compare/comparer.h: figures over the years, what is derived of them, and the rules, on reports made up.
#include "normalize/compare/comparer.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/unit/compared_reports.h"

using namespace xxgk;
using compared::compare;
using compared::empty;
using compared::fact;
using compared::report;

namespace {

const Series& series(const AgencyComparison& agency, const std::string& row, const std::string& column) {
  const auto found =
      std::ranges::find_if(agency.series, [&](const Series& s) { return s.row == row && s.column == column; });
  REQUIRE(found != agency.series.end());
  return *found;
}

const DerivedYear& derived(const AgencyComparison& agency, const std::string& id, int year) {
  const auto found = std::ranges::find(agency.derived, id, &DerivedSeries::id);
  REQUIRE(found != agency.derived.end());
  return *std::ranges::find(found->years, year, &DerivedYear::year);
}

/// `years.carried applications/carried-in/total fails`, of all findings or those of one rule.
std::multiset<std::string> told(const std::vector<CrossFinding>& findings, const std::string& rule = "") {
  std::multiset<std::string> texts;
  for (const CrossFinding& finding : findings) {
    if (rule.empty() || finding.rule == rule)
      texts.insert(finding.rule + " " + finding.at + " " + std::string(outcome_name(finding.outcome)));
  }
  return texts;
}

/// Carried over soundly, whatever the years: received is what is left.
std::vector<GivenReport> two_years() {
  return {report("甲局", 2022, 3), report("甲局", 2023, 3)};
}

}  // namespace

TEST_CASE("years without a report have no value and no change") {
  const AgencyComparison agency = compare({report("甲局", 2021, 30), report("甲局", 2023, 40)});
  CHECK(agency.years == std::vector{2021, 2022, 2023});
  const Series& received = series(agency, "received", "total");
  CHECK_FALSE(received.values[1].report);
  REQUIRE(received.changes.size() == 1);
  CHECK(received.changes[0].from == 2021);
  CHECK(received.changes[0].to == 2023);
  CHECK(received.changes[0].difference == Decimal(10));
  CHECK(received.changes[0].growth == Fraction{Decimal(10), Decimal(30)});
  CHECK(told(agency.findings, "years.gap") == std::multiset<std::string>{"years.gap . fails"});
}

TEST_CASE("a year that can only be wrong does not fill the comparison with missing years") {
  const AgencyComparison agency = compare({report("甲局", 2022, 3), report("甲局", 9999, 3)});
  CHECK(agency.years == std::vector{2022, 9999});
  CHECK(told(agency.findings, "years.gap").size() == 1);
  CHECK(compare({report("甲局", 2021, 3), report("甲局", 2052, 3)}).years.size() == 32);
}

TEST_CASE("growth from a negative number is undefined") {
  std::vector<GivenReport> reports = {report("甲局", 2019, 3), report("甲局", 2020, 3)};
  fact(reports[0], "proactive", "licensing", "change").value = Decimal(-2);
  const AgencyComparison agency = compare(reports);
  CHECK(series(agency, "licensing", "change").changes[0].difference == Decimal(5));
  CHECK_FALSE(series(agency, "licensing", "change").changes[0].growth);
}

TEST_CASE("growth from zero is undefined, the difference is not") {
  auto reports = two_years();
  fact(reports[0], "applications", "received", "total").value = Decimal(0);
  const AgencyComparison agency = compare(reports);
  const YearChange& change = series(agency, "received", "total").changes[0];
  CHECK(change.difference == Decimal(3));
  CHECK_FALSE(change.growth);
}

TEST_CASE("a sum with a part that has no value has none") {
  for (const Status status : {Status::blank, Status::missing, Status::illegible, Status::not_applicable}) {
    auto given = report("甲局", 2021, 3);
    empty(fact(given, "applications", "other.unpaid", "total"), status);
    const AgencyComparison agency = compare({report("甲局", 2020, 3), given});
    const YearValue& value = series(agency, "other", "total").values[1];
    CHECK_FALSE(value.value);
    CHECK(value.status == status);
    CHECK_FALSE(series(agency, "other", "total").changes[0].difference);
  }
}

TEST_CASE("a table of another edition counts as that edition has it") {
  auto given = report("甲局", 2021, 3);
  for (Content& content : given.report.sections[0].contents) {
    auto& table = std::get<FormTable>(content);
    if (table.name == "proactive")
      table = compared::filled(*find_table(*find_form(official::forms(), "2019"), "proactive"), "2019", 4);
  }
  const AgencyComparison agency = compare({given});
  CHECK(series(agency, "regulations", "issued").values[0].correspondence == Correspondence::narrower);
  CHECK(series(agency, "regulations", "issued").values[0].form == "2019");
  CHECK(series(agency, "received", "total").values[0].correspondence == Correspondence::same);
}

TEST_CASE("what is carried in must be what was carried out, in each column") {
  auto reports = two_years();
  CHECK(told(compare(reports).findings, "years.carried").empty());
  fact(reports[1], "applications", "carried-in", "research").value = Decimal(4);
  const AgencyComparison agency = compare(reports);
  CHECK(told(agency.findings, "years.carried") ==
        std::multiset<std::string>{"years.carried applications/carried-in/research fails"});
  const auto finding = std::ranges::find(agency.findings, "years.carried", &CrossFinding::rule);
  CHECK(finding->expected == Decimal(3));
  CHECK(finding->found == Decimal(4));
  CHECK(finding->sides[0].cells[0].row == "carried-out");
  CHECK(finding->sides[1].cells[0].row == "carried-in");
}

TEST_CASE("a blank carried over is undecidable, also where zero went out") {
  auto reports = two_years();
  fact(reports[0], "applications", "carried-out", "other").value = Decimal(0);
  empty(fact(reports[1], "applications", "carried-in", "other"), Status::blank);
  CHECK(told(compare(reports).findings, "years.carried") ==
        std::multiset<std::string>{"years.carried applications/carried-in/other undecidable"});
}

TEST_CASE("nothing is carried over a missing year or from the form of 2014") {
  CHECK(told(compare({report("甲局", 2021, 3), report("甲局", 2023, 9)}).findings, "years.carried").empty());
  CHECK(told(compare({report("甲局", 2018, 3), report("甲局", 2019, 9)}).findings, "years.carried").empty());
  CHECK(told(compare({report("甲局", 2020, 3), report("甲局", 2021, 4)}).findings, "years.carried").size() == 7);
}

TEST_CASE("documents in force are last year's with those issued and without those repealed") {
  auto reports = two_years();  // 3 + 3 - 3
  CHECK(told(compare(reports).findings, "years.stock").empty());
  fact(reports[1], "proactive", "normative-documents", "in-force").value = Decimal(5);
  CHECK(told(compare(reports).findings, "years.stock") ==
        std::multiset<std::string>{"years.stock proactive/normative-documents/in-force fails"});
}

TEST_CASE("a figure jumps when it is more than five times as large, and both are over 20") {
  for (const auto& [from, to, jumps] :
       {std::tuple{21, 106, true}, {21, 105, false}, {20, 2000, false}, {106, 21, true}, {2000, 20, false}}) {
    auto reports = two_years();
    fact(reports[0], "proactive", "licensing", "decisions").value = Decimal(from);
    fact(reports[1], "proactive", "licensing", "decisions").value = Decimal(to);
    INFO(from << " to " << to);
    CHECK(told(compare(reports).findings, "years.jump").size() == (jumps ? 1U : 0U));
  }
}

TEST_CASE("figures are copied when all are those of last year, and some are no zeros") {
  CHECK(told(compare({report("甲局", 2022, 3), report("甲局", 2023, 3)}).findings, "years.copied").size() == 1);
  CHECK(told(compare({report("甲局", 2022, 0), report("甲局", 2023, 0)}).findings, "years.copied").empty());
  auto reports = two_years();
  fact(reports[1], "proactive", "coercion", "decisions").value = Decimal(4);
  CHECK(told(compare(reports).findings, "years.copied").empty());
}

TEST_CASE("shares are undefined by zero, unknown without a part, and not asked by other editions") {
  auto reports = two_years();
  for (const char* column : {"upheld", "corrected", "other"})
    fact(reports[0], "review-litigation", "review", column).value = Decimal(0);
  empty(fact(reports[1], "review-litigation", "review", "other"), Status::blank);
  const AgencyComparison agency = compare(reports);
  CHECK(derived(agency, "review-corrected-rate", 2022).state == DerivedState::undefined);
  CHECK(derived(agency, "review-corrected-rate", 2022).denominator == Decimal(0));
  CHECK(derived(agency, "review-corrected-rate", 2023).state == DerivedState::unknown);
  CHECK_FALSE(derived(agency, "review-corrected-rate", 2023).denominator);
  CHECK(derived(agency, "on-time-rate", 2022).state == DerivedState::not_asked);
  CHECK(derived(agency, "completion-rate", 2022).value == Fraction{Decimal(3), Decimal(6)});
}

TEST_CASE("a share that is reckoned otherwise than before says so, unless it says the same") {
  const AgencyComparison agency = compare({report("甲局", 2018, 3), report("甲局", 2019, 3), report("甲局", 2021, 3)});
  CHECK(derived(agency, "completion-rate", 2019).new_formula);
  CHECK_FALSE(derived(agency, "completion-rate", 2021).new_formula);
  CHECK_FALSE(derived(agency, "review-corrected-rate", 2019).new_formula);
}

TEST_CASE("every derived figure has a value in some edition") {
  const AgencyComparison agency = compare({report("甲局", 2018, 3), report("甲局", 2019, 3), report("甲局", 2021, 3)});
  for (const DerivedSeries& figure : agency.derived) {
    INFO(figure.id);
    CHECK(std::ranges::any_of(figure.years, [](const DerivedYear& y) { return y.state == DerivedState::value; }));
  }
}

TEST_CASE("prose that is last year's with other numbers is repeated; a short section is not judged") {
  const std::string words = "全年公开制度文件若干，答复群众来信，组织培训，改进栏目，";
  std::string text;
  for (int i = 0; i < 5; ++i)
    text += words + "第" + std::to_string(i) + "项工作由专人负责并于" + std::to_string(i + 3) + "月底前办结。";
  auto reports = two_years();
  compared::say(reports[0], 5, text);
  std::string renumbered = text;
  std::ranges::replace(renumbered, '3', '8');
  compared::say(reports[1], 5, renumbered);
  compared::say(reports[0], 6, "没有其他需要报告的事项。");
  compared::say(reports[1], 6, "没有其他需要报告的事项。");
  CHECK(told(compare(reports).findings, "years.prose") == std::multiset<std::string>{"years.prose section 5 fails"});
}

TEST_CASE("a zero among peers with a median over 100 is told, with five peers at least") {
  for (const auto& [peers, value, tells] : {std::tuple{5, 101, true}, {4, 101, false}, {5, 100, false}}) {
    Comparer comparer(official::forms(), compared::plan());
    auto none = report("零局", 2022, 500);
    fact(none, "applications", "received", "total").value = Decimal(0);
    comparer.add({"零局", {}, {}}, {none});
    for (int i = 0; i < peers; ++i) {
      const std::string name = "第" + std::to_string(i) + "局";
      comparer.add({name, {}, {}}, {report(name, 2022, value)});
    }
    INFO(peers << " peers of " << value);
    CHECK(told(comparer.finish({}).findings, "agencies.zero").size() == (tells ? 1U : 0U));
  }
}

TEST_CASE("a superior that says so has the sum of the bodies below; one that lacks a report makes it undecidable") {
  const auto whole = [](std::int64_t value, const char* words) {
    auto given = report("县政府", 2022, value);
    compared::say(given, 2, words);
    return given;
  };
  const auto findings = [&](const GivenReport& superior, int year_of_second) {
    Comparer comparer(official::forms(), compared::plan());
    comparer.add({"县政府", {}, {}}, {superior});
    comparer.add({"甲局", {}, {"", "县政府", ""}}, {report("甲局", 2022, 3)});
    comparer.add({"乙局", {}, {"", "县政府", ""}}, {report("乙局", year_of_second, 4)});
    return told(comparer.finish({}).findings, "agencies.sum");
  };
  const char* claims = "本报告数据包括县政府所属各部门的数据。";
  CHECK(findings(whole(7, claims), 2022).empty());
  CHECK(findings(whole(8, claims), 2022).contains("agencies.sum applications/received/total fails"));
  CHECK(findings(whole(7, claims), 2021).contains("agencies.sum applications/received/total undecidable"));
  for (const char* words :
       {"本报告所列数据为全县汇总数据。", "统计数据范围为县政府及所属部门。", "本报告汇总了各部门报告的情况。"}) {
    INFO(words);
    CHECK_FALSE(findings(whole(8, words), 2022).empty());
  }
  for (const char* words : {"县政府所属各部门认真落实公开要求。", "各部门按时报送数据。"}) {
    INFO(words);
    CHECK(findings(whole(8, words), 2022).empty());
  }
}

TEST_CASE("one file for two years or under two names is told, several reports of one file are not") {
  Comparer comparer(official::forms(), compared::plan());
  comparer.add({"甲局", {}, {}}, {report("甲局", 2022, 3)});
  const std::vector<ReportFile> files = {{"a.xml", "a.pdf", "01", "甲局2022年报告", "甲局", 2022},
                                         {"b.xml", "b.pdf", "01", "甲局2022年报告", "甲局", 2022},
                                         {"c.xml", "c.pdf", "02", "甲局年报告", "甲局", 2021},
                                         {"d.xml", "c.pdf", "02", "甲局年报告", "甲局", 2023},
                                         {"e.xml", "e.pdf", "03", "甲镇2022年报告", "甲镇", 2022},
                                         {"f.xml", "e.pdf", "03", "乙镇2022年报告", "乙镇", 2022},
                                         {"g.xml", "g.pdf", "04", "丙局2022年报告", "丙局", 2022},
                                         {"g.xml", "g.pdf", "04", "丙局2022年报告", "丙局", 2022}};
  const AcrossAgencies across = comparer.finish(files);
  std::set<std::string> told_files;
  for (const CrossFinding& finding : across.findings) {
    CHECK(finding.rule == "agencies.same-file");
    for (const FindingSide& side : finding.sides) told_files.insert(side.report);
  }
  CHECK(told_files == std::set<std::string>{"a.xml", "b.xml", "c.xml", "d.xml"});
}
