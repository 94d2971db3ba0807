// Lines on pages: what is printed on every page goes, what a line or page broke is joined.
#include "extract/page_paragraphs.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/page_lines.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// A line of characters ten points wide; `y` is its top.
ProseLine line(const std::string& text, int page, double x, double y, int characters) {
  return {text, page, {x, y, x + 10.0 * characters, y + 10}};
}

std::vector<std::string> paragraphs(const std::vector<ProseLine>& lines) {
  std::vector<std::string> texts;
  for (const Paragraph& paragraph : paragraphs_of(lines, {100, 500})) texts.push_back(paragraph.text);
  return texts;
}

std::vector<std::string> texts_of(const PageLines& page) {
  std::vector<std::string> texts;
  for (const ProseLine& each : page.lines) texts.push_back(each.text);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a full line goes on, over pages too; a short one ends its paragraph") {
  CHECK(paragraphs({line("甲", 1, 120, 700, 38), line("乙", 1, 100, 720, 40), line("丙", 2, 100, 80, 10),
                    line("丁", 2, 120, 100, 20)}) == Texts{"甲乙丙", "丁"});
}

TEST_CASE("an indented line begins a paragraph however full the line above it is") {
  CHECK(paragraphs({line("甲", 1, 120, 100, 38), line("乙", 1, 120, 120, 38)}) == Texts{"甲", "乙"});
}

TEST_CASE("another size of type, or room between the lines, begins a paragraph") {
  ProseLine title = line("题", 1, 100, 100, 40);
  title.box.y1 += 8;
  CHECK(paragraphs({title, line("甲", 1, 100, 125, 40)}) == Texts{"题", "甲"});
  CHECK(paragraphs({line("甲", 1, 100, 100, 40), line("乙", 1, 100, 160, 40)}) == Texts{"甲", "乙"});
}

TEST_CASE("a numbered item behind the end of a sentence begins a paragraph") {
  CHECK(paragraphs({line("完成。", 1, 100, 100, 40), line("（二）依申请公开", 1, 100, 120, 20)}) ==
        Texts{"完成。", "（二）依申请公开"});
}

TEST_CASE("page numbers and running heads go, the same words in the text stay") {
  std::vector<PageLines> pages;
  for (int page = 1; page <= 3; ++page) {
    pages.push_back({800,
                     {line("某局年度报告", page, 200, 30, 6), line("某局年度报告", page, 200, 300, 6),
                      line("— " + std::to_string(page) + " —", page, 250, 770, 4)}});
  }
  pages.push_back({800, {line("第4页", 4, 250, 770, 4)}});
  drop_running_heads(pages);
  CHECK(texts_of(pages[0]) == Texts{"某局年度报告"});
  CHECK(pages[0].lines[0].box.y0 == 300);
  CHECK(texts_of(pages[3]).empty());
}

TEST_CASE("rows of values at the top of several pages are no running heads") {
  std::vector<PageLines> pages{{800, {line("0 0 7", 1, 200, 60, 5), line("三、甲件 1", 1, 100, 80, 5)}},
                               {800, {line("1 0 0", 2, 200, 60, 5), line("三、甲件 2", 2, 100, 60, 5)}}};
  drop_running_heads(pages);
  CHECK(texts_of(pages[0]) == Texts{"0 0 7", "三、甲件 1"});
  CHECK(texts_of(pages[1]) == Texts{"1 0 0", "三、甲件 2"});
}

TEST_CASE("margins are those of the long lines") {
  std::vector<PageLines> pages{{800, {line("短", 1, 300, 50, 3)}}};
  for (int i = 0; i < 20; ++i)
    pages[0].lines.push_back(line("长", 1, i % 4 == 0 ? 120 : 100, 100 + 20 * i, i % 4 == 0 ? 38 : 40));
  const ProseMargins margins = measure_margins(pages);
  CHECK(margins.left == Approx(100));
  CHECK(margins.right == Approx(500));
}
