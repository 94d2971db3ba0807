// app/summary.h and app/finding_words.h: what is counted, what is doubt, and that a person understands the lines.
#include "app/summary.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/finding_words.h"
#include "tests/unit/made_up_form.h"

using namespace xxgk;

namespace {

const Taxonomy& forms() {
  static const Taxonomy taxonomy = [] {
    Taxonomy made = made_up::taxonomy();
    Rule rule;
    rule.id = "requests.columns";
    rule.table = "requests";
    rule.en = "persons and companies add up";
    rule.zh = "各列之和等于总计";
    rule.relations.push_back({Each::row, {}, {}, {}, Comparison::equal, "", ""});
    made.rules.push_back(rule);
    rule.id = "form.rows";
    rule.table = "";
    rule.en = "every row is there";
    rule.relations.clear();
    made.rules.push_back(rule);
    return made;
  }();
  return taxonomy;
}

Report known_report() {
  Report report = made_up::report();
  report.year = 2006;
  report.agency = "Agency";
  return report;
}

FormTable& requests(Report& report) {
  return std::get<FormTable>(report.sections[0].contents[0]);
}

Finding failed(std::string rule, std::string at) {
  Finding finding;
  finding.rule = std::move(rule);
  finding.table = "requests";
  finding.at = std::move(at);
  finding.outcome = Outcome::fails;
  return finding;
}

Finding unequal(const std::string& at, const std::string& operation) {
  Finding finding = failed("requests.columns", at);
  finding.operation = operation;
  finding.expected = Decimal(21);
  finding.found = Decimal(20);
  finding.difference = Decimal(-1);
  return finding;
}

std::vector<std::string> lines_for(std::vector<Finding> findings, Language language = Language::en) {
  Report report = known_report();
  report.findings = std::move(findings);
  return failed_checks(report, forms(), language);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("facts and findings are counted by what is known of them") {
  Report report = known_report();
  std::vector<Fact>& facts = requests(report).rows[0].facts;
  facts[0].status = Status::suspect;
  facts[1] = made_up::fact("company", Status::not_applicable);
  facts[2] = made_up::fact("total", Status::illegible);
  requests(report).rows[1].facts[0] = made_up::fact("person", Status::blank);
  requests(report).rows[1].facts[1] = made_up::fact("company", Status::missing);
  report.findings = {failed("a", "."), failed("b", ".")};
  report.findings[1].outcome = Outcome::undecidable;
  const Tally counts = tally(report);
  CHECK(counts.values == 5);
  CHECK(counts.suspect == 1);
  CHECK(counts.blank == 2);
  CHECK(counts.illegible == 1);
  CHECK(counts.missing == 1);
  CHECK(counts.fails == 1);
  CHECK(counts.undecidable == 1);
  CHECK(counts.holds == 0);
}

TEST_CASE("doubt is what makes the reading uncertain, not what is wrong with the report") {
  Report report = known_report();
  report.findings = {failed("form.rows", "received")};
  report.diagnostics.push_back({DiagnosticCode::row_of_other_edition, 0, 1, "", "", "", ""});
  requests(report).rows[0].facts[0] = made_up::fact("person", Status::missing);
  requests(report).rows[0].facts[1] = made_up::fact("company", Status::blank);
  CHECK_FALSE(is_in_doubt(report));

  SECTION("form") {
    report.form.clear();
  }
  SECTION("year") {
    report.year.reset();
  }
  SECTION("agency") {
    report.agency.clear();
  }
  SECTION("diagnostic") {
    report.diagnostics.push_back({DiagnosticCode::row_unplaced, 0, 1, "", "", "", ""});
  }
  SECTION("suspect") {
    requests(report).rows[0].facts[2].status = Status::suspect;
  }
  SECTION("illegible") {
    requests(report).rows[0].facts[2] = made_up::fact("total", Status::illegible);
  }
  SECTION("page") {
    report.source.pages.push_back({1, 595, 842, 0, PageRead::unread});
  }
  SECTION("table") {
    report.back.emplace_back(FormTable{"money", "2001", {{"fees", "", {made_up::fact("amount", Status::missing)}}}});
  }
  CHECK(is_in_doubt(report));
}

TEST_CASE("a failed check names rule, place and numbers") {
  CHECK(lines_for({unequal("received", "=")}) ==
        Lines{"check fails (error): requests.columns, row received (Received): persons and companies add up; "
              "expected 21, found 20 (off by -1)"});
  CHECK(lines_for({unequal("received", "<=")}, Language::zh) ==
        Lines{"检查不成立（错误）：requests."
              "columns，“Received”行（received）：各列之和等于总计；应不超过21，实为20（差-1）"});
  CHECK(lines_for({unequal("received", ">=")})[0].find("expected at least 21, found 20") != std::string::npos);
  CHECK(lines_for({failed("cell.number", "received/person")}) ==
        Lines{"check fails (error): cell.number, requests, row received (Received), column person (Persons): "});
}

TEST_CASE("checks that compare no numbers share a line, others do not") {
  CHECK(lines_for({failed("form.rows", "received"), failed("form.rows", "refused.secret"), unequal("received", "="),
                   unequal("refused.secret", "=")})
            .size() == 3);
  CHECK(lines_for({failed("form.rows", "received"), failed("form.rows", "refused.secret")}) ==
        Lines{"check fails (error): form.rows, requests, at received, refused.secret: every row is there"});
}

TEST_CASE("of many places in one line the first are named, the rest counted") {
  Report report = known_report();
  for (int i = 0; i < 11; ++i) report.findings.push_back(failed("form.rows", "row" + std::to_string(i)));
  const std::vector<std::string> en = failed_checks(report, forms(), Language::en);
  REQUIRE(en.size() == 1);
  CHECK(en[0].find("row6, row7 and 3 more") != std::string::npos);
  CHECK(en[0].find("row8") == std::string::npos);
  CHECK(failed_checks(report, forms(), Language::zh)[0].find("row7及另外3处") != std::string::npos);
}

TEST_CASE("the summary ends before it floods the screen") {
  Report report = known_report();
  for (int line = 1; line <= 25; ++line) {
    report.diagnostics.push_back({DiagnosticCode::row_unplaced, 0, line, "", "", "", "x"});
  }
  const Lines lines = summary("a.txt", "a.xml", report, forms(), Language::en);
  CHECK(lines.front() == "a.txt -> a.xml: form 2005, Agency, 2006");
  CHECK(lines.size() == 3 + 20 + 1);
  CHECK(lines.back() == "  ... and 5 more, all in the XML");
}

TEST_CASE("a doubtful cell is named with what is printed") {
  Report report = known_report();
  requests(report).rows[0].facts[0] = made_up::fact("person", Status::illegible, "some");
  requests(report).rows[0].facts[1].status = Status::suspect;
  const Lines lines = summary("a.txt", "", report, forms(), Language::en);
  REQUIRE(lines.size() == 5);
  CHECK(lines[3] == "  illegible: requests, row received (Received), column person (Persons), printed as 'some'");
  CHECK(lines[4] == "  suspect: requests, row received (Received), column company (Companies): 4");
}
