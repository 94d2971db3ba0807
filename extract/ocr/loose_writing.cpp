// See loose_writing.h. Ink that stands close together in one line is smeared into one piece, as run-length smoothing
// does.
#include "extract/ocr/loose_writing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

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

/// Regions of the page, each with how many things speak for it.
class Regions {
 public:
  /// Things come from top to bottom; what begins no lower than `below` under the last region, and beside it, is its
  /// own.
  void add(const Box& thing, double below) {
    if (!regions_.empty() && thing.y0 - regions_.back().y1 <= below && overlap_across(thing, regions_.back())) {
      regions_.back() = around(regions_.back(), thing);
      ++counts_.back();
    } else {
      regions_.push_back(thing);
      counts_.push_back(1);
    }
  }

  std::vector<Box> of_at_least(std::size_t count) const {
    std::vector<Box> found;
    for (std::size_t i = 0; i < regions_.size(); ++i) {
      if (counts_[i] >= count) found.push_back(regions_[i]);
    }
    return found;
  }

 private:
  std::vector<Box> regions_;
  std::vector<std::size_t> counts_;
};

/// Where rules run across one above the other.
std::vector<Box> ruled_regions(std::span<const Rule> rules, std::span<const Box> grids, double dpi) {
  constexpr std::size_t fewest = 3;
  constexpr double widest_row = 1.5;  // inches
  std::vector<Box> levels;
  for (const Rule& rule : rules) {
    const Box level{rule.from, rule.at, rule.to, rule.at};
    const bool in_grid = std::ranges::any_of(grids, [&](const Box& grid) {
      return rule.at >= grid.y0 && rule.at <= grid.y1 && overlap_across(level, grid);
    });
    if (rule.horizontal && !in_grid) levels.push_back(level);
  }
  std::ranges::sort(levels, {}, &Box::y0);
  Regions regions;
  for (const Box& level : levels) regions.add(level, widest_row * dpi);
  return regions.of_at_least(fewest);
}

bool is_number(const CleanPage& page, const Box& piece) {
  const std::vector<WritingLine> lines = crop_of(page, {piece, Frame::none});
  return lines.size() == 1 && lines.front().may_be_number;
}

/// Where numbers stand below each other, with what stands above the first of them as a header.
std::vector<Box> numbered_regions(const CleanPage& page, const std::vector<Box>& pieces, double em) {
  constexpr double widest = 8, header = 6, widest_row = 5;  // em
  constexpr std::size_t fewest = 6;                         // numbers; fewer happen to stand apart in prose
  std::vector<Box> numbers;
  for (const Box& piece : pieces) {
    if (width_of(piece) < widest * em && is_number(page, piece)) numbers.push_back(piece);
  }
  std::ranges::sort(numbers, {}, &Box::y0);
  Regions regions;
  for (const Box& number : numbers)
    regions.add({0, number.y0, static_cast<double>(width(page.grey)), number.y1 + em / 2}, widest_row * em);
  std::vector<Box> found = regions.of_at_least(fewest);
  for (Box& region : found) region.y0 -= header * em;
  return found;
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
  std::ranges::copy_if(pieces, std::back_inserter(found), [&regions](const Box& piece) {
    const double y = middle_y(piece);
    return std::ranges::any_of(
        regions, [&](const Box& region) { return y > region.y0 && y < region.y1 && overlap_across(piece, region); });
  });
  return found;
}

}  // namespace xxgk::ocr
