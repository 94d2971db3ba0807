#include "model/dump.h"

#include <catch2/catch.hpp>

using namespace xxgk;

namespace {

Cell cell(int row, int column, const char* text) {
  Cell result;
  result.row = row;
  result.column = column;
  result.text = text;
  return result;
}

Fact fact(const char* column, Status status, const char* raw = "") {
  Fact result;
  result.column = column;
  result.status = status;
  result.raw = raw;
  return result;
}

Fact fact(const char* column, Decimal value, Status status = Status::plain) {
  Fact result = fact(column, status);
  result.value = value;
  return result;
}

Finding finding(Outcome outcome) {
  Finding result;
  result.rule = "review-litigation.total";
  result.table = "review-litigation";
  result.at = "review";
  result.outcome = outcome;
  return result;
}

}  // namespace

TEST_CASE("an empty document is its source") {
  CHECK(dump(Document{}) == "source read=text\n");
}

TEST_CASE("a document, a line for each part") {
  Document document;
  document.source = {"a b.pdf",   "application/pdf", "00ff",
                     "http://x/", SourceRead::text,  {{1, 595, 841.9, 90, PageRead::ocr}}};
  document.meta = {{"索引号", "001"}, {"发布机构", ""}};
  Paragraph heading{"一、总体情况", {}, true};
  heading.origin.line = 3;
  document.blocks.emplace_back(heading);
  document.blocks.emplace_back(Figure{"图1", {}});
  Diagnostic diagnostic;
  diagnostic.code = DiagnosticCode::row_unplaced;
  diagnostic.page = 2;
  diagnostic.table = "fees";
  diagnostic.row = "other";
  diagnostic.read = "其他";
  document.diagnostics = {diagnostic};
  document.ends_abruptly = true;
  CHECK(dump(document) ==
        "source name=a b.pdf type=application/pdf sha256=00ff url=http://x/\n"
        "page 1 595x841.9 rotate=90 read=ocr\n"
        "meta 索引号: 001\n"
        "meta 发布机构\n"
        "heading @3: 一、总体情况\n"
        "figure: 图1\n"
        "ends abruptly\n"
        "diagnostic row-unplaced @p2 table=fees row=other: 其他\n");
}

TEST_CASE("cells with spans, places and confidence") {
  Document document;
  Table table;
  table.cells = {cell(0, 0, "合计"), cell(0, 1, "")};
  table.cells[0].row_span = 2;
  table.cells[0].origin = {3, 0, Box{391.2, 233.8, 421.7, 243}, 0.93};
  document.blocks.emplace_back(table);
  document.source.read = SourceRead::markup;
  CHECK(dump(document) ==
        "source read=markup\n"
        "table grid\n"
        "  0,0 span 2x1 @p3 [391.2 233.8 421.7 243] 0.93: 合计\n"
        "  0,1\n");
}

TEST_CASE("a line of the dump stays a line") {
  Document document;
  document.blocks.emplace_back(Paragraph{"a\nb\\n\x01", {}, false});
  CHECK(dump(document) == "source read=text\nparagraph: a\\nb\\\\n\\x01\n");
}

TEST_CASE("a report: head, sections, rows, findings, diagnostics") {
  Report report;
  report.form = "2021";
  report.year = 2023;
  report.title = "年度报告";
  report.agency = "洪泽区人民政府";
  report.period = Period{{2023, 1, 1}, {2023, 12, 31}};
  report.published = Date{2024, 2, 26};
  report.signed_off = SignOff{Date{2024, 1, 20}, "区政府"};
  report.front = {Paragraph{"前言", {}, false}};
  Fact amount = fact("amount", Decimal(77302800));
  amount.unit = "CNY";
  amount.raw = "7730.28";
  amount.origin.page = 3;
  FormTable table{"proactive", "2019", {{"fees", "收费", {amount}}}};
  table.rows.push_back({"received",
                        "",
                        {fact("a", Status::blank), fact("b", Status::not_applicable, "/"),
                         fact("c", Decimal(10), Status::suspect), fact("d", Decimal(0))}});
  report.sections = {{2, "二、情况", {table, Grid{}}}};
  report.findings = {finding(Outcome::holds), finding(Outcome::fails)};
  report.findings[1].operation = "=";
  report.findings[1].expected = Decimal(11);
  report.findings[1].found = Decimal(0);
  report.findings[1].difference = Decimal(-11);
  report.diagnostics.resize(1);
  CHECK(dump(report) ==
        "report form=2021 year=2023\n"
        "title: 年度报告\n"
        "agency: 洪泽区人民政府\n"
        "period 2023-01-01 to 2023-12-31\n"
        "published 2024-02-26\n"
        "signed 2024-01-20: 区政府\n"
        "source read=text\n"
        "front\n"
        "  paragraph: 前言\n"
        "section 2: 二、情况\n"
        "  table proactive form=2019\n"
        "    fees \"收费\" @p3: amount=77302800 CNY \"7730.28\"\n"
        "    received: a=(blank), b=(not-applicable) \"/\", c=10 (suspect), d=0\n"
        "  grid grid\n"
        "finding review-litigation.total review-litigation at review fails error expected = 11 found 0 difference -11\n"
        "diagnostic row-unplaced\n");
}

TEST_CASE("what a report does not know is not made up") {
  CHECK(dump(Report{}) == "report form= year=unknown\nsource read=text\n");
}
