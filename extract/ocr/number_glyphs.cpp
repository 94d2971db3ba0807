// See number_glyphs.h.
#include "extract/ocr/number_glyphs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

namespace xxgk::ocr {
namespace {

/// A stroke in the middle of the line, as wide as half a digit at least.
bool is_minus(const Box& glyph, const InkLine& line) {
  const double tall = height_of(line.band), middle = (glyph.y0 + glyph.y1) / 2;
  return height_of(glyph) < 0.25 * tall && width_of(glyph) > 0.22 * tall && width_of(glyph) < 1.1 * tall &&
         middle > line.band.y0 + 0.3 * tall && middle < line.band.y1 - 0.25 * tall;
}

/// The share of a part's ink in its corners.
double ink_in_corners(const InkPart& part) {
  constexpr double corner = 0.3;  // of its width and height
  const double w = width_of(part.box), h = height_of(part.box);
  double dots = 0;
  for (const double x : {0.0, (1 - corner) * w}) {
    for (const double y : {0.0, (1 - corner) * h}) {
      const Pix piece = part_of(part.picture, {x, y, x + corner * w, y + corner * h});
      l_int32 count = 0;
      pixCountPixels(piece.get(), &count, nullptr);
      dots += count;
    }
  }
  return part.dots > 0 ? dots / part.dots : 1;
}

/// A cross that reaches neither as high as digits nor down to the line they stand on.
bool is_plus(const Box& glyph, const InkLine& line) {
  constexpr double least_room = 0.05, lowest = 0.4;  // of the digits' height
  constexpr double most_in_corners = 0.08;           // of its ink
  const double tall = height_of(line.band);
  if (glyph.y0 < line.band.y0 + least_room * tall || glyph.y1 > line.band.y1 - least_room * tall) return false;
  if (height_of(glyph) < lowest * tall || width_of(glyph) < 0.7 * height_of(glyph) ||
      width_of(glyph) > 1.4 * height_of(glyph))
    return false;
  const auto part = std::ranges::find(line.parts, glyph, &InkPart::box);
  return part != line.parts.end() && ink_in_corners(*part) <= most_in_corners;
}

/// What parts the digits of a number: `.` stands on the line, `,` hangs below it. 0 for anything else.
char mark_of(const Box& glyph, const InkLine& line) {
  const double tall = height_of(line.band), hangs = (glyph.y1 - line.band.y1) / tall;
  if (height_of(glyph) > 0.45 * tall || width_of(glyph) > 0.4 * tall || hangs < -0.13 || hangs > 0.3) return 0;
  const bool is_long = height_of(glyph) > 1.45 * width_of(glyph);
  return hangs > 0.07 || (is_long && height_of(glyph) > 0.22 * tall) ? ',' : '.';
}

bool is_as_high_as_digits(const Box& glyph, const InkLine& line) {
  return height_of(glyph) >= 0.6 * height_of(line.band) && !is_plus(glyph, line);
}

/// A mark's place between digits is wider than what parts two digits, unlike a speck's or that of a broken digit's
/// piece.
bool has_room(const Box& mark, const InkLine& line) {
  constexpr double least = 0.3;  // of the digits' height
  double left = -1e9, right = 1e9;
  for (const Box& glyph : line.glyphs) {
    if (!is_as_high_as_digits(glyph, line)) continue;
    if (glyph.x0 < mark.x0) left = std::max(left, glyph.x1);
    if (glyph.x0 > mark.x0) right = std::min(right, glyph.x0);
  }
  return right - left >= least * height_of(line.band);
}

/// The parts and glyphs of a line between two places.
InkLine piece_of(InkLine& line, double from, double to) {
  InkLine piece;
  const auto is_inside = [&](const Box& box) { return middle_x(box) >= from && middle_x(box) < to; };
  std::ranges::copy_if(line.glyphs, std::back_inserter(piece.glyphs), is_inside);
  for (InkPart& part : line.parts) {
    if (is_inside(part.box)) piece.parts.push_back(std::move(part));
  }
  if (!piece.glyphs.empty()) piece.band = {piece.glyphs.front().x0, line.band.y0, piece.glyphs.back().x1, line.band.y1};
  return piece;
}

/// Where room is left that no number has, from the line's begin to its end.
std::vector<double> wide_gaps(const InkLine& line) {
  constexpr double widest = 2.5;  // of the line's height: between digits, however they are spaced
  std::vector<double> gaps{-1e9};
  for (std::size_t i = 1; i < line.glyphs.size(); ++i) {
    const double left = line.glyphs[i - 1].x1, right = line.glyphs[i].x0;
    if (right - left > widest * height_of(line.band)) gaps.push_back((left + right) / 2);
  }
  gaps.push_back(1e9);
  return gaps;
}

}  // namespace

int digits_in(const Box& glyph, double height) {
  constexpr double usual = 0.6;  // width of a digit with what parts it from the next, of its height
  return std::max(1, static_cast<int>(std::lround(width_of(glyph) / (usual * height))));
}

bool may_be_number(const InkLine& line) {
  constexpr double widest = 2.6;        // of touching digits, of their height
  constexpr double widest_piece = 0.8;  // of a digit that the scan broke; a stroke of a word is wider
  constexpr int longest = 18;           // digits, or digits and a unit
  int digits = 0;
  for (const Box& glyph : line.glyphs) {
    if (is_as_high_as_digits(glyph, line)) {
      if (width_of(glyph) > widest * height_of(line.band)) return false;
      digits += digits_in(glyph, height_of(line.band));
    } else if (width_of(glyph) > widest_piece * height_of(line.band) && !is_minus(glyph, line) &&
               !is_plus(glyph, line)) {
      return false;
    }
  }
  return digits > 0 && digits <= longest;
}

std::vector<Glyph> glyphs_of_number(const InkLine& line) {
  double first = 1e9, last = -1e9;
  for (const Box& glyph : line.glyphs) {
    if (!is_as_high_as_digits(glyph, line)) continue;
    first = std::min(first, glyph.x0);
    last = std::max(last, glyph.x1);
  }
  std::vector<Glyph> kept;
  for (const Box& glyph : line.glyphs) {
    const bool is_high = is_as_high_as_digits(glyph, line);
    const char mark = is_high ? '\0' : mark_of(glyph, line);
    const bool is_between = mark != 0 && glyph.x0 > first && glyph.x1 < last && has_room(glyph, line);
    const bool is_sign = !is_high && kept.empty() && glyph.x1 < first && is_minus(glyph, line);
    if (is_high) kept.push_back({glyph, 0, digits_in(glyph, height_of(line.band))});
    if (is_between) kept.push_back({glyph, mark, 0});
    if (is_sign) kept.push_back({glyph, '-', 0});
    if (kept.empty() && glyph.x1 < first && is_plus(glyph, line)) kept.push_back({glyph, '+', 0});
  }
  return kept;
}

void keep_digits(InkLine& line, const std::vector<Glyph>& glyphs) {
  double first = 1e9, last = -1e9;
  for (const Glyph& glyph : glyphs) {
    if (glyph.mark != 0) continue;
    first = std::min(first, glyph.box.x0);
    last = std::max(last, glyph.box.x1);
  }
  std::erase_if(line.parts, [&](const InkPart& part) {
    if (part.box.x1 <= first || part.box.x0 >= last) return true;
    return std::ranges::any_of(glyphs, [&](const Glyph& glyph) {
      return glyph.mark != 0 && part.box.x0 >= glyph.box.x0 && part.box.x1 <= glyph.box.x1;
    });
  });
}

std::vector<InkLine> parted_numbers(InkLine line) {
  std::vector<InkLine> pieces;
  const std::vector<double> gaps = wide_gaps(line);
  if (gaps.size() > 2 && may_be_number(line)) {
    for (std::size_t i = 1; i < gaps.size(); ++i) pieces.push_back(piece_of(line, gaps[i - 1], gaps[i]));
  } else {
    pieces.push_back(std::move(line));
  }
  return pieces;
}

}  // namespace xxgk::ocr
