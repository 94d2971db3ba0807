// Lines on pages: what is printed on every page goes, what a line or page broke is joined.
#include "extract/page/page_paragraphs.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/page/page_lines.h"
#include "tests/unit/made_up_page.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// A line of characters ten points wide; `y` is its top.
ProseLine line(const std::string& text, int page, double x, double y, int characters) {
  return {text, page, {x, y, x + 10.0 * characters, y + 10}};
}

std::vector<std::string> paragraphs(const std::vector<ProseLine>& lines) {
  std::vector<std::string> texts;
  const ProseSetting setting{{100, 500}, {}, 10};
  ParagraphMaker maker(setting);
  for (const ProseLine& each : lines) maker.add(each);
  for (const Paragraph& paragraph : maker.take()) texts.push_back(paragraph.text);
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

TEST_CASE("a line that ends at a comma goes on however short it is") {
  CHECK(paragraphs({line("甲，", 1, 120, 100, 20), line("乙。", 1, 100, 120, 10), line("丙；", 1, 100, 140, 10),
                    line("丁：", 1, 100, 160, 10), line("戊", 1, 100, 180, 10)}) ==
        Texts{"甲，乙。", "丙；", "丁：", "戊"});
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
  const ProseMargins margins = measure_margins(pages).usual;
  CHECK(margins.left == Approx(100));
  CHECK(margins.right == Approx(500));
}

TEST_CASE("the lines of a title are one paragraph, and the smaller line below a title is none of it") {
  const auto large = [](const std::string& text, double x, double y, int characters) {
    return ProseLine{text, 1, {x, y, x + 16.0 * characters, y + 16}};
  };
  CHECK(paragraphs({large("某县卫生健康委员会政府信息公开工作年度报", 108, 100, 24), large("告", 292, 124, 1),
                    line("发布时间", 1, 100, 150, 20)}) ==
        Texts{"某县卫生健康委员会政府信息公开工作年度报告", "发布时间"});
  ProseLine full = line("某县2020年政府信息公开工作年度报告", 1, 100, 100, 40),
            below = line("发布时间", 1, 100, 120, 20);
  full.words = {word("某县", 100, 100)};
  below.words = {word("发布时间", 100, 120)};
  for (double& edge : full.words.front().edges) edge = 100 + (edge - 100) * 1.05;
  full.words.front().box.y1 += 0.5;
  CHECK(paragraphs({full, below}).size() == 2);
  CHECK(paragraphs({large("某县年度报告", 220, 100, 10), large("一、总体情况", 220, 124, 10)}).size() == 2);
}

TEST_CASE("a line that stops short because a long number does not fit goes on") {
  ProseLine next = line("16658123件", 1, 100, 120, 5);
  next.words = {word("16658123件", 100, 120)};
  CHECK(paragraphs({line("甲", 1, 120, 100, 35), next}) == Texts{"甲16658123件"});
  next.words = {word("乙件", 100, 120)};
  CHECK(paragraphs({line("甲", 1, 120, 100, 35), next}).size() == 2);
}

TEST_CASE("a page that stands elsewhere has margins of its own") {
  std::vector<PageLines> pages(2, {800, {}});
  for (int i = 0; i < 12; ++i) pages[0].lines.push_back(line("长", 1, 100, 100 + 20 * i, 40));
  for (int i = 0; i < 6; ++i) pages[1].lines.push_back(line("长", 2, 114, 100 + 20 * i, 40));
  const ProseSetting setting = measure_margins(pages);
  CHECK(setting.on(1).left == Approx(100));
  CHECK(setting.on(2).left == Approx(114));
  CHECK(setting.on(3).left == Approx(setting.usual.left));
}

TEST_CASE("a page with few lines tells its margin by the indent of its paragraphs") {
  std::vector<PageLines> pages(2, {800, {}});
  for (int i = 0; i < 12; ++i) pages[0].lines.push_back(line("长", 1, 100, 100 + 20 * i, 40));
  pages[1].lines = {line("首", 2, 134, 100, 20), line("次", 2, 114, 120, 8)};
  const ProseSetting setting = measure_margins(pages);
  CHECK(setting.on(2).left == Approx(114));
  CHECK(setting.on(2).right == Approx(514));
  pages[1].lines.front().box.x0 = 150;
  CHECK(measure_margins(pages).on(2).left == Approx(100));
}

TEST_CASE("a name in a title is no running head because it signs at the same place of another page") {
  ProseLine name = line("某市生态环境局", 1, 200, 60, 7);
  name.box.y1 += 6;
  std::vector<PageLines> pages{{800, {name}}, {800, {line("某市生态环境局", 2, 100, 60, 7)}}};
  drop_running_heads(pages);
  CHECK(texts_of(pages[0]).size() == 1);
}

TEST_CASE("the running heads of a page and its copy are text, and other pages' count") {
  std::vector<PageLines> pages(2, {800, {line("某局年度报告", 1, 200, 60, 7)}, 600, 1});
  drop_running_heads(pages);
  CHECK(texts_of(pages[0]).size() == 1);
  CHECK(texts_of(pages[1]).size() == 1);
  pages[1].body = 2;
  drop_running_heads(pages);
  CHECK(texts_of(pages[0]).empty());
}

TEST_CASE("the title in small type at the head of the next page is a running head") {
  ProseLine first = line("某市生态环境局", 1, 200, 60, 7), second = line("2023年度报告", 1, 200, 90, 8);
  first.box.y1 += 6;
  std::vector<PageLines> pages{{800, {first, second}},
                               {800, {line("某市生态环境局2023年度报告", 2, 200, 40, 13), line("甲", 2, 100, 80, 1)}}};
  drop_running_heads(pages);
  CHECK(texts_of(pages[0]).size() == 2);
  CHECK(texts_of(pages[1]) == Texts{"甲"});
}

TEST_CASE("where a single line is long, it tells no margin: a title above a heading stays by itself") {
  std::vector<PageLines> pages{{800, {line("某局2016年度报告", 1, 40, 50, 24), line("一、概述", 1, 40, 70, 4)}, 600}};
  CHECK(measure_margins(pages).usual.right == Approx(560));
  pages[0].lines.push_back(line("甲", 1, 40, 90, 24));
  CHECK(measure_margins(pages).usual.right == Approx(280));
}

TEST_CASE("a full line of prose below a title in larger type is none of its lines") {
  ProseLine title = line("某县人民政府2019年度报告", 1, 150, 100, 25);
  title.box = {180, 100, 420, 112};
  CHECK(paragraphs({title, line("根据条例", 1, 100, 118, 40)}).size() == 2);
}

TEST_CASE("digits of a higher font make no line another type: the title goes on") {
  const auto large = [](const std::string& text, double x, double y) {
    Word made = word(text, x, y);
    for (double& edge : made.edges) edge = x + (edge - x) * 2;
    made.box.x1 = made.edges.back();
    made.box.y1 = y + 20;
    return made;
  };
  ProseLine first{"某县卫生健康局2022年度报", 1, {100, 96, 500, 121}, {large("某县卫生健康局", 100, 100)}};
  ProseLine second{"告", 1, {290, 127, 310, 147}, {large("告", 290, 127)}};
  CHECK(paragraphs({first, second, line("一、总体情况", 1, 120, 170, 6)}) ==
        Texts{"某县卫生健康局2022年度报告", "一、总体情况"});
}
