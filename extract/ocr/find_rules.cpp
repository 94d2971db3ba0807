// See find_rules.h. Sizes in inches: what is a rule does not depend on how finely the page was scanned.
#include "extract/ocr/find_rules.h"

#include <algorithm>
#include <cmath>

#include "extract/ocr/ink_along.h"

namespace xxgk::ocr {
namespace {

using extraction::Rule;

constexpr double gap = 0.035;                         // that a faded rule may have
constexpr double shortest = 0.28;                     // shorter strokes are parts of characters
constexpr double thickest = 0.06;                     // thicker blobs are shaded cells and pictures
constexpr double sure_across = 1.0, sure_down = 0.6;  // strokes of bold type line up to no longer ones
constexpr double touch = 0.05;                        // how near a shorter rule's end comes to the rule it meets
constexpr double least_thin = 0.5;                    // of a rule's length: strokes of type have ink beside them

int dots(double inches, double dpi) {
  return std::max(1, static_cast<int>(std::lround(inches * dpi)));
}

/// The ink that runs on in one direction for long enough.
Pix strokes(const Pix& ink, double dpi, bool horizontal) {
  const auto brick = [horizontal](int along, int across) {
    return horizontal ? std::pair{along, across} : std::pair{across, along};
  };
  const auto [wide_w, wide_h] = brick(1, 3);
  const auto [gap_w, gap_h] = brick(dots(gap, dpi), 1);
  const auto [long_w, long_h] = brick(dots(shortest, dpi), 1);
  Pix found = owned(pixDilateBrick(nullptr, ink.get(), wide_w, wide_h));
  found = owned(pixCloseSafeBrick(nullptr, found.get(), gap_w, gap_h));
  return owned(pixOpenBrick(nullptr, found.get(), long_w, long_h));
}

struct Piece {
  Rule rule;
  int thickness = 0;
};

std::vector<Piece> pieces_of(const Pix& strokes, double dpi, bool horizontal) {
  std::vector<Piece> pieces;
  BOXA* boxes = pixConnCompBB(strokes.get(), 8);
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    int x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    const int thickness = horizontal ? h : w;
    if (thickness > dots(thickest, dpi)) continue;
    const double at = horizontal ? y + h / 2.0 : x + w / 2.0;
    pieces.push_back(
        {{horizontal, at, horizontal ? x : static_cast<double>(y), horizontal ? x + w : static_cast<double>(y) + h},
         thickness});
  }
  boxaDestroy(&boxes);
  return pieces;
}

bool meets(const Rule& rule, double end, const std::vector<Piece>& others, double near) {
  return std::ranges::any_of(others, [&](const Piece& other) {
    return std::abs(other.rule.at - end) <= near && rule.at >= other.rule.from - near &&
           rule.at <= other.rule.to + near;
  });
}

/// Rules of a row that a page's end leaves open: side by side, they begin and end at the same levels.
bool parts_open_row(const Rule& rule, const std::vector<Piece>& pieces, double near) {
  constexpr int fewest = 3;
  const auto beside = std::ranges::count_if(pieces, [&](const Piece& other) {
    return std::abs(other.rule.from - rule.from) <= near && std::abs(other.rule.to - rule.to) <= near;
  });
  return beside >= fewest;
}

/// Strokes of type that line up: rules end at other rules, or go on for long, and are thin.
void drop_strokes_of_type(std::vector<Piece>& pieces, const std::vector<Piece>& others, double sure,
                          const CleanPage& page) {
  const double near = touch * page.dpi;
  const std::vector<Piece> all = pieces;
  std::erase_if(pieces, [&](const Piece& piece) {
    const Rule& rule = piece.rule;
    const bool is_long = rule.to - rule.from >= sure * page.dpi;
    const int ends = (meets(rule, rule.from, others, near) ? 1 : 0) + (meets(rule, rule.to, others, near) ? 1 : 0);
    const bool is_open = !rule.horizontal && ends == 1 && parts_open_row(rule, all, near);
    if (!is_long && ends < 2 && !is_open) return true;
    return InkAlong(page, rule.horizontal).share(rule.at, rule.from, rule.to) < least_thin;
  });
}

}  // namespace

std::vector<Rule> find_rules(const CleanPage& page) {
  const Pix across = strokes(page.ink, page.dpi, true), down = strokes(page.ink, page.dpi, false);
  std::vector<Piece> rows = pieces_of(across, page.dpi, true), columns = pieces_of(down, page.dpi, false);
  const std::vector<Piece> all_rows = rows;
  drop_strokes_of_type(rows, columns, sure_across, page);
  drop_strokes_of_type(columns, all_rows, sure_down, page);
  std::vector<Rule> found;
  for (const Piece& piece : rows) found.push_back(piece.rule);
  for (const Piece& piece : columns) found.push_back(piece.rule);
  return found;
}

}  // namespace xxgk::ocr
