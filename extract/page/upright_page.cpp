// See upright_page.h.
#include "extract/page/upright_page.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace xxgk::extraction {
namespace {

constexpr double majority = 0.67;  // share of characters; a table has labels that run downwards

/// The way that most characters of the page run; to the right where there is no such way.
Turn usual_turn(const PageContent& page) {
  std::array<std::size_t, 4> characters{};
  std::size_t all = 0;
  for (const Word& word : page.words) {
    const std::size_t count = word.edges.empty() ? 0 : word.edges.size() - 1;
    characters[static_cast<std::size_t>(word.turn)] += count;
    all += count;
  }
  const auto most = static_cast<std::size_t>(std::ranges::max_element(characters) - characters.begin());
  if (static_cast<double>(characters[most]) < majority * static_cast<double>(all)) return Turn::right;
  return static_cast<Turn>(most);
}

/// Places on the displayed page as places on the upright one. Text that runs downwards has its lines from right to
/// left.
class Uprighter {
 public:
  explicit Uprighter(const Display& display) : display_(display) {}

  bool is_sideways() const { return display_.turn == Turn::down || display_.turn == Turn::up; }
  /// Where a displayed x, or y, comes to lie along the axis that it becomes.
  double from_x(double x) const { return display_.turn == Turn::up ? x : display_.width - x; }
  double from_y(double y) const { return display_.turn == Turn::down ? y : display_.height - y; }

  Box box(const Box& b) const {
    const auto [x0, x1] = std::minmax({from_x(b.x0), from_x(b.x1)});
    const auto [y0, y1] = std::minmax({from_y(b.y0), from_y(b.y1)});
    return is_sideways() ? Box{y0, x0, y1, x1} : Box{x0, y0, x1, y1};
  }

  void turn(Word& word) const {
    const bool along_x = word.turn == Turn::right || word.turn == Turn::left;
    for (double& edge : word.edges) edge = along_x ? from_x(edge) : from_y(edge);
    word.box = box(word.box);
    word.turn = static_cast<Turn>((static_cast<int>(word.turn) - static_cast<int>(display_.turn) + 4) % 4);
  }

  void turn(Rule& rule) const {
    const auto [from, to] = std::minmax(
        {rule.horizontal ? from_x(rule.from) : from_y(rule.from), rule.horizontal ? from_x(rule.to) : from_y(rule.to)});
    rule = {rule.horizontal != is_sideways(), rule.horizontal ? from_y(rule.at) : from_x(rule.at), from, to};
  }

 private:
  Display display_;
};

}  // namespace

Display make_upright(PageContent& page) {
  const Display display{usual_turn(page), page.width, page.height};
  if (display.turn == Turn::right) return display;
  const Uprighter uprighter(display);
  for (Word& word : page.words) uprighter.turn(word);
  for (Rule& rule : page.rules) uprighter.turn(rule);
  for (Box& picture : page.pictures) picture = uprighter.box(picture);
  if (uprighter.is_sideways()) std::swap(page.width, page.height);
  return display;
}

Box as_displayed(const Box& box, const Display& display) {
  const double w = display.width, h = display.height;
  switch (display.turn) {
    case Turn::down:
      return {w - box.y1, box.x0, w - box.y0, box.x1};
    case Turn::up:
      return {box.y0, h - box.x1, box.y1, h - box.x0};
    case Turn::left:
      return {w - box.x1, h - box.y1, w - box.x0, h - box.y0};
    default:
      return box;
  }
}

}  // namespace xxgk::extraction
