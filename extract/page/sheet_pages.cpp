// See sheet_pages.h.
#include "extract/page/sheet_pages.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace xxgk::extraction {
namespace {

constexpr double least_width = 1.2;            // of a sheet with two pages, in its heights
constexpr std::size_t fewest_characters = 30;  // of a page; less may be a column of a table

bool crosses(const Box& box, double x) {
  return box.x0 < x && box.x1 > x;
}

bool is_crossed(const PageContent& sheet, double x) {
  return std::ranges::any_of(sheet.words, [x](const Word& word) { return crosses(word.box, x); }) ||
         std::ranges::any_of(sheet.pictures, [x](const Box& picture) { return crosses(picture, x); }) ||
         std::ranges::any_of(sheet.rules,
                             [x](const Rule& rule) { return rule.horizontal && rule.from < x && rule.to > x; });
}

std::size_t characters_of(const PageContent& page) {
  std::size_t count = 0;
  for (const Word& word : page.words) count += word.edges.empty() ? 0 : word.edges.size() - 1;
  return count;
}

Box moved_left(Box box, double by) {
  box.x0 -= by;
  box.x1 -= by;
  return box;
}

void move_left(Word& word, double by) {
  word.box = moved_left(word.box, by);
  if (word.turn == Turn::down || word.turn == Turn::up) return;
  for (double& edge : word.edges) edge -= by;
}

void move_left(Rule& rule, double by) {
  if (!rule.horizontal) {
    rule.at -= by;
    return;
  }
  rule.from -= by;
  rule.to -= by;
}

/// What stands between two places, moved to the left so that it begins at 0.
SheetPage part_of(const PageContent& sheet, double from, double to) {
  SheetPage part{{}, from};
  PageContent& page = part.content;
  page.number = sheet.number;
  page.rotate = sheet.rotate;
  page.width = to - from;
  page.height = sheet.height;
  const auto inside = [from, to](double x) { return x >= from && x < to; };
  for (const Word& word : sheet.words) {
    if (inside(word.box.x0)) move_left(page.words.emplace_back(word), from);
  }
  for (const Rule& rule : sheet.rules) {
    if (inside(rule.horizontal ? rule.from : rule.at)) move_left(page.rules.emplace_back(rule), from);
  }
  for (const Box& picture : sheet.pictures) {
    if (inside(picture.x0)) page.pictures.push_back(moved_left(picture, from));
  }
  return part;
}

}  // namespace

std::vector<SheetPage> pages_on_sheet(PageContent sheet) {
  std::vector<SheetPage> pages;
  const double middle = sheet.width / 2;
  if (sheet.width >= least_width * sheet.height && !is_crossed(sheet, middle)) {
    pages = {part_of(sheet, 0, middle), part_of(sheet, middle, sheet.width)};
    const auto has_text = [](const SheetPage& page) { return characters_of(page.content) >= fewest_characters; };
    if (std::ranges::all_of(pages, has_text)) return pages;
    pages.clear();
  }
  pages.push_back({std::move(sheet), 0});
  return pages;
}

}  // namespace xxgk::extraction
