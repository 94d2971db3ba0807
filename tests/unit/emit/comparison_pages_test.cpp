// The pages of a comparison, by what they must not lose or turn into something else.
#include "emit/page/comparison_pages.h"

#include <catch2/catch.hpp>

#include "normalize/taxonomy/load_glossary.h"
#include "support/file.h"
#include "support/temporary_folder.h"
#include "tests/unit/emit/made_up_comparison.h"
#include "tests/unit/official_forms.h"

using namespace xxgk;
using namespace xxgk::page;

namespace {

/// The pages of one comparison in a folder of their own.
class Written {
 public:
  explicit Written(const AgencyComparison& agency, const AcrossAgencies& across = {}) {
    const Glossary glossary = load_glossary(embedded_schema_files());
    const ComparisonPlan plan = made_up::comparison_plan();
    ComparisonPages pages(official::forms(), glossary, plan, folder_.path("pages"), "1.2.3");
    pages.add(agency);
    const std::vector<LeftOut> left_out = {{LeftOut::Reason::same_year, "twice.xml", "甲局", 2020, "2020.xml"}};
    pages.finish(across, left_out);
  }
  std::string page(const std::string& name) const { return read_file(folder_.path("pages/" + name), 10'000'000); }

 private:
  TemporaryFolder folder_;
};

bool has(const std::string& html, const std::string& part) {
  return html.find(part) != std::string::npos;
}

/// The row of a table that begins with that Chinese label.
std::string row_of(const std::string& html, const std::string& label) {
  const std::size_t found = html.find("<th scope=\"row\"><span lang=\"zh\">" + label + "</span>");
  REQUIRE(found != std::string::npos);
  return html.substr(found, html.find("</tr>", found) - found);
}

AcrossAgencies one_ranking() {
  AcrossAgencies across;
  across.names = {"听涛县教育局"};
  YearRanking ranking{2021, "2021", "applications", "received", "total", "", {}, {}, std::nullopt, true};
  ranking.agencies.push_back({0, Decimal(1348), 1, true});
  ranking.median.emplace(Fraction{Decimal(5), Decimal(2)});
  across.rankings.push_back(ranking);
  return across;
}

}  // namespace

TEST_CASE("a value, a zero, a blank and a year without a report are four different cells") {
  const std::string row =
      row_of(Written(made_up::comparison()).page("agencies/0001.html"), "一、本年新收政府信息公开申请数量");
  CHECK(has(row, "<td>1,200</td>"));
  CHECK(has(row, "<td><em class=\"none\"><span lang=\"zh\">空白</span><span lang=\"en\">blank</span></em></td>"));
  CHECK(has(row, "<td class=\"break\">0</td>"));
  CHECK(has(row, "<td class=\"gap\">\u2014</td>"));
  CHECK(has(row, "<td>1,348<small>+148 +12.3%</small></td>"));
}

TEST_CASE("charts are drawn from rows that have no number where the report has none") {
  const std::string html = Written(made_up::comparison()).page("agencies/0001.html");
  const std::string figure = html.substr(html.find("<figure"), html.find("</figure>") - html.find("<figure"));
  CHECK(has(figure, "<tr data-y=\"1200\"><th scope=\"row\">2019</th>"));
  CHECK(has(figure, "<tr><th scope=\"row\">2020</th><td><em class=\"none\">"));
  CHECK(has(figure, "<tr data-y=\"0\" data-break=\"2021\"><th scope=\"row\">2021</th><td>0</td>"));
  CHECK(has(figure, "<tr><th scope=\"row\">2022</th><td><em class=\"none\">"));
}

TEST_CASE("how editions correspond is told with its reason, once for all rows that share it") {
  const std::string html = Written(made_up::comparison()).page("agencies/0001.html");
  CHECK(has(row_of(html, "一、本年新收政府信息公开申请数量"), "popovertarget=\"t1-1\""));
  CHECK(has(row_of(html, "一、本年新收政府信息公开申请数量 · 自然人"), "popovertarget=\"t1-2\""));
  CHECK(has(row_of(html, "（六）其他处理 / 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
            "popovertarget=\"t1-1\""));
  CHECK(has(html, "<div id=\"t1-2\" class=\"note-text\" popover>"));
  CHECK(has(html, "口径较宽的原因"));
  CHECK(has(html, "why it is wider"));
  CHECK_FALSE(has(html, "id=\"t1-3\""));
}

TEST_CASE("a value in doubt says so, and one that counts otherwise has the number of its note") {
  const std::string row =
      row_of(Written(made_up::comparison()).page("agencies/0001.html"), "一、本年新收政府信息公开申请数量 · 自然人");
  CHECK(has(row,
            "<td class=\"apart\">1 <em class=\"doubt\"><span lang=\"zh\">存疑</span><span lang=\"en\">in "
            "doubt</span></em><sup>2</sup></td>"));
}

TEST_CASE("derived figures tell undefined, unknown, not asked and no report apart") {
  const std::string row = row_of(Written(made_up::comparison()).page("agencies/0001.html"), "予以公开率");
  CHECK(has(row, "<td>12.5%<small>1 / 8</small></td>"));
  for (const auto word : {"undefined (divided by zero)", "unknown", "not asked"}) CHECK(has(row, word));
  CHECK(has(row, "<td class=\"gap\">\u2014</td>"));
}

TEST_CASE("a rule that fails shows both values and where they stand") {
  const std::string html = Written(made_up::comparison()).page("agencies/0001.html");
  const std::string article = html.substr(html.find("<article"), html.find("</article>") - html.find("<article"));
  for (const auto part :
       {"class=\"finding error\"", "years.carried", "carried over", "<b>4</b>", "<b>7</b>", "<b>+3</b>",
        "<strong>4</strong>", "<strong>7</strong>", "2019.pdf", "2020.pdf", "page 3, box 391.2 233.8 421.7 243.1"})
    CHECK(has(article, part));
}

TEST_CASE("texts stand side by side with what changed marked, and what stayed is counted") {
  const Written written(made_up::comparison());
  const std::string html = written.page("agencies/0001-text.html");
  CHECK(has(html, "全年公开信息<del>100</del>条。"));
  CHECK(has(html, "全年公开信息<ins>250</ins>条。"));
  CHECK(has(html, "<ins>新增的一段。</ins>"));
  CHECK_FALSE(has(html, "不变的一段"));
  CHECK(has(html, "1 paragraphs the same"));
  const std::string agency = written.page("agencies/0001.html");
  CHECK(has(agency, "<a href=\"0001-text.html#y2020\">2019 \u2192 2020</a>"));
  CHECK(has(agency, "<td class=\"much\" data-share=\"90\">90.0%</td>"));
}

TEST_CASE("long texts go on to further pages") {
  AgencyComparison agency = made_up::comparison();
  agency.text.clear();
  std::string paragraph;
  for (int i = 0; i < 60'000; ++i) paragraph += "长";
  for (const int year : {2020, 2021, 2022})
    agency.text.push_back({year - 1, year, 1, "一", {{TextPair::Kind::added, "", paragraph}}});
  const Written written(agency);
  CHECK(has(written.page("agencies/0001-text.html"), "id=\"y2020\""));
  CHECK(has(written.page("agencies/0001-text-2.html"), "id=\"y2021\""));
  CHECK(has(written.page("agencies/0001.html"), "<a href=\"0001-text-2.html#y2021\">2020 \u2192 2021</a>"));
}

TEST_CASE("the overview has every report, the years without one, and what was left out") {
  const std::string html = Written(made_up::comparison(), one_ranking()).page("index.html");
  CHECK(has(html, "<td data-values=\"1,200\"><span class=\"value\">1,200</span> <small>2019</small></td>"));
  CHECK(has(html, "<td data-values=\"blank\"><span class=\"value\"><em class=\"none\">"));
  CHECK(has(html, "<td data-values=\"0\"><span class=\"value\">0</span>"));
  CHECK(has(html, "<td class=\"gap\">\u2014</td>"));
  CHECK(has(html, "<small>2019 <b class=\"bad\">1</b></small>"));
  CHECK(has(html, "twice.xml"));
  CHECK(has(html, "<a href=\"years/2021.html\">2021</a>"));
}

TEST_CASE("the page of a year has ranks, outliers and the median") {
  const std::string html = Written(made_up::comparison(), one_ranking()).page("years/2021.html");
  CHECK(has(html,
            "<td class=\"outlier\" data-y=\"1348\">1,348 <small><span lang=\"zh\">第1</span><span lang=\"en\">no. "
            "1</span></small>"));
  CHECK(has(html, "<td data-y=\"2.5\">2.5</td>"));
}

TEST_CASE("what reports say never becomes markup") {
  AgencyComparison agency = made_up::comparison();
  const std::string hostile = "</title></script><script>alert(1)</script><img src=x onerror='a'>\"'\xE2\x80\xA8";
  agency.name = hostile;
  agency.other_names = {hostile};
  agency.identity.parent = hostile;
  for (ComparedReport& report : agency.reports) report.title = report.source.name = hostile;
  agency.text[0].heading = hostile;
  agency.text[0].pairs[1].from = hostile;
  agency.findings[0].at = agency.findings[0].sides[0].agency = hostile;
  const Written written(agency);
  for (const auto name : {"index.html", "agencies/0001.html", "agencies/0001-text.html"}) {
    const std::string html = written.page(name);
    CHECK(has(html, "&lt;script&gt;alert(1)"));
    CHECK_FALSE(has(html, "<script>"));
    CHECK_FALSE(has(html, "<img"));
  }
}

TEST_CASE("nothing that a page loads is anywhere but beside it") {
  const Written written(made_up::comparison(), one_ranking());
  for (const auto name : {"index.html", "agencies/0001.html", "agencies/0001-text.html", "years/2021.html"}) {
    const std::string html = written.page(name);
    CHECK(has(html, "content=\"default-src 'none';"));
    CHECK_FALSE(has(html, "://"));
    CHECK_FALSE(has(html, "src=\"/"));
    CHECK_FALSE(has(html, "style="));
    CHECK_FALSE(has(html, "onclick"));
  }
  CHECK(has(written.page("assets/chart.min.js"), "Chart.js v3"));
}

TEST_CASE("the same comparison is the same bytes") {
  const Written one(made_up::comparison(), one_ranking()), other(made_up::comparison(), one_ranking());
  for (const auto name : {"index.html", "agencies/0001.html", "agencies/0001-text.html", "years/2021.html"})
    CHECK(one.page(name) == other.page(name));
}

TEST_CASE("every word that the pages ask for is there") {
  const Written written(made_up::comparison(), one_ranking());
  for (const auto name : {"index.html", "agencies/0001.html", "agencies/0001-text.html", "years/2021.html"}) {
    const std::string html = written.page(name);
    // A word without a wording is its own name, with hyphens and lower case, alone in an element.
    for (std::size_t i = html.find('>'); i != std::string::npos; i = html.find('>', i + 1)) {
      const std::string text = html.substr(i + 1, html.find('<', i + 1) - i - 1);
      const bool is_bare = text.size() > 3 && text.find('-') != std::string::npos &&
                           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
      INFO(text);
      CHECK_FALSE(is_bare);
    }
  }
}
