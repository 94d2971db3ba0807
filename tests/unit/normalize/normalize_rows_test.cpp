// normalize/normalize.h: rows and columns that are printed twice, short, long, subtotals or none of the form's.
#include "tests/unit/written_report.h"

using namespace xxgk;
using namespace xxgk::written_report;

TEST_CASE("a row printed twice alike counts once") {
  const Text text = report_of_2021();
  const std::string line = text[index_of(text, reissue)];
  const Report report = read(with(text, reissue, {line, line}));
  CHECK(applications(report, "rejected.reissue") == "0 | 0 | 1 | 0 | 0 | 0 | 1");
  CHECK(says(report, DiagnosticCode::row_twice));
  CHECK(failing(report).empty());
}

TEST_CASE("a row printed twice with other values is suspect where they differ, and keeps both") {
  const Text text = report_of_2021();
  const std::string line = text[index_of(text, reissue)];
  const Report report =
      read(with(text, reissue, {line, "5.要求行政机关确认或重新出具已获取信息 | 0 | 0 | 4 | 0 | 0 | 0 | 4"}));
  const std::string research = cell(report, "applications", "rejected.reissue", "research");
  CHECK(research.starts_with("1 suspect"));
  CHECK(research.find('4') != std::string::npos);
  CHECK(cell(report, "applications", "rejected.reissue", "total").starts_with("1 suspect"));
  CHECK(says(report, DiagnosticCode::row_twice));
  CHECK(failing(report).find("cell.duplicate@rejected.reissue/research") != std::string::npos);
  CHECK(failing(report).find("cell.duplicate@rejected.reissue/total") != std::string::npos);
  CHECK(failing(report).find("cell.duplicate@rejected.reissue/natural-person") == std::string::npos);
}

TEST_CASE("digits pulled apart are one number where the neighbours have their own") {
  const Report report =
      read(with(report_of_2021(), received, {"一、本年新收政府信息公开申请数量 | 3 0 | 13 | 11 | 7 | 5 | 3 | 6 9"}));
  CHECK(applications(report, "received") == "30 \"3 0\" | 13 | 11 | 7 | 5 | 3 | 69 \"6 9\"");
  CHECK(says(report, DiagnosticCode::value_pulled_apart, "received"));
}

TEST_CASE("digits pulled apart are one number though the row does not add up, unless one part of them would") {
  const auto natural_person = [](const std::string& cell_text) {
    const std::string line = "一、本年新收政府信息公开申请数量 | " + cell_text + " | 13 | 11 | 7 | 5 | 3 | 69";
    return cell(read(with(report_of_2021(), received, {line})), "applications", "received", "natural-person");
  };
  CHECK(natural_person("40 9") == "409 \"40 9\"");
  CHECK(natural_person("30 9") == "309 suspect \"30 9\"");
}

TEST_CASE("digits pulled apart beside an empty cell may be two values: in doubt whether they add up or not") {
  const auto natural_person = [](const std::string& values) {
    const std::string line = "一、本年新收政府信息公开申请数量 | " + values;
    return cell(read(with(report_of_2021(), received, {line})), "applications", "received", "natural-person");
  };
  CHECK(natural_person("4 0 |  | 11 | 7 | 5 | 3 | 66") == "40 suspect \"4 0\"");
  CHECK(natural_person("4 0 |  | 11 | 7 | 5 | 3 | 69") == "40 suspect \"4 0\"");
}

TEST_CASE("a merged header's column printed twice, beside an empty cell, keeps the values in their columns") {
  Text text = report_of_2019();
  const std::size_t header = index_of(text, "行政事业性收费") - 1;
  text[header] = "信息内容 | 上一年项目数量 | 本年增/减 | 本年增/减";
  text[header + 1] = "行政事业性收费 |  | +2 | +2";
  const Report report = read(text);
  CHECK(cell(report, "proactive", "fees", "previous-items").starts_with("blank"));
  CHECK(cell(report, "proactive", "fees", "change").starts_with("2"));
}

TEST_CASE("the one row of 2019 stays where all its cells are empty and the rows of 2021 are not printed") {
  Text text = report_of_2021();
  const auto other = text.begin() + static_cast<std::ptrdiff_t>(index_of(text, "（六）其他处理"));
  const std::string blank = "（六）其他处理 |  |  |  |  |  |  | ";
  const Text grouped{blank, other->substr(other->find("1."))};
  text.erase(other, other + 2);
  *other = blank;
  CHECK(applications(read(text), "other") == "blank | blank | blank | blank | blank | blank | blank");
  CHECK(applications(read(with(report_of_2021(), "（六）其他处理", grouped)), "other") == "absent");
}

TEST_CASE("a page's number below a group's sum is no row that has lost its label") {
  Text text = report_of_2019();
  const auto total = text.begin() + static_cast<std::ptrdiff_t>(index_of(text, "（七）总计"));
  text.insert(total, "2");
  text[0] = "清溪县水利局2021年政府信息公开工作年度报告";
  for (const Text& one :
       {text, with(report_of_2021(), "（七）总计", {"2", "（七）总计 | 29 | 13 | 11 | 7 | 5 | 3 | 68"})}) {
    const Report report = read(one);
    CHECK_FALSE(says(report, DiagnosticCode::row_unplaced));
    CHECK(applications(report, "result-total") == "29 | 13 | 11 | 7 | 5 | 3 | 68");
  }
  CHECK(applications(read(text), "other") == "2 | 1 | 0 | 0 | 1 | 1 | 5");
}

TEST_CASE("a row of a group whose label nobody knows is not the group's sum, with a text for a value") {
  const Report report =
      read(with(report_of_2021(), "（六）其他处理", {"（六）其他处理 | 来访批次 | 1 | 1 | 0 | 0 | 0 | 0 | 2"}));
  CHECK(applications(report, "other") == "absent");
}

TEST_CASE("words in place of values of table four") {
  const std::string values = "1 | 2 | 3 | 4 | 10 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 详见附件 | 0";
  for (const std::string& printed : {values, "若干" + values.substr(1)}) {
    INFO(printed);
    Text text = report_of_2021();
    text[index_of(text, "结果维持") + 1] = printed;
    const Report report = read(text);
    CHECK(cell(report, "review-litigation", "review", "total") == "10");
    CHECK(cell(report, "review-litigation", "review", "upheld") == (printed == values ? "1" : "illegible \"若干\""));
    CHECK(cell(report, "review-litigation", "litigation-after-review", "pending") == "illegible \"详见附件\"");
  }
}

TEST_CASE("two numbers in one cell beside an empty one: arithmetic may decide, and both are suspect") {
  // 30 + 13 + 11 + 7 + 5 + 3 = 69, with 11 and 7 in one cell.
  const Report report =
      read(with(report_of_2021(), received, {"一、本年新收政府信息公开申请数量 | 30 | 13 | 11 7 |  | 5 | 3 | 69"}));
  CHECK(cell(report, "applications", "received", "research").starts_with("11 suspect"));
  CHECK(cell(report, "applications", "received", "public-welfare").starts_with("7 suspect"));
  CHECK(cell(report, "applications", "received", "natural-person") == "30");
  CHECK(cell(report, "applications", "received", "total") == "69");
}

TEST_CASE("two numbers in one cell of a row that is one short") {
  const Report report =
      read(with(report_of_2021(), received, {"一、本年新收政府信息公开申请数量 | 30 | 13 | 11 7 | 5 | 3 | 69"}));
  CHECK(cell(report, "applications", "received", "research").starts_with("11 suspect"));
  CHECK(cell(report, "applications", "received", "public-welfare").starts_with("7 suspect"));
}

TEST_CASE("two numbers in one cell against arithmetic: no value without a doubt") {
  const Report report =
      read(with(report_of_2021(), received, {"一、本年新收政府信息公开申请数量 | 30 | 13 | 11 7 | 5 | 3 | 99"}));
  for (const char* column : {"research", "public-welfare"}) {
    const Fact* fact = find_fact(report, "applications", "received", column);
    REQUIRE(fact);
    CHECK(fact->status != Status::plain);
  }
}

TEST_CASE("one value for two columns and nothing to tell which: neither") {
  const Report report = read(with(report_of_2019(), fees, {"行政事业性收费 | 21"}));
  for (const char* column : {"previous-items", "change"}) {
    const Fact* fact = find_fact(report, "proactive", "fees", column);
    REQUIRE(fact);
    CHECK_FALSE(fact->value);
  }
  CHECK(cell(report, "proactive", "fees", "previous-items") == "illegible \"21\"");
  CHECK(says(report, DiagnosticCode::placement_ambiguous, "fees"));
}

TEST_CASE("a row that is short: no value without a doubt, unless arithmetic knows") {
  // Seven columns, six values, and more than one way to make them add up.
  const Report open =
      read(with(report_of_2021(), received, {"一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0"}));
  CHECK_FALSE(has_plain_value(open, "applications", "received"));
  CHECK(says(open, DiagnosticCode::placement_ambiguous, "received"));
  const Report wrong = read(
      with(report_of_2021(), received, {"一、本年新收政府信息公开申请数量 | 1 | 20 | 300 | 4000 | 50000 | 600000"}));
  CHECK_FALSE(has_plain_value(wrong, "applications", "received"));
}

TEST_CASE("sixteen values for fifteen columns: all equal, it does not matter") {
  const Report report =
      read(with(report_of_2021(), litigation, {"0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0"}));
  for (const char* key : {"review", "litigation-direct", "litigation-after-review"}) {
    CHECK(row(report, "review-litigation", key) == "0 | 0 | 0 | 0 | 0");
  }
  CHECK(says(report, DiagnosticCode::values_unplaced));
}

TEST_CASE("sixteen values for fifteen columns that differ: none without a doubt") {
  const Report report = read(
      with(report_of_2021(), litigation, {"1 | 2 | 3 | 4 | 10 | 5 | 6 | 7 | 8 | 26 | 9 | 10 | 11 | 12 | 42 | 99"}));
  for (const char* key : {"review", "litigation-direct", "litigation-after-review"}) {
    CHECK_FALSE(has_plain_value(report, "review-litigation", key));
  }
  CHECK(says(report, DiagnosticCode::values_unplaced));
}

TEST_CASE("eight values for seven columns that differ: none without a doubt") {
  const Report report =
      read(with(report_of_2021(), received, {"一、本年新收政府信息公开申请数量 | 30 | 13 | 11 | 7 | 5 | 3 | 69 | 70"}));
  CHECK_FALSE(has_plain_value(report, "applications", "received"));
  CHECK(says(report, DiagnosticCode::values_unplaced, "received"));
}

TEST_CASE("padding behind a row is no value") {
  const Report report = read(
      with(report_of_2021(), received, {"一、本年新收政府信息公开申请数量 | 30 | 13 | 11 | 7 | 5 | 3 | 69 |  |  | "}));
  CHECK(applications(report, "received") == "30 | 13 | 11 | 7 | 5 | 3 | 69");
  CHECK(says_nothing(report));
}

TEST_CASE("printed subtotals are kept and never enter a sum") {
  Text text = report_of_2021();
  text = with(text, "8.属于行政查询事项",
              {"8.属于行政查询事项 | 1 | 0 | 1 | 0 | 1 | 0 | 3", "小计 | 11 | 5 | 5 | 3 | 2 | 0 | 26"});
  const Report report = read(text);
  CHECK(applications(report, "denied") == "11 | 5 | 5 | 3 | 2 | 0 | 26");
  CHECK(failing(report).empty());
  text = with(text, "小计", {"小计 | 11 | 5 | 5 | 3 | 2 | 0 | 27"});
  CHECK(failing(read(text)) == "applications.columns@denied applications.subtotal@total");
}

TEST_CASE("subtotals that say no more than that stand all above their groups, or all below") {
  const Text below =
      with(with(report_of_2021(), "8.属于行政查询事项",
                {"8.属于行政查询事项 | 1 | 0 | 1 | 0 | 1 | 0 | 3", "小计 | 11 | 5 | 5 | 3 | 2 | 0 | 26"}),
           "3.补正后申请内容仍不明确",
           {"3.补正后申请内容仍不明确 | 1 | 0 | 0 | 0 | 0 | 0 | 1", "小计 | 90 | 1 | 1 | 1 | 1 | 1 | 95"});
  CHECK(applications(read(below), "denied") == "11 | 5 | 5 | 3 | 2 | 0 | 26");
  CHECK(applications(read(below), "unavailable") == "90 | 1 | 1 | 1 | 1 | 1 | 95");
  const Text above =
      with(with(report_of_2021(), "（三）不予公开",
                {"小计 | 11 | 5 | 5 | 3 | 2 | 0 | 26", "1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1"}),
           "（四）无法提供",
           {"小计 | 90 | 1 | 1 | 1 | 1 | 1 | 95", "1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1"});
  CHECK(applications(read(above), "denied") == "11 | 5 | 5 | 3 | 2 | 0 | 26");
  CHECK(applications(read(above), "unavailable") == "90 | 1 | 1 | 1 | 1 | 1 | 95");
}

TEST_CASE("a subtotal whose group's label has lost characters is known by its place") {
  const std::string rest = " | 5 | 3 | 2 | 1 | 1 | 1 | 13";
  const Text text = with(with(report_of_2021(), "8.属于行政查询事项",
                              {"8.属于行政查询事项 | 1 | 0 | 1 | 0 | 1 | 0 | 3", "（四） 无法提小计" + rest}),
                         "（四）无法提供", {"1.本机关不掌握相关政府信息 | 3 | 1 | 1 | 1 | 1 | 0 | 7"});
  CHECK(applications(read(text), "unavailable") == rest.substr(3));
}

TEST_CASE("a column that counts the rows shifts no value, with a header or without") {
  for (const bool named : {true, false}) {
    Text text = report_of_2021();
    int count = 0;
    for (std::size_t i = index_of(text, "信息内容"); i < index_of(text, "四、政府信息公开行政复议"); ++i) {
      const bool is_row = text[i].find(" | ") != std::string::npos && text[i].back() >= '0' && text[i].back() <= '9';
      if (text[i].starts_with("一、本年新收")) count = 0;
      if (is_row) text[i] = std::to_string(++count) + " | " + text[i];
      if (!is_row && text[i].find(" | ") != std::string::npos) text[i] = (named ? "序号 | " : " | ") + text[i];
    }
    const Report report = read(text);
    CHECK(applications(report, "received") == "30 | 13 | 11 | 7 | 5 | 3 | 69");
    CHECK(cell(report, "proactive", "licensing", "decisions") == "7");
    CHECK(says_nothing(report));
    CHECK(failing(report).empty());
  }
}

TEST_CASE("a subtotal between two groups that fits neither is nobody's") {
  const Text text =
      with(report_of_2021(), "（四）无法提供",
           {"小计 | 90 | 1 | 1 | 1 | 1 | 1 | 95", "1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1"});
  CHECK(applications(read(text), "denied") == "absent");
  CHECK(applications(read(text), "unavailable") == "absent");
  CHECK(says(read(text), DiagnosticCode::row_unplaced));
}

TEST_CASE("subtotals of zeros between groups of zeros may be anybody's") {
  Text text = report_of_2021();
  for (const char* label : {"2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"})
    text = with(text, label, {std::string(label) + " | 0 | 0 | 0 | 0 | 0 | 0 | 0"});
  text = with(text, "（四）无法提供", {"1.本机关不掌握相关政府信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0"});
  text = with(text, "（五）不予处理",
              {"小计 | 0 | 0 | 0 | 0 | 0 | 0 | 0", "1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0"});
  for (const char* label : {"2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认"})
    text = with(text, label, {std::string(label) + " | 0 | 0 | 0 | 0 | 0 | 0 | 0"});
  CHECK(applications(read(text), "unavailable") == "absent");
  CHECK(applications(read(text), "rejected") == "absent");
}

TEST_CASE("a printed other beside its parts is a subtotal") {
  Text text = with(report_of_2021(), "（六）其他处理",
                   {"（六）其他处理 | 2 | 1 | 0 | 0 | 1 | 1 | 5",
                    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 1 | 0 | 0 | 0 | 0 | 2"});
  const Report report = read(text);
  CHECK(report.form == "2021");
  CHECK(applications(report, "other") == "2 | 1 | 0 | 0 | 1 | 1 | 5");
  CHECK(applications(report, "other.uncorrected") == "1 | 1 | 0 | 0 | 0 | 0 | 2");
  CHECK(failing(report).empty());
}

TEST_CASE("a printed other without its parts is the row of 2019 and enters the sum") {
  Text text = with(report_of_2021(), "（六）其他处理", {"（六）其他处理 | 2 | 1 | 0 | 0 | 1 | 1 | 5"});
  text = with(with(text, "2.申请人逾期未按", {}), "3.其他", {});
  const Report report = read(text);
  CHECK(report.form == "2021");
  CHECK(applications(report, "other") == "2 | 1 | 0 | 0 | 1 | 1 | 5");
  CHECK(applications(report, "other.unpaid") == "missing | missing | missing | missing | missing | missing | missing");
  CHECK(says(report, DiagnosticCode::row_of_other_edition, "other"));
  CHECK(failing(report).empty());
  text = with(text, "（六）其他处理", {"（六）其他处理 | 2 | 1 | 0 | 0 | 1 | 2 | 6"});
  CHECK(failing(read(text)) == "applications.results@other applications.results@total");
}

TEST_CASE("a row that lacks is missing, all others keep their values") {
  const Text text = report_of_2021();
  const Report whole = read(text);
  for (std::size_t i = index_of(text, received); i <= index_of(text, "四、结转下年度"); ++i) {
    INFO(text[i]);
    Text shorter = text;
    shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
    const Report report = read(shorter);
    int different = 0;
    for (const FactRow& expected : std::get<FormTable>(whole.sections.at(2).contents.at(0)).rows) {
      const std::string was = applications(whole, expected.key), is_now = applications(report, expected.key);
      if (was == is_now) continue;
      ++different;
      CHECK(is_now == "missing | missing | missing | missing | missing | missing | missing");
    }
    CHECK(different == 1);
  }
}

TEST_CASE("rows that changed places keep their values") {
  Text text = report_of_2021();
  std::swap(text[index_of(text, "4.保护第三方")], text[index_of(text, "6.属于四类过程性")]);
  const Report report = read(text);
  CHECK(applications(report, "denied.third-party") == "2 | 1 | 1 | 1 | 0 | 0 | 5");
  CHECK(applications(report, "denied.deliberative") == "1 | 0 | 1 | 1 | 0 | 0 | 3");
}

TEST_CASE("a row that the form does not have is said and kept, and no row takes its values") {
  const Report report = read(with(
      report_of_2021(), "四、结转下年度",
      {"四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3", "人均办理时长统计 | 91 | 92 | 93 | 94 | 95 | 96 | 97"}));
  CHECK(says(report, DiagnosticCode::row_unplaced));
  CHECK(kept_text(report).find("人均办理时长统计") != std::string::npos);
  CHECK(kept_text(report).find("97") != std::string::npos);
  for (const FormTable* table : form_tables(report)) {
    for (const FactRow& each : table->rows) {
      for (const Fact& fact : each.facts) CHECK_FALSE((fact.value && *fact.value == Decimal(97)));
    }
  }
}

TEST_CASE("columns are told by their header, not by their place") {
  Text text = report_of_2021();
  text = with(text, "信息内容 | 本年制发件数", {"信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数"});
  const Report report = read(text);
  for (const auto& [column, value] :
       std::vector<std::pair<const char*, const char*>>{{"in-force", "1"}, {"issued", "2"}, {"repealed", "3"}}) {
    INFO(column);
    const Fact* fact = find_fact(report, "proactive", "regulations", column);
    REQUIRE(fact);
    CHECK((!fact->value || fact->value->text() == value));
  }
}

TEST_CASE("a column that the form does not have takes no other's values") {
  Text text = report_of_2021();
  text = with(text, "信息内容 | 本年制发件数", {"信息内容 | 本年制发件数 | 备注 | 本年废止件数 | 现行有效件数"});
  text = with(with(text, "规章", {"规章 | 1 | 90 | 2 | 3"}), stock, {"行政规范性文件 | 4 | 91 | 5 | 6"});
  const Report report = read(text);
  CHECK(row(report, "proactive", "regulations") == "1 | 2 | 3");
  CHECK(row(report, "proactive", "normative-documents") == "4 | 5 | 6");
  CHECK(says(report, DiagnosticCode::column_unplaced));
}

TEST_CASE("where empty cells between values are kept, none at the end of a padded row was lost") {
  Text text;
  for (const std::string& line : report_of_2021())
    text.push_back(line.find('|') == std::string::npos ? line : line + " | ");
  text[index_of(text, "二、上年结转")] = "二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 1 |  | ";
  text[index_of(text, "2.重复申请")] = "2.重复申请 | 1 | 0 | 1 |  | 0 | 0 | 2 | ";
  const Report report = read(text);
  CHECK(applications(report, "carried-in") == "2 | 0 | 0 | 0 | 0 | 1 | blank");
}

TEST_CASE("a subtotal of rows of which some are not printed is left open") {
  Text text = report_of_2021();
  for (std::string& line : text) {
    if (line.starts_with("商业企业 |")) line += " | 小计";
    if (line.starts_with("（六）其他处理")) line = "（六）其他处理 | 2 | 1 | 0 | 0 | 1 | 1 | 3 | 5";
  }
  text.resize(index_of(text, "3.其他"));
  text[text.size() - 2] =
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 1 | 0 | 0 | 0 | 0 | 1 | 2";
  text[text.size() - 1] =
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 1 | 0 | 1 | 1";
  const Report report = read(text);
  CHECK(cell(report, "applications", "other.other", "organisations") == "missing");
  CHECK(failing(report).find("applications.subtotal") == std::string::npos);
}

TEST_CASE("a table of one line with words in place of a value, printed twice with other values, is two tables") {
  Text text = report_of_2021();
  const std::size_t line = index_of(text, "1 | 2 | 3 | 4 | 10");
  text[line] = "1 | 2 | 约30 | 4 | 10 | 5 | 6 | 7 | 8 | 26 | 9 | 10 | 11 | 12 | 42";
  Text again(text.begin() + static_cast<std::ptrdiff_t>(line) - 3,
             text.begin() + static_cast<std::ptrdiff_t>(line) + 1);
  again.back() = "2 | 2 | 约30 | 4 | 10 | 7 | 6 | 7 | 8 | 28 | 9 | 10 | 11 | 12 | 42";
  again.insert(again.begin(), "所属单位汇总数据");
  text.insert(text.begin() + static_cast<std::ptrdiff_t>(line) + 1, again.begin(), again.end());
  const Report report = read(text);
  CHECK(cell(report, "review-litigation", "review", "upheld") == "1");
  CHECK(cell(report, "review-litigation", "review", "other").starts_with("illegible"));
  CHECK(says(report, DiagnosticCode::table_again));
}

TEST_CASE("values without a label may be parts of those beside them: the rows above and below are in doubt") {
  const Report report =
      read(with(report_of_2021(), "二、上年结转",
                {"二、上年结转政府信息公开申请数量 | 12 | 3 | 4 | 2 | 1 | 1 | 23", " | 7 | 1 | 1 | 3 | 8 | 9 | 5"}));
  CHECK(says(report, DiagnosticCode::row_unplaced));
  CHECK(applications(report, "carried-in") ==
        "12 suspect | 3 suspect | 4 suspect | 2 suspect | 1 suspect | 1 suspect | 23 suspect");
  CHECK(cell(report, "applications", "granted", "total").find("suspect") != std::string::npos);
  CHECK(cell(report, "applications", "received", "total").find("suspect") == std::string::npos);
}
