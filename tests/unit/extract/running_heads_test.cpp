// extract/running_heads.h, through the reader of text: what pages print at their heads and feet.
#include "extract/text/running_heads.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/read_text.h"

using namespace xxgk;

namespace {

/// The paragraphs that are left of the pages.
std::vector<std::string> prose(const std::vector<std::string>& pages) {
  std::string text;
  for (const std::string& page : pages) text += (text.empty() ? "" : "\f") + page + "\n";
  std::vector<std::string> paragraphs;
  for (const Block& block : extraction::read_text(text).blocks) paragraphs.push_back(std::get<Paragraph>(block).text);
  return paragraphs;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a text at the head of every page stands once") {
  CHECK(prose({"甲局年度报告\n第一段。", "甲局年度报告\n第二段。", "甲局年度报告\n第三段。"}) ==
        Lines{"甲局年度报告", "第一段。", "第二段。", "第三段。"});
}

TEST_CASE("with the page's number in it, nothing of it is left") {
  CHECK(prose({"第一段。\n政务公开 第1页", "第二段。\n政务公开 第2页", "第三段。\n政务公开 第3页"}) ==
        Lines{"第一段。", "第二段。", "第三段。"});
}

TEST_CASE("page numbers part pages as form feeds do") {
  CHECK(prose({"甲局年度报告\n第一段。\n— 1 —\n甲局年度报告\n第二段。\n— 2 —\n甲局年度报告\n第三段。\n— 3 —"}) ==
        Lines{"甲局年度报告", "第一段。", "第二段。", "第三段。"});
}

TEST_CASE("a paragraph goes on behind the head of the next page") {
  const std::string half = "本机关坚持以公开为常态、不公开为例外，全面推进决策、执行、管理、服务和结果";
  const Lines found =
      prose({"甲局年度报告\n" + half, "甲局年度报告\n公开，回应社会关切，接受群众监督。", "甲局年度报告\n乙。"});
  CHECK(found == Lines{"甲局年度报告", half + "公开，回应社会关切，接受群众监督。", "乙。"});
}

TEST_CASE("what only two pages, or pages apart, have in common is text") {
  CHECK(prose({"甲局年度报告\n甲。", "甲局年度报告\n乙。", "丙。"}).size() == 5);
  const std::string other = "一。\n二。\n三。\n四。\n五。";
  CHECK(prose({"一、总体情况\n甲。", other, "一、总体情况\n乙。", other, "一、总体情况\n丙。"}).size() == 16);
}

TEST_CASE("titles of several years at the heads of their pages stay") {
  CHECK(prose({"甲局2021年年度报告\n甲。", "甲局2022年年度报告\n乙。", "甲局2023年年度报告\n丙。"}).size() == 6);
}

TEST_CASE("one page has no running heads") {
  CHECK(prose({"甲局年度报告\n甲局年度报告\n甲。\n甲局年度报告\n甲局年度报告"}).size() == 5);
}
