#include "extract/html/table.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/web_page.h"

using namespace xxgk;
using web::grid;

namespace {

std::string table(const std::string& rows) {
  return "<html><body><table border=1>" + rows + "</table></body></html>";
}

}  // namespace

TEST_CASE("merged cells cover the rows and columns they span") {
  CHECK(grid(table("<tr><td rowspan=2 colspan=2>信息内容<td "
                   "colspan='2'>申请人<tr><td>自然人<td>总计<tr><td>规章<td>3<td>4<td>7")) ==
        "0:信息内容(2x2)|2:申请人(1x2)\n2:自然人|3:总计\n0:规章|1:3|2:4|3:7\n");
}

TEST_CASE("spans that are too long, zero, negative or no numbers") {
  CHECK(grid(table("<tr><td rowspan=99>甲<td>1<tr><td>2")) == "0:甲(2x1)|1:1\n1:2\n");
  CHECK(grid(table("<tbody><tr><td rowspan=0>甲<td>1<tr><td>2<tbody><tr><td>乙<td>3")) ==
        "0:甲(2x1)|1:1\n1:2\n0:乙|1:3\n");
  CHECK(grid(table("<tbody><tr><td rowspan=3>甲<td>1</tbody><tbody><tr><td>乙<td>3")) == "0:甲|1:1\n0:乙|1:3\n");
  CHECK(grid(table("<tr><td colspan=0>甲<td rowspan=-2>1<td colspan=abc>2<td colspan='2px'>3<td>4")) ==
        "0:甲|1:1|2:2|3:3(1x2)|5:4\n");
  CHECK(grid(table("<tr><td colspan=99999999999999999999>甲<td>1")) == "0:甲|1:1\n");
}

TEST_CASE("spans that overlap are cut, and the cells behind stand where browsers show them") {
  CHECK(grid(table("<tr><td>甲<td rowspan=2>1<tr><td colspan=3>乙<td>2")) == "0:甲|1:1(2x1)\n0:乙|3:2\n");
}

TEST_CASE("a row without cells is a row") {
  CHECK(grid(table("<tr><td rowspan=3>甲<td>1<tr></tr><tr><td>2")) == "0:甲(3x1)|1:1\n1:2\n");
}

TEST_CASE("spans made up to exhaust memory") {
  std::string row = "<tr>";
  for (int i = 0; i < 2000; ++i) row += "<td colspan=1000 rowspan=65000>";
  CHECK(grid(table(row + "<td>1<tr><td>2")).find(":2") != std::string::npos);
}

TEST_CASE("missing and stray end tags") {
  CHECK(grid(table("<tr><td>甲<td>1<tr><td>乙<td>2")) == "0:甲|1:1\n0:乙|1:2\n");
  CHECK(grid(table("<tr><td><div>甲<td><p><span>1<tr><td><b>乙<td>2")) == "0:甲|1:1\n0:乙|1:2\n");
  CHECK(grid(table("<tr><td>甲</div></p></span></td></td><td>1</td></tr></tr><tr><td>乙</td><td>2</td></tr>")) ==
        "0:甲|1:1\n0:乙|1:2\n");
  CHECK(grid("<div><td>甲</td><td>1</td><tr><td>乙</td><td>2</td></tr></div>") == "0:甲|1:1\n0:乙|1:2\n");
  CHECK(grid(table("<form><tr><form><td>甲</form><td>1</form>")) == "0:甲|1:1\n");
  CHECK(grid("<table><tr><td>甲<td>1</table></table></td></tr><table><tr><td>乙<td>2") == "0:甲|1:1\n--\n0:乙|1:2\n");
}

TEST_CASE("the first head comes first and the first foot last, wherever they stand") {
  CHECK(grid(table("<tfoot><tr><td>总计<td>3</tfoot><tbody><tr><td>甲<td>1<tbody><tr><td>乙<td>2<thead><tr><th>内容<th>"
                   "数")) == "0:内容|1:数\n0:甲|1:1\n0:乙|1:2\n0:总计|1:3\n");
  CHECK(grid(table("<thead><tr><th>内容<th>数<tbody><tr><td>甲<td>1<thead><tr><th>再<th>一<tbody><tr><td>乙<td>2")) ==
        "0:内容|1:数\n0:甲|1:1\n0:再|1:一\n0:乙|1:2\n");
}

TEST_CASE("a head between rows of a table that was torn in two stands above what follows it") {
  CHECK(grid(table("<tbody><tr><td>甲<td>1<thead><tr><th>内容<th>数<tbody><tr><td>乙<td>2")) ==
        "0:甲|1:1\n0:内容|1:数\n0:乙|1:2\n");
}

TEST_CASE("hidden rows and cells are not there, invisible ones are empty") {
  CHECK(grid(table("<tr style='display: none'><td>旧<td>9<tr><td>甲<td style=\"DISPLAY:none\">8<td>1<td hidden>7"
                   "<tr><td>乙<td style='visibility:hidden'>6<tr style='visibility:collapse'><td>丙<td>5")) ==
        "0:甲|1:1\n0:乙|1:\n");
  CHECK(grid(table("<tr><td>甲<td><span style='display:none'>9</span>1<del>2</del><s>3</s><template>4</template>"
                   "<noscript>5</noscript><script>6</script><!-- 7 --><style>8</style>")) == "0:甲|1:1\n");
}

TEST_CASE("a cell's text over several elements and lines") {
  CHECK(grid(table("<tr><td><p>商业</p><p>企业</p><td>1")) == "0:商业企业|1:1\n");
  CHECK(grid(table("<tr><td>商业<br/>企业<br><td><p><span>1</span><span>2</span></p>")) == "0:商业企业|1:12\n");
  CHECK(grid(table("<tr><td>\n  <span>本年新\n  制作</span>\n  数量\n</td><td>\n 1 \n")) == "0:本年新制作数量|1:1\n");
  CHECK(grid(table("<tr><td><font size=2><center>规章</center></font><td>3<p>4")) == "0:规章|1:3 4\n");
}

TEST_CASE("a raised or lowered mark never joins the number beside it") {
  const auto cell = [](const std::string& content) {
    return grid(table("<tr><td>规章</td><td>" + content + "</td></tr>"));
  };
  const std::string marked = "0:规章|1:3200¹\n";
  CHECK(cell("3200<sup>1</sup>") == marked);
  CHECK(cell("32<b>00</b><a href='#fn1'><sup><span>1</span></sup></a>") == marked);
  CHECK(cell("3200<span style='font-size:8pt; VERTICAL-ALIGN: super'>1</span>") == marked);
  CHECK(cell("3200 <sup>1</sup>") == "0:规章|1:3200 ¹\n");
  CHECK(cell("3200<sup>１</sup>") == marked);
  CHECK(cell("3200<sub>2</sub>") == "0:规章|1:3200₂\n");
  CHECK(cell("3200<sup>（12）</sup>") == "0:规章|1:3200⁽¹²⁾\n");
  CHECK(cell("3200<sup>[1]</sup>") == "0:规章|1:3200[1]\n");
  CHECK(cell("3200<sup>［12］</sup>") == "0:规章|1:3200［12］\n");
  CHECK(cell("3200<sup>[1]</sup>件<sup>1</sup>") == "0:规章|1:3200[1]件¹\n");
  CHECK(cell("<sup>1</sup>3200") == "0:规章|1:¹3200\n");
  CHECK(cell("<sup>3</sup><sup>2 0</sup>") == "0:规章|1:32 0\n");
  CHECK(cell("<p><sup>3200</sup></p><p>7</p>") == "0:规章|1:3200 7\n");
  CHECK(cell("<sup style='vertical-align:baseline'>3200</sup>7") == "0:规章|1:32007\n");
  CHECK(cell("<div style='vertical-align:super'>3200<b>件</b></div>") == "0:规章|1:3200件\n");
  CHECK(web::prose("<p>收到申请3200<sup>1</sup>件</p><pre>收到申请3200<sup>1</sup>件</pre>") ==
        "收到申请3200¹件\n收到申请3200¹件\n");
}

TEST_CASE("entities and white space of all kinds") {
  CHECK(grid(table("<tr><td>&emsp;规&nbsp;章&ensp;<td>&nbsp;<td>&#160;&#xA0;<td>&#x4E00;&#19968;<td>　<td>&nbsp")) ==
        "0:规 章|1:|2:|3:一一|4:|5:\n");
  CHECK(grid(table("<tr><td>甲&amp;乙<td>&lt;5&gt;<td>1&#8203;0<td>&amp;nbsp;<td>&yen;3<td>&#150;")) ==
        "0:甲&乙|1:<5>|2:10|3:|4:¥3|5:–\n");
}

TEST_CASE("what stands in the fields of a form is what the page shows") {
  CHECK(grid(table("<tr><td>规章<td><input value='3'><td><input type=hidden value=9><td><select><option>1<option "
                   "selected>2</select><td><textarea>5</textarea>")) == "0:规章|1:3|2:|3:2|4:5\n");
}

TEST_CASE("every cell knows its line") {
  const Document document = web::document_of("<html>\n<table>\n<tr>\n<td>甲\n</td>\n<td>1</td>\n</table>");
  const auto& cells = std::get<Table>(document.blocks.at(0)).cells;
  CHECK(cells.at(0).origin.line == 4);
  CHECK(cells.at(1).origin.line == 6);
}

TEST_CASE("lines are counted beyond 65535") {
  const Document document = web::document_of("<html>" + std::string(70000, '\n') + "<table><tr><td>甲<td>1</table>");
  CHECK(std::get<Table>(document.blocks.at(0)).cells.at(0).origin.line == 70001);
}
