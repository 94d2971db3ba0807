// normalize/check.h: the taxonomy's rules on a finished report.
#include "normalize/check/check.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/made_up_form.h"
#include "tests/unit/official_forms.h"

using namespace xxgk;
using made_up::fact;
using made_up::fact_row;

namespace {

Term term(std::string key) {
  return {1, {std::move(key)}};
}

Term either(std::string key, std::string other) {
  return {1, {std::move(key), std::move(other)}};
}

Rule rule(std::string id, Severity severity, std::string table = "") {
  Rule rule;
  rule.id = std::move(id);
  rule.severity = severity;
  rule.forms = {"2001", "2005"};
  rule.table = std::move(table);
  return rule;
}

Relation relation(Each each, std::vector<Term> left, Comparison comparison, std::vector<Term> right) {
  Relation relation;
  relation.each = each;
  relation.left = std::move(left);
  relation.comparison = comparison;
  relation.right = std::move(right);
  return relation;
}

/// The made-up forms with one section each, and rules of every kind.
Taxonomy taxonomy() {
  Taxonomy forms = made_up::taxonomy();
  for (Form& form : forms.forms) form.sections = {{1, {"Requests", {}}}, {2, {"Outlook", {}}}};
  for (const char* id : {"form.sections", "form.tables", "form.rows", "cell.number", "cell.duplicate"}) {
    forms.rules.push_back(rule(id, std::string(id) == "form.sections" ? Severity::warning : Severity::error));
  }
  Rule columns = rule("requests.columns", Severity::error, "requests");
  columns.relations = {relation(Each::row, {term("total")}, Comparison::equal, {term("person"), term("company")})};
  forms.rules.push_back(columns);
  Rule balance = rule("requests.balance", Severity::warning, "requests");
  balance.relations = {
      relation(Each::column, {term("received")}, Comparison::at_least, {either("refused.*", "refused")})};
  forms.rules.push_back(balance);
  Rule subtotal = rule("requests.subtotal", Severity::error, "requests");
  subtotal.relations = {relation(Each::column, {term("refused")}, Comparison::equal, {term("refused.*")})};
  forms.rules.push_back(subtotal);
  Rule whole = rule("requests.whole", Severity::note, "requests");
  whole.relations = {
      relation(Each::table, {term("refused.secret/total")}, Comparison::at_most, {term("received/total")})};
  forms.rules.push_back(whole);
  return forms;
}

/// A report of edition 2005: received 3 4 7, refused.secret 1 0 1, refused.internal 0 2 2, both sections there.
Report report() {
  Report report = made_up::report();
  report.sections.push_back({2, "Outlook", {}});
  return report;
}

FormTable& requests(Report& report) {
  return std::get<FormTable>(report.sections.at(0).contents.at(0));
}

Fact& cell(Report& report, std::size_t row, std::size_t column) {
  return requests(report).rows.at(row).facts.at(column);
}

/// Findings of a rule that do not simply hold: `received fails 3 not 4 error; total undecidable error`.
std::string said(const Report& report, const std::string& id, const std::vector<Contradiction>& contradictions = {}) {
  std::string words;
  for (const Finding& f : check(report, taxonomy(), contradictions)) {
    if (f.rule != id || f.outcome == Outcome::holds) continue;
    words += (words.empty() ? "" : "; ") + f.at + " " + std::string(outcome_name(f.outcome));
    if (f.found) words += " " + f.found->text() + " not " + f.expected->text();
    words += " " + std::string(severity_name(f.severity));
  }
  return words;
}

int count(const Report& report, const std::string& id, Outcome outcome) {
  int count = 0;
  for (const Finding& f : check(report, taxonomy(), {})) count += f.rule == id && f.outcome == outcome;
  return count;
}

}  // namespace

TEST_CASE("a sound report holds in everything, and every rule speaks") {
  const Report sound = report();
  for (const Finding& finding : check(sound, taxonomy(), {})) {
    INFO(finding.rule << " at " << finding.at);
    CHECK(finding.outcome == Outcome::holds);
  }
  CHECK(count(sound, "form.sections", Outcome::holds) == 2);
  CHECK(count(sound, "form.tables", Outcome::holds) == 1);
  CHECK(count(sound, "form.rows", Outcome::holds) == 3);
  CHECK(count(sound, "cell.number", Outcome::holds) == 9);
  CHECK(count(sound, "requests.columns", Outcome::holds) == 3);
  CHECK(count(sound, "requests.balance", Outcome::holds) == 3);
  CHECK(count(sound, "requests.whole", Outcome::holds) == 1);
}

TEST_CASE("a check changes nothing") {
  Report wrong = report();
  cell(wrong, 0, 2) = fact("total", 8);
  const auto before = requests(wrong).rows.at(0).facts.at(2).value;
  check(wrong, taxonomy(), {});
  CHECK(cell(wrong, 0, 2).value == before);
  CHECK(cell(wrong, 0, 2).status == Status::plain);
}

TEST_CASE("a sum that is wrong fails at its row, with what was found, expected and between") {
  Report wrong = report();
  cell(wrong, 0, 2) = fact("total", 8);
  CHECK(said(wrong, "requests.columns") == "received fails 8 not 7 error");
  for (const Finding& finding : check(wrong, taxonomy(), {})) {
    if (finding.outcome != Outcome::fails) continue;
    CHECK(finding.difference == Decimal(1));
    CHECK(finding.operation == "=");
    CHECK(finding.table == "requests");
  }
}

TEST_CASE("a relation over rows fails at its column") {
  Report wrong = report();
  cell(wrong, 1, 1) = fact("company", 3);
  CHECK(said(wrong, "requests.balance") == "company fails 4 not 5 warning");
  CHECK(said(wrong, "requests.columns") == "refused.secret fails 1 not 4 error");
}

TEST_CASE("a relation over the whole table fails at the whole") {
  Report wrong = report();
  cell(wrong, 1, 2) = fact("total", 30);
  CHECK(said(wrong, "requests.whole") == ". fails 30 not 7 note");
}

TEST_CASE("missing and illegible cells make their relations undecidable") {
  for (const Status status : {Status::missing, Status::illegible}) {
    Report gap = report();
    cell(gap, 0, 0) = fact("person", status);
    CHECK(said(gap, "requests.columns") == "received undecidable error");
    CHECK(said(gap, "requests.balance") == "person undecidable warning");
  }
}

TEST_CASE("blanks hold as zeros only where all else adds up") {
  for (const Status status : {Status::blank, Status::not_applicable}) {
    Report gap = report();
    cell(gap, 1, 1) = fact("company", status);
    CHECK(said(gap, "requests.columns") == "refused.secret holds-with-blanks error");
    cell(gap, 0, 1) = fact("company", status);
    CHECK(said(gap, "requests.columns") == "received undecidable error; refused.secret holds-with-blanks error");
  }
}

TEST_CASE("suspect values take part") {
  Report doubt = report();
  cell(doubt, 0, 2) = fact("total", 8);
  cell(doubt, 0, 2).status = Status::suspect;
  CHECK(said(doubt, "requests.columns") == "received fails 8 not 7 error");
}

TEST_CASE("a printed subtotal is tested against its parts and never enters a sum") {
  Report more = report();
  requests(more).rows.push_back(fact_row("refused", 1, 2, 3));
  CHECK(said(more, "requests.subtotal").empty());
  CHECK(count(more, "requests.subtotal", Outcome::holds) == 3);
  CHECK(said(more, "requests.balance").empty());
  requests(more).rows.back() = fact_row("refused", 50, 2, 52);
  CHECK(said(more, "requests.subtotal") == "person fails 50 not 1 error; total fails 52 not 3 error");
  CHECK(said(more, "requests.balance").empty());
  CHECK(count(report(), "requests.subtotal", Outcome::holds) == 0);
}

TEST_CASE("another edition's row that stands for its parts enters the sum, and the parts are no failure") {
  Report older = report();
  for (std::size_t row : {1, 2}) {
    for (Fact& missing : requests(older).rows.at(row).facts) missing = fact(missing.column, Status::missing);
  }
  CHECK(said(older, "form.rows") == "refused.secret fails error; refused.internal fails error");
  requests(older).rows.push_back(fact_row("refused", 9, 1, 10));
  CHECK(said(older, "requests.balance") == "person fails 3 not 9 warning; total fails 7 not 10 warning");
  CHECK(said(older, "form.rows").empty());
  int notes = 0;
  for (const Finding& f : check(older, taxonomy(), {})) {
    notes += f.rule == "form.rows" && f.severity == Severity::note && f.outcome == Outcome::holds;
  }
  CHECK(notes == 2);
}

TEST_CASE("sections that lack are named by their numbers") {
  Report report = made_up::report();
  CHECK(said(report, "form.sections") == "2 fails warning");
  report.sections.clear();
  CHECK(said(report, "form.sections") == "1 fails warning; 2 fails warning");
}

TEST_CASE("a table that is wholly missing fails once, and nothing else is said of it") {
  Report empty = report();
  for (FactRow& row : requests(empty).rows) {
    for (Fact& missing : row.facts) missing = fact(missing.column, Status::missing);
  }
  CHECK(said(empty, "form.tables") == "requests fails error");
  CHECK(said(empty, "form.rows").empty());
  CHECK(said(empty, "requests.columns").empty());
  CHECK(said(empty, "cell.number").empty());
}

TEST_CASE("rows and single cells that lack are named") {
  Report gap = report();
  cell(gap, 2, 1) = fact("company", Status::missing);
  CHECK(said(gap, "form.rows") == "refused.internal/company fails error");
  for (Fact& missing : requests(gap).rows.at(0).facts) missing = fact(missing.column, Status::missing);
  CHECK(said(gap, "form.rows") == "received fails error; refused.internal/company fails error");
  Report illegible = report();
  cell(illegible, 2, 1) = fact("company", Status::illegible, "smear");
  cell(illegible, 2, 0) = fact("person", Status::blank);
  CHECK(said(illegible, "form.rows").empty());
}

TEST_CASE("a count is whole and not negative") {
  Report wrong = report();
  cell(wrong, 0, 0).value = Decimal(25, 1);
  CHECK(said(wrong, "cell.number") == "received/person fails error");
  cell(wrong, 0, 0).value = Decimal(-1);
  CHECK(said(wrong, "cell.number") == "received/person fails error");
  cell(wrong, 0, 0).value = Decimal(0);
  CHECK(said(wrong, "cell.number").empty());
}

TEST_CASE("a change may be negative") {
  Taxonomy forms = taxonomy();
  for (Form& form : forms.forms) form.tables.at(0).blocks.at(0).columns.at(0).is_signed = true;
  Report change = report();
  cell(change, 0, 0).value = Decimal(-1);
  cell(change, 0, 1).value = Decimal(-1);
  int failing = 0;
  for (const Finding& f : check(change, forms, {})) failing += f.rule == "cell.number" && f.outcome == Outcome::fails;
  CHECK(failing == 1);
}

TEST_CASE("money may have a fraction but no doubt about its unit") {
  Report money = report();
  Fact fees = fact("amount", 0);
  fees.unit = "CNY";
  fees.value = Decimal(773028, 2);
  money.sections.back().contents.push_back(FormTable{"money", "2001", {{"fees", "", {fees}}}});
  CHECK(said(money, "cell.number").empty());
  money.diagnostics.push_back({DiagnosticCode::unit_unknown, 0, 0, "money", "fees", "amount", "7730.28"});
  CHECK(said(money, "cell.number") == "fees/amount fails error");
}

TEST_CASE("what is printed twice and differs fails") {
  CHECK(said(report(), "cell.duplicate", {{"requests", "received", "person"}}) == "received/person fails error");
  CHECK(said(report(), "cell.duplicate").empty());
}

TEST_CASE("rules hold for their editions only, tables for their own") {
  Taxonomy forms = taxonomy();
  for (Rule& rule : forms.rules) rule.forms = {"2001"};
  Report wrong = report();
  cell(wrong, 0, 2) = fact("total", 8);
  CHECK(check(wrong, forms, {}).empty());
  requests(wrong).form = "2001";
  bool columns = false;
  for (const Finding& f : check(wrong, forms, {}))
    columns = columns || (f.rule == "requests.columns" && f.outcome == Outcome::fails);
  CHECK(columns);
}

TEST_CASE("findings stand in the taxonomy's order") {
  std::vector<std::string> order;
  for (const Finding& f : check(report(), taxonomy(), {})) {
    if (order.empty() || order.back() != f.rule) order.push_back(f.rule);
  }
  CHECK(order == std::vector<std::string>{"form.sections", "form.tables", "form.rows", "cell.number",
                                          "requests.columns", "requests.balance", "requests.whole"});
}

TEST_CASE("the form's rules know their columns: procurement, stock, items") {
  const Taxonomy& forms = official::forms();
  Report report;
  report.form = "2019";
  Fact amount = fact("amount", 0);
  amount.unit = "CNY";
  FormTable proactive{"proactive", "2019", {}};
  proactive.rows.push_back(
      {"normative-documents", "", {fact("made", 3), fact("published", 5), fact("public-total", 4)}});
  proactive.rows.push_back({"licensing", "", {fact("previous-items", 2), fact("change", -3), fact("decisions", 9)}});
  proactive.rows.push_back({"procurement", "", {fact("items", 2), amount}});
  report.sections.push_back({2, "", {proactive}});
  std::string failing;
  for (const Finding& f : check(report, forms, {})) {
    if (f.outcome == Outcome::fails && f.table == "proactive") failing += f.rule + "@" + f.at + " ";
  }
  CHECK(failing ==
        "proactive.published@normative-documents proactive.items@licensing proactive.procurement@procurement ");
}
