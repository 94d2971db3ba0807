// emit/validate_xml.cpp: a sound report has no fault; each kind of fault is found, at its line.
#include <catch2/catch.hpp>

#include "emit/emit.h"
#include "tests/unit/made_up_form.h"

using namespace xxgk;

namespace {

const Taxonomy forms = made_up::taxonomy();

/// A sound report, with `from` replaced by `to`.
std::string changed(const Report& report, const std::string& from = "", const std::string& to = "") {
  std::string xml = write_xml(report, forms, {false, "1"});
  if (from.empty()) return xml;
  const std::size_t at = xml.find(from);
  REQUIRE(at != std::string::npos);
  return xml.replace(at, from.size(), to);
}

std::vector<std::string> reasons(const std::string& xml) {
  std::vector<std::string> words;
  for (const ReportFault& fault : validate_xml(xml, forms)) words.push_back(fault.reason);
  return words;
}

std::vector<std::string> reasons(const std::string& from, const std::string& to) {
  return reasons(changed(made_up::report(), from, to));
}

using Reasons = std::vector<std::string>;

const std::string first_cell = "<cell column=\"person\">3</cell>";

FormTable& table_of(Report& report) {
  return std::get<FormTable>(report.sections[0].contents[0]);
}

}  // namespace

TEST_CASE("a sound report has no fault") {
  CHECK(reasons(changed(made_up::report())) == Reasons{});
}

TEST_CASE("what is no XML is one fault at its line") {
  const auto faults = validate_xml("<report>\n<title>", forms);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].line == 2);
  CHECK(validate_xml("", forms).size() == 1);
  CHECK(reasons("<!DOCTYPE report [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><report>&e;</report>") ==
        Reasons{"a document type declaration is not accepted"});
  CHECK_FALSE(validate_xml("<other/>", forms).empty());
  CHECK_FALSE(validate_xml("<title xmlns=\"urn:xxgk:report:1\"/>", forms).empty());
}

TEST_CASE("what the schema refuses is found at its line") {
  const auto faults = validate_xml(
      changed(made_up::report(), "<cell column=\"company\">4</cell>", "<cell column=\"company\">04</cell>"), forms);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].line == 11);
  CHECK(faults[0].reason.find("'04'") != std::string::npos);
}

TEST_CASE("only exact numbers are numbers") {
  for (const char* text : {"01", "+1", "1.0", "1.", ".5", "-0", "1,000", "1e3", " 1", "1 ", "\n", "--1", "NaN", "0.0",
                           "\xEF\xBC\x91", "\xD9\xA1"}) {
    CAPTURE(text);
    CHECK(reasons(first_cell, std::string("<cell column=\"person\">") + text + "</cell>").size() == 1);
  }
  for (const char* text : {"0", "10", "-3", "0.5", "-0.05", "100.25", "123456789012345678901234567890"}) {
    CAPTURE(text);
    CHECK(reasons(first_cell, std::string("<cell column=\"person\">") + text + "</cell>").empty());
  }
}

TEST_CASE("attributes have their types") {
  const auto cell_with = [](const std::string& attribute) {
    return reasons(first_cell, "<cell column=\"person\" " + attribute + ">3</cell>").size();
  };
  CHECK(cell_with("page=\"1\" box=\"1 2.5 -3 4\" confidence=\"1\" unit=\"CNY\" label=\"x\" raw=\"y\"") == 0);
  for (const char* attribute : {"page=\"0\"", "page=\"x\"", "box=\"1 2 3\"", "box=\"1 2 3 4 5\"", "box=\"1 2 3 x\"",
                                "confidence=\"1.1\"", "confidence=\"-0.1\"", "unit=\"EUR\"", "label=\"\"", "raw=\"\"",
                                "status=\"\"", "status=\"plain\"", "new=\"1\""}) {
    CAPTURE(attribute);
    CHECK(cell_with(attribute) > 0);
  }
}

TEST_CASE("the parts of a report are all there, in order") {
  CHECK_FALSE(reasons("<title/>\n  <agency/>", "<agency/>\n  <title/>").empty());
  CHECK_FALSE(reasons("<title/>", "").empty());
  CHECK_FALSE(reasons("  <checks held=\"0\" undecidable=\"0\"/>\n", "").empty());
  CHECK_FALSE(reasons("  <diagnostics/>\n", "").empty());
  CHECK_FALSE(reasons("<title/>", "<title/>stray").empty());
  CHECK_FALSE(reasons("<agency/>", "<agency/><front/>").empty());
}

TEST_CASE("status and text go together") {
  const auto cell = [](const std::string& attributes, const std::string& text) {
    return reasons(first_cell, "<cell column=\"person\"" + attributes + ">" + text + "</cell>");
  };
  CHECK(cell("", "") == Reasons{"a cell without status holds no number"});
  CHECK(cell(" status=\"suspect\"", "") == Reasons{"a cell of status 'suspect' holds no number"});
  CHECK(cell(" status=\"suspect\"", "3") == Reasons{});
  CHECK(cell(" status=\"blank\"", "") == Reasons{});
  CHECK(cell(" status=\"blank\"", "0") == Reasons{"a cell of status 'blank' holds a number"});
  CHECK(cell(" status=\"blank\" raw=\"-\"", "") == Reasons{"a cell of status 'blank' holds characters (raw)"});
  CHECK(cell(" status=\"missing\"", "") == Reasons{});
  CHECK(cell(" status=\"missing\"", "0") == Reasons{"a cell of status 'missing' holds a number"});
  CHECK(cell(" status=\"missing\" raw=\"-\"", "") == Reasons{"a cell of status 'missing' holds characters (raw)"});
  CHECK(cell(" status=\"not-applicable\" raw=\"/\"", "") == Reasons{});
  CHECK(cell(" status=\"not-applicable\"", "") ==
        Reasons{"a cell of status 'not-applicable' does not say what it holds (raw)"});
  CHECK(cell(" status=\"not-applicable\" raw=\"/\"", "0") ==
        Reasons{"a cell of status 'not-applicable' holds a number"});
  CHECK(cell(" status=\"illegible\" raw=\"x\"", "") == Reasons{});
  CHECK(cell(" status=\"illegible\"", "") == Reasons{"a cell of status 'illegible' does not say what it holds (raw)"});
  CHECK(cell(" status=\"illegible\" raw=\"x\"", "7") == Reasons{"a cell of status 'illegible' holds a number"});
}

TEST_CASE("a fault is told at the line of the cell") {
  const auto faults =
      validate_xml(changed(made_up::report(), "<cell column=\"total\">7</cell>", "<cell column=\"total\"/>"), forms);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].line == 12);
}

TEST_CASE("every row and column of the edition is there, subtotals as they like") {
  Report report = made_up::report();
  table_of(report).rows.push_back(made_up::fact_row("refused", 1, 2, 3));
  CHECK(reasons(changed(report)) == Reasons{});
  table_of(report).rows.erase(table_of(report).rows.begin() + 1);
  CHECK(reasons(changed(report)) == Reasons{"row 'refused.secret' is not there"});
  table_of(report).rows[0].facts.erase(table_of(report).rows[0].facts.begin() + 1);
  CHECK(reasons(changed(report)) == Reasons{"row 'refused.secret' is not there", "cell 'company' is not there"});
}

TEST_CASE("rows and columns stand in the form's order") {
  Report rows = made_up::report();
  std::swap(table_of(rows).rows[1], table_of(rows).rows[2]);
  CHECK(reasons(changed(rows)) == Reasons{"row 'refused.secret' stands out of the form's order"});
  Report columns = made_up::report();
  std::swap(table_of(columns).rows[1].facts[0], table_of(columns).rows[1].facts[2]);
  CHECK(reasons(changed(columns)) ==
        Reasons{"cell 'company' stands out of the form's order", "cell 'person' stands out of the form's order"});
}

TEST_CASE("a row of another edition may stand anywhere, with what is printed of it") {
  Report report = made_up::report();
  table_of(report).rows.insert(table_of(report).rows.begin(), made_up::fact_row("other", 0, 0, 0));
  CHECK(reasons(changed(report)) == Reasons{});
  table_of(report).rows[0].facts.pop_back();
  CHECK(reasons(changed(report)) == Reasons{});
  table_of(report).rows[0].facts.push_back(made_up::fact("amount", 1));
  CHECK(reasons(changed(report)) == Reasons{"row 'other' has no column 'amount' in any edition"});
}

TEST_CASE("a key of another table is refused") {
  Report row = made_up::report();
  table_of(row).rows.push_back({"fees", "", {made_up::fact("amount", 1)}});
  CHECK(reasons(changed(row)) == Reasons{"table 'requests' has no row 'fees' in any edition"});
  Report column = made_up::report();
  table_of(column).rows[0].facts.push_back(made_up::fact("amount", 1));
  CHECK(reasons(changed(column)) == Reasons{"row 'received' has no column 'amount' in any edition"});
}

TEST_CASE("a table belongs to the edition it names") {
  Report report = made_up::report();
  report.back.push_back(FormTable{"money", "2001", {{"fees", "", {made_up::fact("amount", 1)}}}});
  CHECK(reasons(changed(report)) == Reasons{});
  std::get<FormTable>(report.back[0]).form = "2005";
  CHECK(reasons(changed(report)) == Reasons{"edition 2005 has no table 'money'"});
}

TEST_CASE("the report's form is that of the table that decides it") {
  const std::string head = "urn:xxgk:report:1\" form=\"2005\"";
  CHECK(reasons(head, "urn:xxgk:report:1\" form=\"2001\"") ==
        Reasons{"the report's form is 2001, that of its table 'requests' is 2005"});
  CHECK(reasons(head, "urn:xxgk:report:1\"") ==
        Reasons{"the report's form is not given, that of its table 'requests' is 2005"});
  Report without = made_up::report();
  without.form = "2001";
  without.sections.clear();
  CHECK(reasons(changed(without)) == Reasons{});
}
