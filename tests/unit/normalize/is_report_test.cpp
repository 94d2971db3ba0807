// normalize/is_report.h: what is refused, and what never is.
#include "normalize/report/is_report.h"

#include "tests/unit/written_report.h"

using namespace xxgk;
using namespace xxgk::written_report;

namespace {

bool accepts(const Text& text) {
  return is_report(read(text), official::lexicon());
}

}  // namespace

TEST_CASE("a title, a table, or headings of the form make a report") {
  CHECK(accepts({"清溪县水利局2023年政府信息公开工作年度报告"}));
  CHECK(accepts(
      {"信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数", "规章 | 1 | 2 | 3", "行政规范性文件 | 4 | 5 | 6"}));
  CHECK(accepts({"一、概述", "今年平稳有序。", "二、主动公开政府信息情况", "公开二十条。", "三、依申请公开政府信息情况",
                 "未收到申请。"}));
  CHECK(accepts({"根据《中华人民共和国政府信息公开条例》，现公布本局年度报告。", "今年平稳有序。"}));
}

TEST_CASE("that the subject is mentioned makes no report") {
  CHECK_FALSE(accepts({"市政府召开政务公开工作会议", "会议强调，要做好政府信息公开工作。", "各部门参加会议。"}));
  CHECK_FALSE(accepts({"一、会议要求", "做好主动公开。", "二、政府信息公开", "各部门要落实。"}));
  CHECK_FALSE(accepts({"2023年度报告", "公司全年营业收入稳步增长。"}));
}
