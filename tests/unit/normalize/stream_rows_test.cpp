// normalize/stream_rows.h: the rows of a table of which only the cells are left.
#include "normalize/stream/stream_rows.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "normalize/table/find_tables.h"
#include "tests/unit/official_forms.h"

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

TEST_CASE("columns of other bodies, behind the form's and before it") {
  const Rows cells = {"一、主动公开情况", "（一）主动公开政府信息数", "条", "34", "11", "23"};
  const auto with_header = [&](Rows header) {
    header.insert(header.end(), cells.begin(), cells.end());
    return rows(header);
  };
  CHECK(with_header({"统计指标", "单位", "统计数", "服务中心", "二分局"}) ==
        Rows{"[统计指标][单位][统计数][服务中心][二分局]",
             "[一、主动公开情况][（一）主动公开政府信息数][条][34][11][23]"});
  CHECK(with_header({"统计指标", "单位", "服务中心", "二分局", "统计数"}).front() ==
        "[统计指标][单位][服务中心][二分局][统计数]");
  // More than there are values for.
  CHECK(with_header({"统计指标", "单位", "统计数", "甲", "乙", "丙", "丁", "戊"}).front() ==
        "[统计指标][单位][统计数]");
}

TEST_CASE("two halves side by side: what stood in one line does so again") {
  CHECK(rows({"统计指标", "单位", "统计数", "统计指标", "单位", "统计数", "一、主动公开情况", "4.不同意公开答复数",
              "件", "27", "制发规范性文件总数", "件", "8", "四、行政复议数量", "件", "3", "1.政府公报公开政府信息数",
              "条", "5"}) ==
        Rows{"[统计指标][单位][统计数][统计指标][单位][统计数]", "[一、主动公开情况][][][4.不同意公开答复数][件][27]",
             "[制发规范性文件总数][件][8][四、行政复议数量][件][3]", "[1.政府公报公开政府信息数][条][5]"});
  // A line of values below a header that has everything twice is no such table.
  CHECK(rows({"结果维持", "总计", "结果维持", "总计", "1", "1", "0", "0"}) ==
        Rows{"[结果维持][总计][结果维持][总计]", "[1][1][0][0]"});
}

TEST_CASE("a label's number by itself") {
  CHECK(rows({"2.", "兼职人员数", "人", "5"}) == Rows{"[2.兼职人员数][人][5]"});
  CHECK(rows({"（三", "）接受培训员数", "人次", "5"}) == Rows{"[（三）接受培训员数][人次][5]"});
}

TEST_CASE("a label takes no more than is its own") {
  CHECK(rows({"五、行政\n诉讼数量", "件", "若干", "（二）被依法纠错数", "件", "1"}) ==
        Rows{"[五、行政诉讼数量][件][若干]", "[（二）被依法纠错数][件][1]"});
  CHECK(rows({"#填报单位（盖章）：某某镇人民政府", "#统计", "指标", "统计数", "制发规范性文件总数", "8"}) ==
        Rows{"#[填报单位（盖章）：某某镇人民政府]", "[统计指标][统计数]", "[制发规范性文件总数][8]"});
}

TEST_CASE("labels with a character lost, broken in brackets or between lines of a cell") {
  const std::string whole = "[（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情1次）][次][69]";
  CHECK(rows({"（一）回应公众关注热点或重大舆情数（\n不同方式回应同一热点或舆情1次）", "次", "69"}) == Rows{whole});
  CHECK(rows({"（一）回应公众关注热点或重大舆情数（", "不同方式回应同一热点或舆情1次）", "次", "69"}) == Rows{whole});
  CHECK(rows({"第二十条", "（九）项", "信息内容", "采购项目数量", "采购总金额", "政府集中采购", "1", "2"}).front() ==
        "[第二十条（九）项]");
}

TEST_CASE("words in place of several values; a sign-off is none") {
  CHECK(rows({"结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "1", "见附表2", "若干", "3", "6"}).back() ==
        "[1][见附表2][若干][3][6]");
  // As many as the header above has columns, not as the row of a later form, nor as the table before.
  CHECK(rows({"信息内容", "上一年项目数量", "本年增/减", "处理决定数量", "行政强制", "1", "2", "3", "信息内容",
              "上一年项目数量", "本年增/减", "行政事业性收费", "3633", "详见附件", "第二十条第（九）项"})
            .at(3) == "[行政事业性收费][3633][详见附件]");
  CHECK(rows({"统计指标", "单位", "统计数", "九、政府信息公开会议和培训情况", "", "—", "（三）接受培训人员数", "人次",
              "2812", "#某某市人民政府办公室"})
            .back() == "#[某某市人民政府办公室]");
}

TEST_CASE("a title at the head of a page tears no row and no label") {
  const std::string title = "某某县人民政府2023年政府信息公开工作年度报告";
  CHECK(rows({"行政许可", "3", "行政处罚", title, "1", "行政强制", "4"}) ==
        Rows{"#[" + title + "]", "[行政许可][3]", "[行政处罚][1]", "[行政强制][4]"});
  CHECK(rows({"规章", "1", "3.政策解读", title, "稿件发布数", "5"}).back() == "[3.政策解读稿件发布数][5]");
}

TEST_CASE("words behind a label take no more room than values would") {
  CHECK(rows({"统计指标", "单位", "统计数", "（一）主动公开政府信息数", "条", "约30", "其中：", "", "",
              "制发规范性文件总数", "件", "8", "其中：", "", ""}) ==
        Rows{"[统计指标][单位][统计数]", "[（一）主动公开政府信息数][条][约30]", "#[其中：][][]",
             "[制发规范性文件总数][件][8]", "#[其中：][][]"});
}

TEST_CASE("a mark behind the stream's last row is none of its values") {
  CHECK(rows({"信息内容", "本年处理决定数量", "行政处罚", "4", "行政强制", "1", "#无"}) ==
        Rows{"[信息内容][本年处理决定数量]", "[行政处罚][4]", "[行政强制][1]", "#[无]"});
  CHECK(rows({"结果维持", "总计", "结果维持", "总计", "1", "2", "1", "#/"}).back() == "[1][2][1][/]");
}

TEST_CASE("words in place of the first values of a table that is one line") {
  const Rows header = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计",     "结果维持", "结果纠正", "其他结果",
                       "尚未审结", "总计",     "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
  Rows cells = header;
  for (const char* value :
       {"约30", "见附件", "5", "12", "47", "0", "3", "15", "0", "18", "若干", "14", "23", "6", "59"})
    cells.emplace_back(value);
  const Rows read = rows(cells);
  REQUIRE(!read.empty());
  CHECK(read.back() == "[约30][见附件][5][12][47][0][3][15][0][18][若干][14][23][6][59]");
}

TEST_CASE("words in place of a value behind a label that is a row's and a group's") {
  CHECK(rows({"统计指标", "单位", "统计数", "（二）申请办结数", "约30", "1.按时办结数", "37"}) ==
        Rows{"[统计指标][单位][统计数]", "[（二）申请办结数][约30]", "[1.按时办结数][37]"});
}

TEST_CASE("the unit in brackets behind a label, broken inside the bracket") {
  CHECK(rows({"（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）（",
              "单位：万元）", "77383"}) == Rows{"[（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设"
                                                "维护等方面的经费）（单位：万元）][77383]"});
}

TEST_CASE("the sums of a group are no header, though one may have such a column") {
  CHECK(rows({"（五）不予处理", "小计", "9", "8", "1.信访举报投诉类申请", "4", "5", "2.重复申请", "5", "3",
              "（六）其他处理", "小计", "2", "1"}) == Rows{"[（五）不予处理][小计][9][8]",
                                                           "[1.信访举报投诉类申请][4][5]", "[2.重复申请][5][3]",
                                                           "[（六）其他处理][小计][2][1]"});
}

TEST_CASE("labels behind the values of their rows") {
  CHECK(rows({"第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "91930", "37484",
              "8569", "规章", "70722", "48808", "52810", "行政规范性文件", "第二十条第（五）项", "信息内容",
              "本年处理决定数量", "31435", "行政许可"}) ==
        Rows{"[第二十条第（一）项]", "[信息内容][本年制发件数][本年废止件数][现行有效件数]",
             "[规章][91930][37484][8569]", "[行政规范性文件][70722][48808][52810]", "[第二十条第（五）项]",
             "[信息内容][本年处理决定数量]", "[行政许可][31435]"});
  // The first row's label is lost.
  CHECK(rows({"第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "91930", "37484",
              "8569", "行政规范性文件", "70722", "48808", "52810", "第二十条第（五）项"}) ==
        Rows{"[第二十条第（一）项]", "[信息内容][本年制发件数][本年废止件数][现行有效件数]", "[91930][37484][8569]",
             "[行政规范性文件][70722][48808][52810]", "[第二十条第（五）项]"});
}
