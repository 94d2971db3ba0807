// Figures stated in whole reports: text through the doors of extract and normalize, in every section.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "extract/extract.h"
#include "tests/unit/written_report.h"

using namespace xxgk;
using written_report::report_of_2019;
using written_report::report_of_2021;
using written_report::Text;
using written_report::with;

namespace {

using Rules = std::set<std::string>;

/// Below the heading that begins so stand these paragraphs too.
Text below(Text text, const std::string& heading, const Text& paragraphs) {
  const auto at = static_cast<std::ptrdiff_t>(written_report::index_of(text, heading)) + 1;
  text.insert(text.begin() + at, paragraphs.begin(), paragraphs.end());
  return text;
}

/// `prose.received received/total` of those that fail; of what sections must say nothing.
Rules wrong_in(const Text& text) {
  std::string bytes;
  for (const std::string& line : text) bytes += line + "\n";
  Rules wrong;
  for (const Report& report : normalize_all(extract(bytes, "report.txt"), official::forms())) {
    for (const Finding& finding : report.findings) {
      if (finding.outcome == Outcome::fails && finding.rule.starts_with("prose.") && !finding.quote.empty())
        wrong.insert(finding.rule + " " + finding.at);
    }
  }
  return wrong;
}

const std::string general = "一、总体情况", proactive = "二、主动公开政府信息情况",
                  applications = "三、收到和处理政府信息公开申请情况", cases = "四、政府信息公开行政复议、行政诉讼情况",
                  problems = "五、存在的主要问题及改进情况", others = "六、其他需要报告的事项";

}  // namespace

TEST_CASE("a report whose prose says what its tables say has no wrong figure") {
  Text text =
      below(report_of_2021(), general,
            {"（一）主动公开情况。全年制发行政规范性文件4件，废止5件，行政事业性收费10.5万元。", "（二）依申请公开情况",
             "2023年，市局转来5件，我局共新收69件，其中自然人30件，法人和其他组织39件。",
             "全年办结68件，予以公开8件，占11.8%，结转下年度继续办理3件。", "（三）监督保障情况",
             "全年开展培训5次，发放资料300件。"});
  text = below(text, applications, {"2022年收到50件。本年新收69件，同比增长38%。"});
  text = below(text, cases, {"因政府信息公开被申请行政复议10件，被提起行政诉讼68件。"});
  text = below(text, problems, {"2022年收到政府信息公开申请50件，2023年69件，人手不足。"});
  CHECK(wrong_in(text) == Rules{});
}

TEST_CASE("wrong figures are found in every section") {
  CHECK(wrong_in(below(report_of_2021(), general, {"（二）依申请公开情况", "全年共新收96件，办结86件。"})) ==
        Rules{"prose.received received/total", "prose.answered result-total/total"});
  CHECK(wrong_in(below(report_of_2021(), proactive, {"全年制发行政规范性文件5件，废止5件。"})) ==
        Rules{"prose.normative-documents normative-documents/issued"});
  CHECK(wrong_in(below(report_of_2021(), applications, {"本年新收69件，其中自然人40件，法人和其他组织29件。"})) ==
        Rules{"prose.received received/natural-person", "prose.received received"});
  CHECK(wrong_in(below(report_of_2021(), cases, {"全年未发生行政复议。"})) == Rules{"prose.reviews review/total"});
  CHECK(wrong_in(below(report_of_2021(), problems, {"全年新收政府信息公开申请96件，人手不足。"})) ==
        Rules{"prose.received received/total"});
  CHECK(wrong_in(below(report_of_2021(), others, {"全年行政复议零发生。"})) == Rules{"prose.reviews review/total"});
}

TEST_CASE("changes are checked against the year before wherever it is stated") {
  const Text text = below(report_of_2021(), general, {"2022年，我局收到政府信息公开申请50件。"});
  CHECK(wrong_in(below(text, applications, {"本年收到政府信息公开申请69件，同比增长38%。"})) == Rules{});
  CHECK(wrong_in(below(text, applications, {"本年收到政府信息公开申请69件，同比增长83%。"})) ==
        Rules{"prose.share received/total"});
}

TEST_CASE("what stands between tables and prose of the edition of 2019 is read the same") {
  const Text text = below(report_of_2019(), applications, {"全年新收70件。"});
  CHECK(wrong_in(text) == Rules{"prose.received received/total"});
  CHECK(wrong_in(below(report_of_2019(), applications, {"各科室共收到群众来信70件，办结70件。"})) == Rules{});
}

TEST_CASE("without a table nothing is said of its figures") {
  Text text = report_of_2021();
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(written_report::index_of(text, applications)) + 1;
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(written_report::index_of(text, cases));
  text.erase(begin, end);
  CHECK(wrong_in(below(text, applications, {"全年新收政府信息公开申请96件。"})) == Rules{});
}
