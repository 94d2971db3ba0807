// emit/write_xml.cpp: the exact words of the output, and that nothing leaves which the schema refuses.
#include <catch2/catch.hpp>
#include <limits>

#include "emit/emit.h"
#include "support/xml.h"
#include "tests/unit/made_up_form.h"

using namespace xxgk;

namespace {

const Taxonomy forms = made_up::taxonomy();

std::string written(const Report& report, bool all_checks = false) {
  return write_xml(report, forms, {all_checks, "1.2.3"});
}

/// The lines from the one that begins with `first` to the one that begins with `last`.
std::string part(const std::string& xml, const std::string& first, const std::string& last) {
  const std::size_t from = xml.find("\n" + first), to = xml.find("\n" + last, from == std::string::npos ? 0 : from);
  REQUIRE(from != std::string::npos);
  REQUIRE(to != std::string::npos);
  return xml.substr(from + 1, xml.find('\n', to + 1) - from);
}

Report with_cell(const Fact& fact) {
  Report report = made_up::report();
  std::get<FormTable>(report.sections[0].contents[0]).rows[0].facts[0] = fact;
  return report;
}

std::string cell_line(const Fact& fact) {
  const std::string lines =
      part(written(with_cell(fact)), "        <cell column=\"person\"", "        <cell column=\"company\"");
  return lines.substr(8, lines.find('\n') - 8);
}

Report with_content(Content content) {
  Report report = made_up::report();
  report.sections[0].contents.push_back(std::move(content));
  return report;
}

Cell cell(int row, int column, std::string text, int row_span = 1, int column_span = 1) {
  return {row, column, row_span, column_span, std::move(text), {}};
}

std::string grid_lines(Table table) {
  return part(written(with_content(Grid{std::move(table)})), "    <grid", "  </section>");
}

Finding finding(std::string rule, Outcome outcome) {
  Finding finding;
  finding.rule = std::move(rule);
  finding.at = "received/total";
  finding.table = "requests";
  finding.outcome = outcome;
  return finding;
}

}  // namespace

TEST_CASE("a report that says little is written whole") {
  CHECK(written(made_up::report()) == R"(<?xml version="1.0" encoding="UTF-8"?>
<report xmlns="urn:xxgk:report:1" form="2005">
  <title/>
  <agency/>
  <source name="report.txt" type="text/plain" sha256="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" read="text"/>
  <generator name="xxgk" version="1.2.3"/>
  <section number="1" heading="Requests">
    <table name="requests" form="2005">
      <row key="received">
        <cell column="person">3</cell>
        <cell column="company">4</cell>
        <cell column="total">7</cell>
      </row>
      <row key="refused.secret">
        <cell column="person">1</cell>
        <cell column="company">0</cell>
        <cell column="total">1</cell>
      </row>
      <row key="refused.internal">
        <cell column="person">0</cell>
        <cell column="company">2</cell>
        <cell column="total">2</cell>
      </row>
    </table>
  </section>
  <checks held="0" undecidable="0"/>
  <diagnostics/>
</report>
)");
}

TEST_CASE("the head holds all that is known, in order") {
  Report report = made_up::report();
  report.year = 2023;
  report.title = "A & B's report";
  report.agency = "A & B";
  report.period = Period{{2023, 1, 1}, {2023, 12, 31}};
  report.published = Date{2024, 2, 26};
  report.signed_off = SignOff{Date{2024, 1, 5}, "A & B, office"};
  report.source.url = "https://example.org/?a=1&b=2";
  report.source.read = SourceRead::markup;
  report.meta = {{"index", "7 < 8"}, {"index", ""}};
  report.front.push_back(Paragraph{"before", {}, false});
  report.back.push_back(Paragraph{"after", {}, false});
  const std::string xml = written(report);
  CHECK(part(xml, "<report", "  <generator") ==
        R"(<report xmlns="urn:xxgk:report:1" form="2005" year="2023">
  <title>A &amp; B's report</title>
  <agency>A &amp; B</agency>
  <period from="2023-01-01" to="2023-12-31"/>
  <published>2024-02-26</published>
  <signed date="2024-01-05">A &amp; B, office</signed>
  <source name="report.txt" type="text/plain" sha256="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" url="https://example.org/?a=1&amp;b=2" read="markup"/>
  <generator name="xxgk" version="1.2.3"/>
)");
  CHECK(part(xml, "  <meta", "  <section") == R"(  <meta name="index">7 &lt; 8</meta>
  <meta name="index"/>
  <front>
    <p>before</p>
  </front>
  <section number="1" heading="Requests">
)");
  CHECK(part(xml, "  <back", "  <checks") == R"(  <back>
    <p>after</p>
  </back>
  <checks held="0" undecidable="0"/>
)");
}

TEST_CASE("a sign-off without a date has none") {
  Report report = made_up::report();
  report.signed_off = SignOff{std::nullopt, "office"};
  CHECK(written(report).find("<signed>office</signed>") != std::string::npos);
}

TEST_CASE("a source with pages says of each how it was read, and not of itself") {
  Report report = made_up::report();
  report.source.pages = {
      {1, 595, 841.89, 0, PageRead::text}, {2, 841.96, 595, 90, PageRead::ocr}, {3, 0, 0, 0, PageRead::unread}};
  const std::string xml = written(report);
  CHECK(part(xml, "    <page number=\"1\"", "  </source>") ==
        R"(    <page number="1" width="595" height="841.9" read="text"/>
    <page number="2" width="842" height="595" rotate="90" read="ocr"/>
    <page number="3" width="0" height="0" read="unread"/>
  </source>
)");
  CHECK(xml.find("\" read=\"text\">\n    <page") == std::string::npos);
}

TEST_CASE("form and year are left out where unknown") {
  Report report = made_up::report();
  report.form.clear();
  report.sections.clear();
  CHECK(written(report).find("<report xmlns=\"urn:xxgk:report:1\">\n") != std::string::npos);
}

TEST_CASE("a cell says all it knows, in order") {
  Fact fact = made_up::fact("person", 12);
  fact.label = "Persons";
  fact.unit = "CNY";
  fact.status = Status::suspect;
  fact.raw = "l2 \"\n";
  fact.origin = {3, 0, Box{391.24, 233.75, 421.7, 100}, 0.98765};
  CHECK(cell_line(fact) ==
        "<cell column=\"person\" label=\"Persons\" unit=\"CNY\" status=\"suspect\" raw=\"l2 &quot;&#10;\" page=\"3\" "
        "box=\"391.2 233.8 421.7 100.0\" confidence=\"0.988\">12</cell>");
}

TEST_CASE("a cell without a value has no text and says why") {
  CHECK(cell_line(made_up::fact("person", Status::blank)) == "<cell column=\"person\" status=\"blank\"/>");
  CHECK(cell_line(made_up::fact("person", Status::missing)) == "<cell column=\"person\" status=\"missing\"/>");
  CHECK(cell_line(made_up::fact("person", Status::not_applicable, "/")) ==
        "<cell column=\"person\" status=\"not-applicable\" raw=\"/\"/>");
  CHECK(cell_line(made_up::fact("person", Status::illegible, "see below")) ==
        "<cell column=\"person\" status=\"illegible\" raw=\"see below\"/>");
}

TEST_CASE("a blank is never written as a zero, nor a zero as a blank") {
  CHECK(cell_line(made_up::fact("person", 0)) == "<cell column=\"person\">0</cell>");
  CHECK(cell_line(made_up::fact("person", Status::blank)).find('0') == std::string::npos);
}

TEST_CASE("values are exact at the ends of the range") {
  Fact fact = made_up::fact("person", 0);
  fact.value = Decimal(std::numeric_limits<std::int64_t>::min(), 18);
  CHECK(cell_line(fact) == "<cell column=\"person\">-9.223372036854775808</cell>");
  fact.value = Decimal(std::numeric_limits<std::int64_t>::max());
  CHECK(cell_line(fact) == "<cell column=\"person\">9223372036854775807</cell>");
}

TEST_CASE("a box is written only with its page, and rounds without a negative zero") {
  Fact fact = made_up::fact("person", 1);
  fact.origin.box = Box{-0.04, 0.05, 1, 2};
  CHECK(cell_line(fact) == "<cell column=\"person\">1</cell>");
  fact.origin.page = 1;
  CHECK(cell_line(fact).find("box=\"0.0 0.1 1.0 2.0\"") != std::string::npos);
}

TEST_CASE("a row's label is written where it is printed") {
  Report report = made_up::report();
  std::get<FormTable>(report.sections[0].contents[0]).rows[0].label = "Received in all";
  CHECK(written(report).find("<row key=\"received\" label=\"Received in all\">") != std::string::npos);
}

TEST_CASE("paragraphs and figures keep their place") {
  Paragraph paragraph{"words", {}, false};
  paragraph.origin = {2, 0, Box{1, 2, 3, 4}, std::nullopt};
  CHECK(written(with_content(paragraph)).find("    <p page=\"2\">words</p>\n") != std::string::npos);
  Figure figure{"chart", {}};
  figure.origin = {2, 0, Box{1, 2, 3, 4}, std::nullopt};
  CHECK(written(with_content(figure)).find("    <figure page=\"2\" box=\"1.0 2.0 3.0 4.0\">chart</figure>\n") !=
        std::string::npos);
}

TEST_CASE("a grid is written row by row with its spans") {
  CHECK(grid_lines({TableLayout::grid, {cell(0, 0, "a", 2), cell(0, 1, "b", 1, 2), cell(1, 1, "c"), cell(1, 2, "")}}) ==
        R"(    <grid>
      <tr>
        <td rowspan="2">a</td>
        <td colspan="2">b</td>
      </tr>
      <tr>
        <td>c</td>
        <td/>
      </tr>
    </grid>
  </section>
)");
}

TEST_CASE("a grid's cells stay in their columns where others are missing") {
  CHECK(grid_lines({TableLayout::grid, {cell(0, 0, "a", 3), cell(0, 2, "b"), cell(2, 3, "c")}}) ==
        R"(    <grid>
      <tr>
        <td rowspan="3">a</td>
        <td/>
        <td>b</td>
      </tr>
      <tr/>
      <tr>
        <td/>
        <td/>
        <td>c</td>
      </tr>
    </grid>
  </section>
)");
}

TEST_CASE("a stream's cells are not moved: their numbers are no places") {
  CHECK(grid_lines({TableLayout::stream, {cell(0, 0, "a"), cell(3, 5, "b")}}) == R"(    <grid>
      <tr>
        <td>a</td>
      </tr>
      <tr>
        <td>b</td>
      </tr>
    </grid>
  </section>
)");
  CHECK(grid_lines({TableLayout::rows, {cell(0, 0, "a"), cell(0, 1, "b"), cell(1, 3, "c")}}).find("<td/>") ==
        std::string::npos);
}

TEST_CASE("an empty grid and absurd spans do no harm") {
  CHECK(grid_lines({}) == "    <grid/>\n  </section>\n");
  constexpr int most = std::numeric_limits<int>::max();
  const std::string lines =
      grid_lines({TableLayout::grid, {cell(0, 0, "a", most, most), cell(0, most, "b", most, most), cell(1, 0, "c")}});
  CHECK(lines.find("<td rowspan=\"2147483647\" colspan=\"2147483647\">b</td>") != std::string::npos);
  CHECK(lines.size() < 100000);
}

TEST_CASE("checks that hold or cannot be decided are counted, the others listed") {
  Report report = made_up::report();
  Finding fails = finding("requests.total", Outcome::fails);
  fails.expected = Decimal(11);
  fails.found = Decimal(0);
  fails.difference = Decimal(-11);
  fails.hint = "11 > 0";
  Finding blanks = finding("requests.blanks", Outcome::holds_with_blanks);
  blanks.severity = Severity::note;
  report.findings = {finding("requests.holds", Outcome::holds), fails, finding("requests.open", Outcome::undecidable),
                     blanks, finding("requests.holds", Outcome::holds)};
  CHECK(part(written(report), "  <checks", "  </checks>") == R"(  <checks held="2" undecidable="1">
    <check rule="requests.total" at="received/total" outcome="fails" severity="error" expected="11" found="0" difference="-11" hint="11 &gt; 0"/>
    <check rule="requests.blanks" at="received/total" outcome="holds-with-blanks" severity="note"/>
  </checks>
)");
  const std::string all = written(report, true);
  CHECK(part(all, "  <checks", "    <check") == R"(  <checks held="2" undecidable="1">
    <check rule="requests.holds" at="received/total" outcome="holds" severity="error"/>
)");
  CHECK(all.find("outcome=\"undecidable\"") != std::string::npos);
}

TEST_CASE("diagnostics keep their parts and say one sentence") {
  Report report = made_up::report();
  Diagnostic placed;
  placed.code = DiagnosticCode::row_of_other_edition;
  placed.page = 4;
  placed.line = 2;
  placed.table = "requests";
  placed.row = "other";
  placed.column = "total";
  placed.read = "<other>";
  Diagnostic bare;
  bare.code = DiagnosticCode::year_unknown;
  report.diagnostics = {placed, bare};
  CHECK(part(written(report), "  <diagnostics", "  </diagnostics>") == R"(  <diagnostics>
    <diagnostic code="row-of-other-edition" page="4" line="2" table="requests" row="other" column="total">page 4, line 2, requests/other/total: row '&lt;other&gt;' belongs to another edition of the form</diagnostic>
    <diagnostic code="year-unknown">the year reported on is not stated</diagnostic>
  </diagnostics>
)");
}

TEST_CASE("what a source may hold never breaks the output") {
  using namespace std::string_literals;
  const std::string nasty = "\0\x01\x1B ]]> <!-- & \xFF\xED\xA0\x80 \xEF\xBF\xBF \r\n\t\"'"s;
  Report report = with_cell(made_up::fact("person", Status::illegible, nasty));
  report.title = report.agency = report.source.name = report.source.url = nasty;
  report.meta = {{nasty, nasty}};
  report.signed_off = SignOff{std::nullopt, nasty};
  report.sections[0].heading = nasty;
  report.sections[0].contents.push_back(Paragraph{nasty, {}, false});
  report.sections[0].contents.push_back(Figure{nasty, {}});
  report.sections[0].contents.push_back(Grid{{TableLayout::rows, {cell(0, 0, nasty)}}});
  const std::string xml = written(report);
  CHECK(validate_xml(xml, forms).empty());
  CHECK(written(report) == xml);
}

TEST_CASE("a paragraph of many megabytes is written") {
  const Report report = with_content(Paragraph{std::string(12 << 20, 'x'), {}, false});
  CHECK(written(report).size() > 12u << 20);
}

TEST_CASE("a report that does not conform is not handed out") {
  Report report = made_up::report();
  const auto table = [&report]() -> FormTable& { return std::get<FormTable>(report.sections[0].contents[0]); };
  SECTION("an edition that is none") {
    report.form = "1999";
  }
  SECTION("a table that is none") {
    table().name = "none";
  }
  SECTION("a row that is none") {
    table().rows[0].key = "none";
  }
  SECTION("a column that is none") {
    table().rows[0].facts[0].column = "none";
  }
  SECTION("a row twice") {
    table().rows.push_back(table().rows[0]);
  }
  SECTION("a cell twice") {
    table().rows[0].facts.push_back(table().rows[0].facts[0]);
  }
  SECTION("a table twice") {
    report.back.push_back(table());
  }
  SECTION("a table without rows") {
    table().rows.clear();
  }
  SECTION("a row without cells") {
    table().rows[0].facts.clear();
  }
  SECTION("no fingerprint") {
    report.source.sha256 = "aa";
  }
  SECTION("a day that is none") {
    report.published = Date{2023, 2, 30};
  }
  SECTION("a year that is none") {
    report.year = 20233;
  }
  SECTION("a box of no numbers") {
    table().rows[0].facts[0].origin.page = 1;
    table().rows[0].facts[0].origin.box = Box{0, 0, std::numeric_limits<double>::quiet_NaN(), 0};
  }
  SECTION("more than certain") {
    table().rows[0].facts[0].origin.confidence = 1.01;
  }
  SECTION("a check without a place") {
    report.findings = {finding("requests.total", Outcome::fails)};
    report.findings[0].at.clear();
  }
  CHECK_THROWS_AS(written(report), EmitError);
}
