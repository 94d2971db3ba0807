#include "extract/html/article.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/web_page.h"

using namespace xxgk;
using web::prose;

namespace {

const std::string title = "清溪县财政局2023年政府信息公开工作年度报告";
const std::string text =
    "<p>根据《中华人民共和国政府信息公开条例》的规定，编制本年度报告。</p>\n<p>一、总体情况</p>\n"
    "<p>2023年，我局主动公开政府信息63条，办结依申请公开12件。</p>\n";
const std::string table =
    "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<tr><td>规章<td>0<td>0<tr><td>行政规范性文件<td>1<td>2</"
    "table>\n";
const std::string sign_off = "<p>清溪县财政局</p>\n<p>2024年1月22日</p>\n";
const std::string article_prose =
    "根据《中华人民共和国政府信息公开条例》的规定，编制本年度报告。\n一、总体情况\n2023年，我局主动公开政府信息63条，"
    "办结依申请公开12件。\n清溪县财政局\n2024年1月22日\n";
const std::string menu =
    "<ul class=nav><li><a href=/>首页</a><li><a href=/z>政务公开</a><li><a href=/x>政府信息公开年报</a></ul>\n"
    "<div>您当前的位置：<a href=/>首页</a> &gt; <a href=/n>政府信息公开年报</a></div>\n";
const std::string footer =
    "<div><p>主办单位：清溪县人民政府办公室</p><p>版权所有 清溪县人民政府。未经许可，不得转载本网政府信息。</p>"
    "<p><a href=/d>网站地图</a></p></div>\n";

}  // namespace

TEST_CASE("the article among menus and footers, in an element of its own or in none") {
  const std::string body = "<h1>" + title + "</h1>\n" + text + table + sign_off;
  for (const std::string& page :
       {"<body>" + menu + "<div>" + body + "</div>" + footer, "<body>" + menu + body + footer,
        "<body>" + menu + "<table><tr><td>" + menu + "<td>" + body + "</table>" + footer,
        "<body><div>" + menu + "</div><div><div>" + body + "</div><div>" + menu + "</div></div>" + footer}) {
    INFO(page);
    CHECK(prose(page) == title + "\n" + article_prose);
    CHECK(web::grid(page).find("0:行政规范性文件|1:1|2:2") != std::string::npos);
  }
}

TEST_CASE("an article given twice, for wide and narrow screens, is read once") {
  const std::string body = "<p>" + title + "</p>\n" + text + table + sign_off;
  const std::string once = web::read("<div>" + body + "</div>");
  const auto copies = [&body](const std::string& between, const std::string& second) {
    return "<div class=pc>" + body + between + "</div><div class=mobile>" + second + "</div>";
  };
  CHECK(web::read(copies("", body)) == once);
  CHECK(prose(copies("<p>附注</p>", body)) == title + "\n" + article_prose + "附注\n");
  const auto tables = [](const std::string& page) {
    const std::string cells = web::grid(page);
    return std::count(cells.begin(), cells.end(), '-') / 2 + 1;
  };
  CHECK(tables(copies("", body)) == 1);
  std::string other = body;
  other.replace(other.find("<td>1<td>2"), 10, "<td>1<td>3");
  CHECK(tables(copies("", other)) == 2);
  CHECK(tables(copies("", body + "<p>附注</p>")) == 2);
  CHECK(tables("<div>" + body + "</div>" + table) == 2);
}

TEST_CASE("a title outside the article's element is brought in, in one line or several") {
  const std::string body = "<div>" + text + table + sign_off + "</div>";
  const std::string expected = title + "\n" + article_prose;
  CHECK(prose("<title>" + title + "_清溪县</title>" + menu + "<div>" + title +
              "</div><div>浏览次数：12 字体：大 小</div>" + body) == expected);
  CHECK(prose("<title>清溪县人民政府网</title>" + menu + "<h2>" + title + "</h2><div>浏览次数：12</div>" + body) ==
        expected);
  CHECK(prose("<title>" + title + "</title>" + menu +
              "<div>清溪县财政局</div><div>2023年政府信息公开<br>工作年度报告</div><div>浏览次数：12</div>" + body) ==
        "清溪县财政局\n2023年政府信息公开\n工作年度报告\n" + article_prose);
}

TEST_CASE("a list of contents holds no title") {
  const std::string contents = "<p>目录</p><p>政府信息公开情况统计表（2017年度） 7</p>";
  CHECK(prose("<title>" + title + "_清溪县</title>" + menu + "<h1>" + title + "</h1><div>浏览次数：12</div><div>" +
              contents + text + table + sign_off + "</div>")
            .starts_with(title + "\n目录\n"));
}

TEST_CASE("a title that only the page's head tells") {
  const std::string body = menu + "<div>" + text + table + sign_off + "</div>";
  CHECK(prose("<title>" + title + "</title>" + body) == title + "\n" + article_prose);
  CHECK(prose("<meta name=ArticleTitle content='" + title + "'><title>清溪县</title>" + body) ==
        title + "\n" + article_prose);
  CHECK(prose("<title>清溪县人民政府网</title>" + body) == article_prose);
}

TEST_CASE("what the page says of the article is no part of it") {
  const std::string expected_meta =
      "meta 索引号: QX-2024-0012\nmeta 发布机构: 清溪县财政局\nmeta 发布日期: 2024-01-22\nmeta 名称: " + title + "\n";
  for (const std::string& index :
       {"<table><tr><td>索 引 "
        "号：<td>QX-2024-0012<td>发布机构：<td>清溪县财政局<tr><td>发布日期<td>2024-01-22<td>名称<td>" +
            title + "</table>",
        "<table><tr><td>索引号：QX-2024-0012<td>发布机构：清溪县财政局<tr><td>发布日期：2024-01-22<td>名称：" + title +
            "</table>",
        std::string(
            "<ul><li><b>索引号：</b>QX-2024-0012<li>发布机构：清溪县财政局<li>【发布日期】：2024-01-22<li>名称：") +
            title + "</ul>",
        "<dl><dt>索引号</dt><dd>QX-2024-0012</dd><dt>发布机构</dt><dd>清溪县财政局</dd><dt>发布日期</"
        "dt><dd>2024-01-22</dd><dt>"
        "名称</dt><dd>" +
            title + "</dd></dl>"}) {
    INFO(index);
    const std::string page =
        "<title>" + title + "</title>" + menu + index + "<div>" + text + table + sign_off + "</div>";
    CHECK(web::read(page).substr(0, expected_meta.size()) == expected_meta);
    CHECK(prose(page) == title + "\n" + article_prose);
  }
}

TEST_CASE("the line below a title") {
  const std::string page = "<h1>" + title +
                           "</h1><div>发布时间：2024-01-22 16:05　来源：县财政局　浏览次数：<i>8</i> 【字体：大 "
                           "小】</div><div>" +
                           text + table + sign_off + "</div>";
  CHECK(web::read(page).starts_with("meta 发布时间: 2024-01-22 16:05\nmeta 来源: 县财政局\n"));
  CHECK(prose(page) == title + "\n" + article_prose);
}

TEST_CASE("a table whose head holds such names is a table of the article") {
  const std::string list =
      "<table><tr><td>序号<td>名称<td>文号<td>发布日期<tr><td>1<td>某办法<td>清政〔2023〕1号<td>2023-05-06</table>";
  CHECK(web::grid("<div><h1>" + title + "</h1>" + list + text + "</div>")
            .starts_with("0:序号|1:名称|2:文号|3:发布日期\n"));
}

TEST_CASE("articles beside the article are not its own") {
  const std::string other =
      "<div><h3>相关文章</h3><ul><li><a href=/1>我县召开政府信息公开工作会</a><li><a href=/2>政务公开</a></ul>"
      "<p>会议要求做好政府信息公开工作。</p></div>";
  const std::string more = text + "<p>" + std::string("我局政府信息公开工作有序开展，各项制度得到落实。") + "</p>";
  const std::string page = "<body>" + menu + "<div>" + more + table + more + "</div>" + other + footer;
  CHECK(prose(page).find("会议要求") == std::string::npos);
  CHECK(prose(page).find("有序开展") != std::string::npos);
}

TEST_CASE("within the article a link is text, a list of links is a menu") {
  const std::string page = "<body>" + menu + "<div>" + text + "<p><a href=http://example.org/>www.example.org</a></p>" +
                           text + "<ul><li><a href=/1>上级</a><li><a href=/2>下级</a></ul>" + text + "</div>";
  CHECK(prose(page).find("www.example.org\n") != std::string::npos);
  CHECK(prose(page).find("上级") == std::string::npos);
}

TEST_CASE("links within the page are part of its text") {
  const std::string contents = "<p><a href=#a>一、总体情况</a><p><a href=#b>二、主动公开</a>";
  CHECK(prose("<body>" + menu + "<div>" + text + contents + text + "</div>").find("二、主动公开\n") !=
        std::string::npos);
}

TEST_CASE("short words that surround other articles are kept inside this one") {
  CHECK(
      prose("<div>" + text + "<p>（二）网站地图、技术支持</p>" + text + "</div>").find("（二）网站地图、技术支持\n") !=
      std::string::npos);
}

TEST_CASE("scripts with tables, templates and hidden copies are not read") {
  const std::string hidden =
      "<script>document.write('<table><tr><td>规章<td>9</table>');</script><noscript>请启用</noscript>"
      "<template>" +
      table + "</template><div style='display:none'>" + table + "</div>";
  CHECK(web::grid(hidden + "<div>" + text + table + "</div>" + hidden) == web::grid(table));
}

TEST_CASE("a page whose words are not known is read as a whole") {
  const Document document =
      extract("<nav><a href=/>Home</a></nav><p>First.</p><table><tr><td>a<td>1</table>", "a.html");
  CHECK(document.blocks.size() == 2);
}

TEST_CASE("a report that is only attached, or only a picture") {
  const std::string notice = "<p>现将2023年度政府信息公开工作年度报告予以公布。</p>";
  const std::string words = web::read("<h1>" + title + "</h1><div>" + notice +
                                      "<p>附件：<a href='/files/2023.docx'>年度报告.docx</a></p></div>" + footer);
  CHECK(words.find("diagnostic report-elsewhere: 年度报告.docx </files/2023.docx>\n") != std::string::npos);
  CHECK(words.find("paragraph @1: 附件：年度报告.docx\n") != std::string::npos);
  const std::string picture = web::read("<h1>" + title +
                                        "</h1><div><img src=nb1.jpg alt=年报第1页><img src=nb2.jpg>"
                                        "<img src=icon.gif width=16></div>" +
                                        footer);
  CHECK(picture.find("diagnostic report-elsewhere: 年报第1页 <nb1.jpg>\n") != std::string::npos);
  CHECK(picture.find("diagnostic report-elsewhere: nb2.jpg\n") != std::string::npos);
  CHECK(picture.find("icon") == std::string::npos);
  CHECK(picture.find("figure @1: 年报第1页\n") != std::string::npos);
  CHECK(web::read("<h1>" + title + "</h1><iframe src='a.pdf?v=1'></iframe>").find("report-elsewhere: a.pdf?v=1\n") !=
        std::string::npos);
}

TEST_CASE("files beside a report are named") {
  const std::string words = web::read("<div>" + text + table +
                                      "</div><div>附件下载：<a href=/f/nb.PDF>nb.pdf</a></div><footer><a href=/x.pdf>"
                                      "指南</a></footer>");
  CHECK(words.find("diagnostic file-unread: nb.pdf </f/nb.PDF>\n") != std::string::npos);
  CHECK(words.find("x.pdf") == std::string::npos);
}
