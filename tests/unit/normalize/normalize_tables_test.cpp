// normalize/normalize.h: tables, sections and editions.
#include <algorithm>

#include "tests/unit/written_report.h"

using namespace xxgk;
using namespace xxgk::written_report;

TEST_CASE("a table that lacks is written all missing, in its section") {
  Text text = report_of_2021();
  const std::size_t first = index_of(text, "行政复议 |");
  text.erase(text.begin() + static_cast<std::ptrdiff_t>(first), text.begin() + static_cast<std::ptrdiff_t>(first) + 4);
  const Report report = read(text);
  CHECK(section(report, 4) == "review-litigation");
  CHECK(row(report, "review-litigation", "review") == "missing | missing | missing | missing | missing");
  CHECK(says(report, DiagnosticCode::table_missing));
  CHECK(failing(report) == "form.tables@review-litigation");
}

TEST_CASE("a table that lacks with its section stands at the back") {
  Text text = report_of_2021();
  text.resize(index_of(text, "四、政府信息公开行政复议"));
  const Report report = read(text);
  CHECK(section(report, 4) == "absent");
  CHECK(contents_of(report.back) == "review-litigation");
}

TEST_CASE("a second table of the same name becomes a grid") {
  Text text = report_of_2021();
  const std::size_t begin = index_of(text, "（本列数据"), end = index_of(text, "四、结转下年度") + 1;
  Text again(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end));
  again[index_of(again, received)] = "一、本年新收政府信息公开申请数量 | 1030 | 13 | 11 | 7 | 5 | 3 | 1069";
  again.insert(again.begin(), "其中本级：");
  text.insert(text.begin() + static_cast<std::ptrdiff_t>(end), again.begin(), again.end());
  const Report report = read(text);
  CHECK(applications(report, "received") == "30 | 13 | 11 | 7 | 5 | 3 | 69");
  CHECK(applications(report, "carried-out") == "3 | 0 | 0 | 0 | 0 | 0 | 3");
  CHECK(says(report, DiagnosticCode::table_again));
  CHECK(section(report, 3) == "applications p grid");
  CHECK(kept_text(report).find("1069") != std::string::npos);
  CHECK(failing(report).empty());
  CHECK(form_tables(report).size() == 3);
}

TEST_CASE("a table printed again with one value another contradicts itself there") {
  const Text plain = report_of_2021();
  for (const bool headed : {true, false}) {
    Text text = plain;
    const std::size_t begin = headed ? index_of(text, "（本列数据") : index_of(text, received);
    const std::size_t end = index_of(text, "四、结转下年度") + 1;
    Text again(plain.begin() + static_cast<std::ptrdiff_t>(begin), plain.begin() + static_cast<std::ptrdiff_t>(end));
    again[index_of(again, received)] = "一、本年新收政府信息公开申请数量 | 30 | 13 | 12 | 7 | 5 | 3 | 69";
    text.insert(text.begin() + static_cast<std::ptrdiff_t>(end), again.begin(), again.end());
    const Report report = read(text);
    CHECK(cell(report, "applications", "received", "research") == "11 suspect \"11 | 12\"");
    CHECK(failing(report) == "cell.duplicate@received/research");
    CHECK(says(report, DiagnosticCode::table_again));
    CHECK(section(report, 3) == "applications grid");
  }
}

TEST_CASE("a second table stays apart from a first one that a page break parts") {
  const Text plain = report_of_2021();
  const std::size_t begin = index_of(plain, "（本列数据"), end = index_of(plain, "四、结转下年度") + 1;
  for (std::size_t cut = index_of(plain, received) + 1; cut < end; ++cut) {
    Text text = plain;
    Text again(plain.begin() + static_cast<std::ptrdiff_t>(begin), plain.begin() + static_cast<std::ptrdiff_t>(end));
    for (std::string& line : again) std::replace(line.begin(), line.end(), '3', '8');
    text.insert(text.begin() + static_cast<std::ptrdiff_t>(end), again.begin(), again.end());
    text.insert(text.begin() + static_cast<std::ptrdiff_t>(cut), "某某市某某局年度报告的一行说明文字，与表格无关。");
    const Report report = read(text), sound = read(plain);
    INFO("break above " << text[cut + 1]);
    CHECK(applications(report, "received") == applications(sound, "received"));
    CHECK(applications(report, "result-total") == applications(sound, "result-total"));
    CHECK(applications(report, "carried-out") == applications(sound, "carried-out"));
  }
}

TEST_CASE("a second table four with its header is no second line of the first") {
  Text text = report_of_2021();
  const std::size_t begin = index_of(text, "结果维持"), end = begin + 2;
  const Text again{"下属单位：", text[begin], "9 | 0 | 0 | 0 | 9 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0"};
  text.insert(text.begin() + static_cast<std::ptrdiff_t>(end), again.begin(), again.end());
  const Report report = read(text), sound = read(report_of_2021());
  CHECK(row(report, "review-litigation", "review") == row(sound, "review-litigation", "review"));
  CHECK(section(report, 4) == "review-litigation p grid");
  CHECK(says(report, DiagnosticCode::table_again));
  CHECK_FALSE(says(report, DiagnosticCode::row_twice));
}

TEST_CASE("three tables in one are split and stay where they stand") {
  Text text = report_of_2021();
  for (const char* heading : {"三、收到和处理", "四、政府信息公开行政复议", "第二十条第（一）项", "第二十条第（五）项",
                              "第二十条第（六）项", "第二十条第（八）项"}) {
    std::string& line = text[index_of(text, heading)];
    line += " | ";
  }
  text.erase(text.begin() + static_cast<std::ptrdiff_t>(index_of(text, "三、收到和处理")));
  text.erase(text.begin() + static_cast<std::ptrdiff_t>(index_of(text, "四、政府信息公开行政复议")));
  const Report report = read(text);
  CHECK(section(report, 2) == "proactive applications review-litigation");
  CHECK(applications(report, "received") == "30 | 13 | 11 | 7 | 5 | 3 | 69");
  CHECK(row(report, "review-litigation", "litigation-after-review") == "9 | 10 | 11 | 12 | 42");
}

TEST_CASE("headings drawn into the tables part the sections") {
  Text text = report_of_2021();
  for (const char* heading : {"二、主动公开", "三、收到和处理", "四、政府信息公开行政复议"})
    text[index_of(text, heading)] += " |  | ";
  const Report report = read(text);
  CHECK(section(report, 2) == "proactive");
  CHECK(section(report, 3) == "applications");
  CHECK(section(report, 4) == "review-litigation");
}

TEST_CASE("other tables are kept as they stand, in their section") {
  Text text =
      with(report_of_2021(), "今年平稳有序", {"今年平稳有序。", "类别 | 件数", "建议 | 6", "提案 | 9", "以上。"});
  const Report report = read(text);
  CHECK(section(report, 1) == "p grid p");
  CHECK(kept_text(report).find("提案") != std::string::npos);
  CHECK(says_nothing(report));
}

TEST_CASE("one row called so in a table of another kind is not the form's") {
  Text text =
      with(report_of_2021(), "今年平稳有序",
           {"今年平稳有序。", "事项 | 办件量 | 满意率", "户籍 | 60 | 99%", "行政处罚 | 777 | 98%", "驾管 | 80 | 97%"});
  const Report report = read(text);
  CHECK(cell(report, "proactive", "penalty", "decisions") == "8");
  CHECK(section(report, 1) == "p grid");
}

TEST_CASE("prose is kept, every paragraph in its section") {
  Text text = with(report_of_2021(), "不够及时", {"一是更新不够及时。", "（一）改进措施", "二是解读不够。"});
  text.insert(text.begin() + 1, "本报告依照条例编制。");
  const Report report = read(text);
  CHECK(contents_of(report.front) == "p");
  CHECK(section(report, 5) == "p p p");
}

TEST_CASE("a text without headings is one section") {
  Text text = report_of_2021();
  std::erase_if(text, [](const std::string& line) {
    for (const char* heading :
         {"一、总体情况", "二、主动公开", "三、收到和处理", "四、政府信息", "五、存在的主要", "六、其他需要"}) {
      if (line.starts_with(heading)) return true;
    }
    return false;
  });
  const Report report = read(text);
  REQUIRE(report.sections.size() == 1);
  CHECK(report.sections[0].number == 0);
  CHECK(applications(report, "received") == "30 | 13 | 11 | 7 | 5 | 3 | 69");
  CHECK(row(report, "review-litigation", "review") == "1 | 2 | 3 | 4 | 10");
}

TEST_CASE("rows and columns decide the edition, not the year") {
  Text newer = report_of_2019();
  newer[0] = "清溪县水利局2023年政府信息公开工作年度报告";
  CHECK(read(newer).form == "2019");
  CHECK(read(newer).year == 2023);
  Text older = report_of_2021();
  older[0] = "清溪县水利局2020年政府信息公开工作年度报告";
  CHECK(read(older).form == "2021");
}

TEST_CASE("a table of another edition says so") {
  const Text text = report_of_2021(), older = report_of_2019();
  Text mixed(older.begin(), older.begin() + static_cast<std::ptrdiff_t>(index_of(older, "三、收到和处理")));
  mixed.insert(mixed.end(), text.begin() + static_cast<std::ptrdiff_t>(index_of(text, "三、收到和处理")), text.end());
  const Report report = read(mixed);
  CHECK(report.form == "2021");
  REQUIRE(form_tables(report).size() == 3);
  CHECK(form_tables(report)[0]->form == "2019");
  CHECK(form_tables(report)[1]->form == "2021");
  CHECK(says(report, DiagnosticCode::edition_mixed));
  CHECK(row(report, "proactive", "procurement") == "22 | 2400000 \"240 万元\"");
}

TEST_CASE("where the tables fit several editions the year decides, and it is said") {
  const Text text = report_of_2021();
  Text only_litigation{text[0], text[1], text[2]};
  only_litigation.insert(only_litigation.end(),
                         text.begin() + static_cast<std::ptrdiff_t>(index_of(text, "四、政府信息公开行政复议")),
                         text.end());
  CHECK(read(only_litigation).form == "2021");
  CHECK(says(read(only_litigation), DiagnosticCode::edition_by_year));
  only_litigation[0] = "清溪县水利局2019年政府信息公开工作年度报告";
  CHECK(read(only_litigation).form == "2019");
}

TEST_CASE("an edition that came after the year is none of it where another fits as well") {
  const Text text = report_of_2021(), older = report_of_2019();
  Text mixed(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(index_of(text, "三、收到和处理")));
  mixed.insert(mixed.end(), older.begin() + static_cast<std::ptrdiff_t>(index_of(older, "三、收到和处理")),
               older.end());
  mixed[0] = "清溪县水利局2020年政府信息公开工作年度报告";
  const Report report = read(mixed);
  CHECK(report.form == "2019");
  CHECK(form_tables(report)[0]->form == "2021");
  CHECK(says(report, DiagnosticCode::edition_mixed));
}

TEST_CASE("labels are kept as printed, spaces removed") {
  const Report report = read(with(report_of_2021(), "规章", {"行 政　规章 | 1 | 2 | 3"}));
  const FormTable& table = *form_tables(report).at(0);
  CHECK(table.rows.at(0).label == "行政规章");
  CHECK(table.rows.at(0).facts.at(1).label == "本年废止件数");
  const Fact* pending = find_fact(report, "review-litigation", "litigation-direct", "pending");
  REQUIRE(pending);
  CHECK(pending->label == "尚未审结");
  for (const FactRow& each : form_tables(report).at(2)->rows) {
    if (each.key == "litigation-direct") CHECK(each.label == "行政诉讼未经复议直接起诉");
  }
}

TEST_CASE("every row and column of the edition is there, in the form's order") {
  for (const Text& text :
       {report_of_2021(), report_of_2019(), Text{"清溪县水利局2023年政府信息公开工作年度报告"}, Text{}}) {
    const Report report = read(text);
    const Form* form = find_form(official::forms(), report.form);
    REQUIRE(form);
    for (const TableForm& expected : form->tables) {
      std::vector<std::string> keys, found;
      for (const RowSlot& slot : row_slots(expected)) {
        if (slot.row->is_subtotal) continue;
        for (const ColumnForm& column : slot.block->columns) {
          if (!column.is_subtotal) keys.push_back(slot.row->key + "/" + column.key);
        }
      }
      for (const FormTable* table : form_tables(report)) {
        if (table->name != expected.name) continue;
        for (const FactRow& each : table->rows) {
          for (const Fact& fact : each.facts) found.push_back(each.key + "/" + fact.column);
        }
      }
      CHECK(found == keys);
    }
  }
}

TEST_CASE("diagnostics of a table printed with a line for each column name its rows and columns as the form has them") {
  Text text = report_of_2021();
  const std::size_t first = index_of(text, "行政复议 |");
  text.erase(text.begin() + static_cast<std::ptrdiff_t>(first), text.begin() + static_cast<std::ptrdiff_t>(first) + 4);
  const Text turned{"结果 | 行政复议 | 未经复议直接起诉 | 复议后起诉",
                    "结果维持 | 1 | 2 | 3",
                    "结果纠正 | 无法统计 | 0 | 0",
                    "其他结果 | 0 | 0 | 0",
                    "尚未审结 | 0 | 0 | 0",
                    "总计 | 1 | 2 | 3"};
  text.insert(text.begin() + static_cast<std::ptrdiff_t>(first), turned.begin(), turned.end());
  const Report report = read(text);
  CHECK(row(report, "review-litigation", "litigation-direct") == "2 | 0 | 0 | 0 | 2");
  const auto illegible = std::find_if(report.diagnostics.begin(), report.diagnostics.end(),
                                      [](const Diagnostic& d) { return d.code == DiagnosticCode::value_illegible; });
  REQUIRE(illegible != report.diagnostics.end());
  CHECK(illegible->row == "review");
  CHECK(illegible->column == "corrected");
}

TEST_CASE("rows of numbers behind the one line of table four are none of it") {
  for (const bool parted : {false, true}) {
    Text text = report_of_2021();
    Text rows = {"0 | 1 | 2 | 3", "7 | 8 | 9 | 10", "甲街道 | 1 | 2 | 3 | 4 | 5"};
    if (parted) rows.insert(rows.begin(), "3");  // a page's number
    const auto behind = text.begin() + static_cast<std::ptrdiff_t>(index_of(text, litigation)) + 1;
    text.insert(behind, rows.begin(), rows.end());
    const Report report = read(text);
    CHECK(row(report, "review-litigation", "review") == "1 | 2 | 3 | 4 | 10");
    CHECK(row(report, "review-litigation", "litigation-after-review") ==
          row(read(report_of_2021()), "review-litigation", "litigation-after-review"));
    CHECK(failing(report).empty());
    CHECK(kept_text(report).find("10") != std::string::npos);
  }
}

TEST_CASE("the one line of table four may be broken in two, and is another's only when it is full") {
  Text text = report_of_2021();
  const std::size_t at = index_of(text, litigation);
  const std::string line = text[at];
  std::size_t bar = 0;
  for (int i = 0; i < 8; ++i) bar = line.find('|', bar) + 1;
  text[at] = line.substr(0, bar - 2);
  text.insert(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, line.substr(bar + 1));
  const Report whole = read(report_of_2021()), broken = read(text);
  for (const char* key : {"review", "litigation-direct", "litigation-after-review"})
    CHECK(row(broken, "review-litigation", key) == row(whole, "review-litigation", key));
}

TEST_CASE("rows of numbers in place of the one line of table four are kept, all of them") {
  Text text = report_of_2021();
  const std::size_t at = index_of(text, litigation);
  text[at] = "7101 | 2";
  for (int i = 2; i <= 40; ++i)
    text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), std::to_string(7100 + i) + " | 1");
  const std::string kept = kept_text(read(text));
  CHECK(kept.find("7101") != std::string::npos);
}
