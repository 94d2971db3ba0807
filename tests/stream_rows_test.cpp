// normalize/stream_rows.h: the rows of a table of which only the cells are left.
#include "normalize/stream_rows.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "normalize/find_tables.h"
#include "tests/official_forms.h"

using namespace xxgk;

namespace {

/// The lines made of a stream with these cells, `[a] [b]` each; `#` stands before a paragraph. Cells that begin with
/// `#` are paragraphs of the source.
std::vector<std::string> rows(const std::vector<std::string>& cells) {
  Document document;
  for (const std::string& text : cells) {
    if (text.starts_with('#')) {
      document.blocks.emplace_back(Paragraph{text.substr(1), {}, false});
      continue;
    }
    if (document.blocks.empty() || !std::holds_alternative<Table>(document.blocks.back()))
      document.blocks.emplace_back(Table{TableLayout::stream, {}});
    Table& table = std::get<Table>(document.blocks.back());
    Cell cell;
    cell.row = static_cast<int>(table.cells.size());
    cell.text = text;
    table.cells.push_back(cell);
  }
  const Taxonomy& taxonomy = official::forms();
  const Folder& folder = official::folder();
  std::vector<std::string> result;
  const std::vector<TableFamily> families = table_families(taxonomy, folder);
  for (const Line& line : stream_rows(lines_of(document, folder, taxonomy.lexicon), families, taxonomy, folder)) {
    std::string& words = result.emplace_back(line.is_paragraph ? "#" : "");
    for (const LineCell& cell : line.cells) words += "[" + cell.text + "]";
  }
  return result;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("a bar, a header and rows") {
  CHECK(rows({"第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "规章", "0", "0", "3",
              "行政规范性文件", "1", "", "5"}) == Rows{"[第二十条第（一）项]",
                                                       "[信息内容][本年制发件数][本年废止件数][现行有效件数]",
                                                       "[规章][0][0][3]", "[行政规范性文件][1][][5]"});
}

TEST_CASE("labels broken over cells or over the lines of a cell") {
  CHECK(rows({"2.其他法律行政", "法规禁止公开", "4", "8.属于行政查询\n事项", "5"}) ==
        Rows{"[2.其他法律行政法规禁止公开][4]", "[8.属于行政查询事项][5]"});
  CHECK(rows({"（二）部分公开（区分处理的，只计这一情形，不计", "其他情形）", "1"}) ==
        Rows{"[（二）部分公开（区分处理的，只计这一情形，不计其他情形）][1]"});
  CHECK(rows({"（", "五", "）", "不", "予", "处", "理", "2.重复申请", "7"}) == Rows{"[（五）不予处理][2.重复申请][7]"});
}

TEST_CASE("levels of a header") {
  CHECK(rows({"申请人情况", "自然人", "法人或其他组织", "总计", "商业", "企业", "科研机构", "社会公益组织",
              "法律服务机构", "其他", "一、本年新收政府信息公开申请数量", "0"}) ==
        Rows{"[申请人情况]", "[自然人][法人或其他组织][总计]", "[商业企业][科研机构][社会公益组织][法律服务机构][其他]",
             "[一、本年新收政府信息公开申请数量][0]"});
  // The total beside its group.
  CHECK(rows({"申请人情况", "总计", "自然人", "法人或其他组织", "商业企业", "其他", "一、本年新收政府信息公开申请数量",
              "0"}) == Rows{"[申请人情况][总计]", "[自然人][法人或其他组织]", "[商业企业][其他]",
                            "[一、本年新收政府信息公开申请数量][0]"});
}

TEST_CASE("a header cell that the form does not know") {
  CHECK(rows({"申请人情况", "来访接待批次", "法人或其他组织", "总计", "商业企业", "一、本年新收政府信息公开申请数量",
              "0"}) == Rows{"[申请人情况]", "[来访接待批次][法人或其他组织][总计]", "[商业企业]",
                            "[一、本年新收政府信息公开申请数量][0]"});
  CHECK(rows({"自然人", "法人或其他组织", "来访接待批次", "商业企业", "一、本年新收政府信息公开申请数量", "0"}) ==
        Rows{"[自然人][法人或其他组织][来访接待批次]", "[商业企业]", "[一、本年新收政府信息公开申请数量][0]"});
}

TEST_CASE("values of several rows below one label are none of its own") {
  CHECK(rows({"（三）不予公开", "1", "2", "3", "4", "5", "6", "7", "1", "2", "3", "4", "5", "6", "7"}) ==
        Rows{"[（三）不予公开]", "[1][2][3][4][5][6][7][1][2][3][4][5][6][7]"});
}

TEST_CASE("a group's label behind its row's") {
  CHECK(rows({"1.属于国家秘密", "（三）不予公开", "1", "2"}) == Rows{"[1.属于国家秘密][（三）不予公开][1][2]"});
  CHECK(rows({"8.属于行政查询事项", "（四）无法提供", "1", "2"}) ==
        Rows{"[8.属于行政查询事项]", "[（四）无法提供][1][2]"});
}

TEST_CASE("a line of values below a header that ends as rows begin") {
  CHECK(rows({"行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉", "结果维持", "总计", "结果维持", "总计",
              "结果维持", "总计", "1", "1", "0", "0", "2", "2"}) ==
        Rows{"[行政复议][行政诉讼]", "[未经复议直接起诉][复议后起诉]",
             "[结果维持][总计][结果维持][总计][结果维持][总计]", "[1][1][0][0][2][2]"});
}

TEST_CASE("groups stand in the row below them, sums in their own") {
  CHECK(rows({"三、本年度办理结果", "（一）予以公开", "1", "（三）不予公开", "小计", "2", "1.属于国家秘密", "2", "小计",
              "2", "（七）总计", "3"}) == Rows{"[三、本年度办理结果][（一）予以公开][1]", "[（三）不予公开][小计][2]",
                                               "[1.属于国家秘密][2]", "[小计][2]", "[（七）总计][3]"});
}

TEST_CASE("rows that have lost all their values") {
  CHECK(rows({"行政许可", "3", "行政处罚", "行政强制", "4"}) == Rows{"[行政许可][3]", "[行政处罚]", "[行政强制][4]"});
}

TEST_CASE("a unit between label and value, words in place of a value") {
  CHECK(rows({"1.当面申请数", "件", "12"}) == Rows{"[1.当面申请数][件][12]"});
  CHECK(rows({"行政许可", "详见附件", "行政处罚", "4"}) == Rows{"[行政许可][详见附件]", "[行政处罚][4]"});
}

TEST_CASE("words in place of a value, in the middle of a row and at its end") {
  CHECK(rows({"2.重复申请", "5", "0", "详见附件", "0", "0", "0", "5", "3.要求提供公开出版物", "0"}) ==
        Rows{"[2.重复申请][5][0][详见附件][0][0][0][5]", "[3.要求提供公开出版物][0]"});
  CHECK(rows({"2.重复申请", "5", "0", "0", "0", "0", "0", "详见附件", "3.要求提供公开出版物", "0"}) ==
        Rows{"[2.重复申请][5][0][0][0][0][0][详见附件]", "[3.要求提供公开出版物][0]"});
  // A header with a sum makes room for one more.
  CHECK(rows({"自然人", "法人或其他组织", "总计", "小计", "商业企业", "科研机构", "社会公益组织", "法律服务机构",
              "其他", "2.重复申请", "5", "0", "0", "0", "0", "详见附件", "0", "5"})
            .back() == "[2.重复申请][5][0][0][0][0][详见附件][0][5]");
  CHECK(rows({"结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "1", "约30", "2", "3", "6"}).back() ==
        "[1][约30][2][3][6]");
  // A full row: what follows is another one.
  CHECK(rows({"2.重复申请", "5", "0", "0", "0", "0", "0", "5", "某一行", "0"}) ==
        Rows{"[2.重复申请][5][0][0][0][0][0][5]", "[某一行][0]"});
}

TEST_CASE("headings and what is none of the form's stay paragraphs") {
  CHECK(rows({"行政强制", "4", "三、收到和处理政府信息公开申请情况\n申请人情况", "自然人"}) ==
        Rows{"[行政强制][4]", "#[三、收到和处理政府信息公开申请情况]", "[申请人情况]", "[自然人]"});
  CHECK(rows({"行政强制", "4", "某某市某某局", "2024年1月20日"}) ==
        Rows{"[行政强制][4]", "#[某某市某某局]", "#[2024年1月20日]"});
}

TEST_CASE("short paragraphs at a stream's edges belong to it where the form says so") {
  CHECK(rows({"#第二十条第", "（六）项", "信息内容", "本年处理决定数量", "行政处罚", "4", "#行政强制",
              "#某某市某某局"}) == Rows{"[第二十条第（六）项]", "[信息内容][本年处理决定数量]", "[行政处罚][4]",
                                        "#[行政强制]", "#[某某市某某局]"});
  CHECK(rows({"#行政处罚", "#4"}) == Rows{"#[行政处罚]", "#[4]"});
}
