#include "extract/text/text_rows.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// `certain`, `possible` or `prose`.
std::string verdict(const char* line) {
  const RowLook look = look_at(line);
  return look.certain ? "certain" : look.possible ? "possible" : "prose";
}

/// The cells of lines that are rows: `[a][b] [c]`; a line that begins with `+` continues the one before.
std::string cells(const std::vector<std::string>& lines) {
  std::vector<RowLine> rows;
  int number = 0;
  for (const std::string& line : lines) {
    const bool continues = line.starts_with("+");
    const std::string_view text = std::string_view(line).substr(continues ? 1 : 0);
    rows.push_back({{text, ++number}, look_at(text), continues});
  }
  std::string result;
  int row = 0;
  for (const Cell& cell : read_table(rows).cells) {
    if (cell.row != row) result += ' ';
    row = cell.row;
    result += "[" + cell.text + "]";
  }
  return result;
}

}  // namespace

TEST_CASE("numbers behind a label make a row by themselves") {
  CHECK(verdict("规章\t0\t0\t0") == "certain");
  CHECK(verdict("\t\t2. 其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0") == "certain");
  CHECK(verdict("政府集中采购\t1\t240 万元\t") == "certain");
  CHECK(verdict("规章 | 1,276.55 | 增10 | -35 |") == "certain");
  CHECK(verdict("其中：涉及国家秘密 | 件 | 3 |") == "certain");
  CHECK(verdict("行政许可 | 12") == "certain");
  CHECK(verdict("行政许可\t1507。") == "certain");
  CHECK(verdict("行政许可\t1507？\t\t") == "certain");
  CHECK(verdict("0\t0\tO\t0\t0\tO\t0") == "certain");
  CHECK(verdict("（二）部分公开（区分处理的，只计这一情形，不计其他情形。） | 0 | 0 |") == "certain");
  CHECK(verdict("一、本年新收政府信息公开申请数量。 | 3 |") == "certain");
}

TEST_CASE("labels are a row where their neighbours are") {
  CHECK(verdict("第二十条第（一）项\t\t\t") == "possible");
  CHECK(verdict("第二十条第（一）项 |") == "possible");
  CHECK(verdict("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |") == "possible");
  CHECK(verdict("信息内容 | 本年新") == "possible");
  CHECK(verdict("行政许可 | / | — | |") == "possible");
  CHECK(verdict("首页 | 政务公开 | 年报") == "possible");
  CHECK(verdict("教育局\t2021年1月20日") == "possible");
}

TEST_CASE("prose with a separator is prose") {
  CHECK(verdict("今年我局公开信息63条 | 其中主动公开20条。") == "prose");
  CHECK(verdict("\t2020 年，我局政府信息公开工作在上级部门的指导下开展") == "prose");
  CHECK(verdict("\t\t二七区教育局") == "prose");
  CHECK(verdict("1.\t加强组织领导") == "prose");
  CHECK(verdict("（一）\t主动公开情况") == "prose");
  CHECK(verdict("电话：0371-63250000 | 邮箱：a@b.gov.cn") == "prose");
  CHECK(verdict("联系电话：0371-63250000 | 电子邮箱：") == "prose");
  CHECK(verdict("单位负责人：\t审核人：\t填报人：") == "prose");
  CHECK(verdict("一、总体情况") == "prose");
  std::string long_cell = "a | ";
  for (int i = 0; i < 81; ++i) long_cell += "字";
  CHECK(verdict(long_cell.c_str()) == "prose");
}

TEST_CASE("a full stop behind an ordinal or inside a number ends no sentence") {
  CHECK(verdict("1. 属于国家秘密 | 2.5 |") == "certain");
  CHECK(verdict("１．属于国家秘密 | 1.其他") == "possible");
  CHECK(verdict("www.gov.cn | 首页") == "possible");
  CHECK(verdict("See the report. | Home") == "prose");
}

TEST_CASE("a line with thousands of separators is no row") {
  CHECK(verdict(("规章" + std::string(4096, '\t') + "0").c_str()) == "certain");
  CHECK(verdict(("规章" + std::string(4097, '\t') + "0\t0").c_str()) == "prose");
}

TEST_CASE("rules of Markdown are told from cells that do not apply") {
  CHECK(look_at("|---|:--:|").rule);
  CHECK(look_at("--- | ---").rule);
  CHECK(look_at("| :-: | -: |").rule);
  CHECK_FALSE(look_at("| - | - |").rule);
  CHECK_FALSE(look_at("| -- | 0 |").rule);
  CHECK_FALSE(look_at("| | |").rule);
}

TEST_CASE("empty cells stay") {
  CHECK(cells({"第二十条第（一）项\t\t\t"}) == "[第二十条第（一）项][][][]");
  CHECK(cells({"\t(二) 部分公开\t\t0\t"}) == "[][(二) 部分公开][][0][]");
  CHECK(cells({"　规章 \t\xC2\xA0\t 0\xE3\x80\x80"}) == "[规章][][0]");
}

TEST_CASE("the bar that closes a row makes no cell, those behind it do") {
  CHECK(cells({"a | b |"}) == "[a][b]");
  CHECK(cells({"a | b"}) == "[a][b]");
  CHECK(cells({"a | b | |"}) == "[a][b][]");
  CHECK(cells({"a | b | ||||"}) == "[a][b][][][][]");
  CHECK(cells({"规章 |  | 0 |"}) == "[规章][][0]");
  CHECK(cells({"第二十条第（一）项 |"}) == "[第二十条第（一）项]");
}

TEST_CASE("bars that begin rows delimit only where all rows begin so") {
  CHECK(cells({"| a | b |", "|  | 0 |"}) == "[a][b] [][0]");
  CHECK(cells({"a | b |", "| 0 | 1 |"}) == "[a][b] [][0][1]");
  CHECK(cells({"| a | b", "| 0 |"}) == "[a][b] [0]");
}

TEST_CASE("Markdown inside cells is undone") {
  CHECK(cells({"| a\\|b | 1\\.属于 |"}) == "[a|b][1.属于]");
  CHECK(cells({"| 商业<br>企业 | 科研<BR />机构 |"}) == "[商业 企业][科研 机构]");
  CHECK(cells({"| **规章** | ** | 0<br> |"}) == "[规章][**][0]");
  CHECK(cells({"| a<b | <br | c |"}) == "[a<b][<br][c]");
  CHECK(cells({"a\\|b\tc"}) == "[a\\|b][c]");
}

TEST_CASE("bars with tabs around them are bars; a bar among tabs is text") {
  CHECK(cells({"规章\t|\t0\t|\t1\t|"}) == "[规章][0][1]");
  CHECK(cells({"规章\t0\t|\t1"}) == "[规章][0][|][1]");
}

TEST_CASE("a torn cell is joined") {
  CHECK(cells({"信息内容 | 本年新", "+制作数量 | 本年新", "+公开数量 | 合计 |"}) ==
        "[信息内容][本年新制作数量][本年新公开数量][合计]");
  CHECK(cells({"行政处罚 | 162", "+1 |"}) == "[行政处罚][162 1]");  // 1621, or 162 and 1
  CHECK(cells({"集中采购 | 240", "+万元 |"}) == "[集中采购][240万元]");
}

TEST_CASE("cells know their place") {
  const std::string_view first = "a\tb", second = "c";
  const Table table = read_table(std::vector<RowLine>{{{first, 7}, look_at(first)}, {{second, 9}, look_at(second)}});
  REQUIRE(table.cells.size() == 3);
  CHECK(table.layout == TableLayout::rows);
  CHECK(table.cells[1].row == 0);
  CHECK(table.cells[1].column == 1);
  CHECK(table.cells[1].origin.line == 7);
  CHECK(table.cells[2].row == 1);
  CHECK(table.cells[2].column == 0);
  CHECK(table.cells[2].origin.line == 9);
}
