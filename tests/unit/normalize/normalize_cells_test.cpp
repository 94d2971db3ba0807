// normalize/normalize.h: what becomes of a cell's text.
#include "tests/unit/written_report.h"

using namespace xxgk;
using namespace xxgk::written_report;

TEST_CASE("cells without ink, and marks") {
  const Report report =
      read(with(report_of_2021(), received, {"一、本年新收政府信息公开申请数量 |  | / | — | 无 | - |  | 69"}));
  CHECK(applications(report, "received") ==
        "blank | not-applicable \"/\" | not-applicable \"—\" | not-applicable \"无\" | not-applicable \"-\" | blank | "
        "69");
  CHECK(failing(report).empty());
}

TEST_CASE("a column that is blank all down is blank, and others stay in their places") {
  Text text = report_of_2021();
  for (std::size_t i = index_of(text, received); i <= index_of(text, "四、结转下年度"); ++i) {
    // The fifth value from the end: research.
    std::size_t bar = text[i].size();
    for (int n = 0; n < 5; ++n) bar = text[i].rfind('|', bar - 1);
    const std::size_t end = text[i].find('|', bar + 1);
    text[i].replace(bar + 1, end - bar - 1, " ");
  }
  const Report report = read(text);
  CHECK(applications(report, "received") == "30 | 13 | blank | 7 | 5 | 3 | 69");
  CHECK(applications(report, "granted") == "4 | 2 | blank | 1 | 0 | 0 | 8");
  CHECK(applications(report, "carried-out") == "3 | 0 | blank | 0 | 0 | 0 | 3");
}

TEST_CASE("what is no number is illegible and kept") {
  const Report report = read(
      with(report_of_2021(), received, {"一、本年新收政府信息公开申请数量 | 30 | 约13 | 11 | 7 | 30% | 3 | 详见附件"}));
  CHECK(applications(report, "received") ==
        "30 | illegible \"约13\" | 11 | 7 | illegible \"30%\" | 3 | illegible \"详见附件\"");
  CHECK(says(report, DiagnosticCode::value_illegible, "received"));
}

TEST_CASE("a text in the place of the first value is no label") {
  const Report report = read(with(report_of_2021(), stock, {"行政规范性文件 | 详见附件 | 约3 | 8"}));
  CHECK(row(report, "proactive", "normative-documents") == "illegible \"详见附件\" | illegible \"约3\" | 8");
}

TEST_CASE("numbers are normalised, their characters kept where they differ") {
  const Report report = read(
      with(report_of_2021(), received, {"一、本年新收政府信息公开申请数量 | ３０ | O | 1,211 | 7件 | 5 | 3 | 69"}));
  CHECK(applications(report, "received") == "30 \"３０\" | 0 \"O\" | 1211 \"1,211\" | 7 \"7件\" | 5 | 3 | 69");
}

TEST_CASE("changes in words") {
  const Report report = read(with(with(report_of_2019(), "行政许可", {"行政许可 | 13 | 增10 | 14"}), "行政处罚",
                                  {"行政处罚 | 17 | 减3 | 18"}));
  CHECK(row(report, "proactive", "licensing") == "13 | 10 \"增10\" | 14");
  CHECK(row(report, "proactive", "penalty") == "17 | -3 \"减3\" | 18");
  CHECK(row(read(with(report_of_2019(), "行政许可", {"行政许可 | 13 | 增3减1 | 14"})), "proactive", "licensing") ==
        "13 | 2 suspect \"增3减1\" | 14");
}

TEST_CASE("a fraction in a count is suspect, and the check fails") {
  const Report report = read(with(report_of_2021(), "行政许可", {"行政许可 | 12.5"}));
  CHECK(cell(report, "proactive", "licensing", "decisions") == "12.5 suspect");
  CHECK(failing(report) == "cell.number@licensing/decisions");
}

TEST_CASE("a negative count fails its check, a negative change does not") {
  CHECK(failing(read(with(report_of_2021(), "行政许可", {"行政许可 | -3"}))) == "cell.number@licensing/decisions");
  CHECK(failing(read(with(report_of_2019(), "行政许可", {"行政许可 | 13 | -3 | 14"}))).empty());
}

TEST_CASE("money: the unit of the cell, else the row's, the column's, the note's, the form's") {
  const std::string column = "信息内容 | 本年收费金额（单位：万元）";
  const auto amount = [&](const std::string& header, const std::string& fee, const Text& before = {}) {
    Text text = with(report_of_2021(), column, {header});
    text = with(text, fees, {fee});
    text.insert(text.begin() + 4, before.begin(), before.end());
    return cell(read(text), "proactive", "fees", "amount");
  };
  CHECK(amount(column, "行政事业性收费 | 10.5") == "105000 \"10.5\"");
  CHECK(amount(column, "行政事业性收费 | 251000元") == "251000 \"251000元\"");
  CHECK(amount(column, "行政事业性收费 | 1,276.5534万元") == "12765534 \"1,276.5534万元\"");
  CHECK(amount("信息内容 | 本年收费金额（单位：元）", "行政事业性收费 | 7730.28") == "7730.28");
  CHECK(amount(column, "行政事业性收费 | ￥418.65") == "4186500 \"￥418.65\"");  // a mark of money is no unit
  CHECK(amount("信息内容 | 本年收费金额（单位：元）", "行政事业性收费 | 7.5万元") == "75000 \"7.5万元\"");
  CHECK(amount(column, "行政事业性收费（元） | 7730.28") == "7730.28");
  CHECK(amount("信息内容 | 本年收费金额", "行政事业性收费 | 10.5") == "105000 \"10.5\"");
  CHECK(amount(column, "行政事业性收费 | 0") == "0");
}

TEST_CASE("money without any unit is yuan and suspect, unless it is zero") {
  const Report report = read(with(report_of_2019(), "政府集中采购", {"政府集中采购 | 22 | 240"}));
  CHECK(row(report, "proactive", "procurement") == "22 | 240 suspect");
  CHECK(says(report, DiagnosticCode::unit_unknown, "procurement"));
  CHECK(failing(report) == "cell.number@procurement/amount");
  const Report nothing = read(with(report_of_2019(), "政府集中采购", {"政府集中采购 | 0 | 0"}));
  CHECK(row(nothing, "proactive", "procurement") == "0 | 0");
  CHECK_FALSE(says(nothing, DiagnosticCode::unit_unknown));
}

TEST_CASE("a note in the table gives the unit") {
  const Report report = read(with(with(report_of_2019(), "政府集中采购", {"政府集中采购 | 22 | 240"}),
                                  "第二十条第（九）项", {"第二十条第（九）项", "单位：万元 |  | "}));
  CHECK(row(report, "proactive", "procurement") == "22 | 2400000 \"240\"");
}

TEST_CASE("money beyond all bounds is illegible, never wrong") {
  const Report report = read(with(report_of_2021(), fees, {"行政事业性收费 | 9223372036854775807"}));
  CHECK(cell(report, "proactive", "fees", "amount") == "illegible \"9223372036854775807\"");
}

TEST_CASE("a unit of count is none of money") {
  CHECK(cell(read(with(report_of_2021(), fees, {"行政事业性收费 | 12件"})), "proactive", "fees", "amount") ==
        "illegible \"12件\"");
  CHECK(cell(read(with(report_of_2021(), "行政许可", {"行政许可 | 240万元"})), "proactive", "licensing", "decisions") ==
        "illegible \"240万元\"");
}
