// See loose_writing.h. Ink that stands close together in one line is smeared into one piece, as run-length smoothing
// does.
#include "extract/ocr/loose_writing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

#include "extract/ocr/cell_crop.h"
#include "extract/ocr/ink_parts.h"

namespace xxgk::ocr {
namespace {

using extraction::Rule;

constexpr double lowest_type = 0.045, highest_type = 0.35;  // inch
constexpr double apart = 0.9;                               // of an em: what stands further apart is two pieces

void whiten(Pix& ink, const Box& box) {
  const int x = static_cast<int>(box.x0), y = static_cast<int>(box.y0);
  pixRasterop(ink.get(), x, y, static_cast<int>(std::ceil(box.x1)) - x, static_cast<int>(std::ceil(box.y1)) - y,
              PIX_CLR, nullptr, 0, 0);
}

/// The ink that is neither rule nor in a grid.
Pix loose_ink(const CleanPage& page, std::span<const Rule> rules, std::span<const Box> grids) {
  const double thick = 0.025 * page.dpi;
  Pix ink = owned(pixCopy(nullptr, page.ink.get()));
  for (const Rule& rule : rules) {
    const Box lying{rule.from, rule.at - thick, rule.to, rule.at + thick};
    const Box standing{rule.at - thick, rule.from, rule.at + thick, rule.to};
    whiten(ink, rule.horizontal ? lying : standing);
  }
  for (const Box& grid : grids) whiten(ink, grid);
  return ink;
}

/// How high the characters of the page are.
double usual_height(const Pix& ink, double dpi) {
  std::vector<double> heights;
  BOXA* boxes = pixConnCompBB(ink.get(), 8);
  for (int i = 0; i < boxaGetCount(boxes); ++i) {
    int high = 0;
    boxaGetBoxGeometry(boxes, i, nullptr, nullptr, nullptr, &high);
    if (high >= lowest_type * dpi && high <= highest_type * dpi) heights.push_back(high);
  }
  boxaDestroy(&boxes);
  if (heights.empty()) return 0;
  // Most parts of characters are lower than the characters.
  const auto at = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() * 9 / 10);
  std::ranges::nth_element(heights, at);
  return *at;
}

std::vector<Box> pieces_of(const Pix& ink, double em, double dpi) {
  const int along = std::max(3, static_cast<int>(std::lround(apart * em))),
            across = std::max(1, static_cast<int>(em / 6));
  Pix smeared = owned(pixCloseSafeBrick(nullptr, ink.get(), along, 1));
  smeared = owned(pixCloseSafeBrick(nullptr, smeared.get(), 1, across));
  std::vector<Box> pieces;
  for (const InkPart& part : parts_of(smeared)) {
    const bool is_speck = height_of(part.box) < lowest_type * dpi && width_of(part.box) < lowest_type * dpi;
    if (!is_speck && height_of(part.box) <= highest_type * dpi) pieces.push_back(part.box);
  }
  return pieces;
}

bool meet(double from, double to, double other_from, double other_to) {
  return from < other_to && to > other_from;
}

/// From top to bottom: the region of rules that run across one above the other.
std::vector<Box> ruled_regions(std::span<const Rule> rules, std::span<const Box> grids, double dpi) {
  constexpr std::size_t fewest = 3;
  constexpr double widest_row = 1.5;  // inches
  std::vector<Rule> levels;
  for (const Rule& rule : rules) {
    const bool in_grid = std::ranges::any_of(grids, [&rule](const Box& grid) {
      return rule.at >= grid.y0 && rule.at <= grid.y1 && meet(rule.from, rule.to, grid.x0, grid.x1);
    });
    if (rule.horizontal && !in_grid) levels.push_back(rule);
  }
  std::ranges::sort(levels, {}, &Rule::at);
  std::vector<Box> regions;
  std::vector<std::size_t> counts;
  for (const Rule& rule : levels) {
    const bool follows = !regions.empty() && rule.at - regions.back().y1 <= widest_row * dpi &&
                         meet(rule.from, rule.to, regions.back().x0, regions.back().x1);
    if (follows) {
      regions.back() = around(regions.back(), {rule.from, rule.at, rule.to, rule.at});
      ++counts.back();
    } else {
      regions.push_back({rule.from, rule.at, rule.to, rule.at});
      counts.push_back(1);
    }
  }
  std::vector<Box> tables;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (counts[i] >= fewest) tables.push_back(regions[i]);
  }
  return tables;
}

bool is_number(const CleanPage& page, const Box& piece) {
  const std::vector<WritingLine> lines = crop_of(page, {piece, Frame::none});
  return lines.size() == 1 && lines.front().may_be_number;
}

/// From top to bottom: where numbers stand below each other, with what stands above the first of them as a header.
std::vector<Box> numbered_regions(const CleanPage& page, const std::vector<Box>& pieces, double em) {
  constexpr double header = 6, widest_row = 5;  // em
  constexpr std::size_t fewest = 6;             // numbers; fewer are those of prose that happen to stand apart
  std::vector<Box> numbers;
  for (const Box& piece : pieces) {
    if (width_of(piece) < 8 * em && is_number(page, piece)) numbers.push_back(piece);
  }
  std::ranges::sort(numbers, {}, [](const Box& box) { return box.y0; });
  std::vector<Box> regions;
  std::vector<std::size_t> counts;
  for (const Box& number : numbers) {
    if (regions.empty() || number.y0 - regions.back().y1 > widest_row * em) {
      regions.push_back({0, number.y0 - header * em, static_cast<double>(width(page.grey)), number.y1 + em / 2});
      counts.push_back(1);
    } else {
      regions.back().y1 = std::max(regions.back().y1, number.y1 + em / 2);
      ++counts.back();
    }
  }
  std::vector<Box> tables;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (counts[i] >= fewest) tables.push_back(regions[i]);
  }
  return tables;
}

}  // namespace

std::vector<Box> loose_pieces(const CleanPage& page, std::span<const Rule> rules, std::span<const Box> grids) {
  const Pix ink = loose_ink(page, rules, grids);
  const double em = usual_height(ink, page.dpi);
  if (em == 0) return {};
  const std::vector<Box> pieces = pieces_of(ink, em, page.dpi);
  std::vector<Box> regions = ruled_regions(rules, grids, page.dpi);
  for (const Box& region : numbered_regions(page, pieces, em)) regions.push_back(region);
  std::vector<Box> found;
  for (const Box& piece : pieces) {
    const double middle = (piece.y0 + piece.y1) / 2;
    if (std::ranges::any_of(regions, [&](const Box& region) {
          return middle > region.y0 && middle < region.y1 && meet(piece.x0, piece.x1, region.x0, region.x1);
        }))
      found.push_back(piece);
  }
  return found;
}

}  // namespace xxgk::ocr
