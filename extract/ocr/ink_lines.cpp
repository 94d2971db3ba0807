// See ink_lines.h.
#include "extract/ocr/ink_lines.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace xxgk::ocr {
namespace {

// In inches.
constexpr double lowest_type = 0.045;     // of digits in the smallest print
constexpr double rule_thickness = 0.035;  // of what a cell without its border leaves of it
constexpr double speck = 0.011;           // no point is smaller

/// Remains of the cell's rules: long and thin at the edge, or the corner of two, or bits of one.
bool is_rule(const InkPart& part, const Pix& ink, double dpi) {
  const double edge = 0.02 * dpi, thick = rule_thickness * dpi, low = 0.4 * lowest_type * dpi;
  const bool at_side = part.box.x0 <= edge || part.box.x1 >= width(ink) - edge;
  const bool at_end = part.box.y0 <= edge || part.box.y1 >= height(ink) - edge;
  if (!at_side && !at_end) return false;
  const double w = width_of(part.box), h = height_of(part.box);
  if (w < low && h < low) return true;
  if (at_side && w <= thick && h > 3 * w) return true;
  if (at_end && h <= thick && w > 3 * h) return true;
  if ((at_side && h > 0.8 * height(ink) && w < 0.5 * h) || (at_end && w > 0.8 * width(ink) && h < 0.5 * w)) return true;
  return part.dots < 0.25 * w * h && (w > 0.7 * width(ink) || h > 0.7 * height(ink));
}

bool share_line(const Box& a, const Box& b) {
  const double common = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return common > 0.4 * std::min(height_of(a), height_of(b));
}

/// Where lines stand: high parts make them, dashes lie in them or make one of their own. Strokes that the scan broke
/// are whole once gaps are closed.
std::vector<InkLine> bands_of(const Pix& ink, double dpi, Frame frame) {
  constexpr double gap = 0.014;  // inch
  const double least = lowest_type * dpi;
  const int size = std::max(2, static_cast<int>(std::lround(gap * dpi)));
  std::vector<InkPart> blobs = parts_of(owned(pixCloseSafeBrick(nullptr, ink.get(), size, size)));
  std::erase_if(blobs, [&](const InkPart& blob) {
    return (height_of(blob.box) < least && width_of(blob.box) < least) ||
           (frame == Frame::rules && is_rule(blob, ink, dpi));
  });
  std::ranges::sort(blobs, std::ranges::greater(), [](const InkPart& blob) { return height_of(blob.box); });
  std::vector<InkLine> lines;
  for (const InkPart& blob : blobs) {
    if (std::ranges::none_of(lines, [&](const InkLine& line) { return share_line(line.band, blob.box); }))
      lines.push_back({blob.box, {}, {}});
  }
  std::ranges::sort(lines, {}, [](const InkLine& line) { return line.band.y0; });
  return lines;
}

/// Parts above each other are one glyph.
std::vector<Box> glyphs_of(std::vector<InkPart>& parts) {
  std::ranges::sort(parts, {}, [](const InkPart& part) { return part.box.x0; });
  std::vector<Box> glyphs;
  for (const InkPart& part : parts) {
    if (!glyphs.empty()) {
      Box& last = glyphs.back();
      const double common = std::min(last.x1, part.box.x1) - std::max(last.x0, part.box.x0);
      if (common > 0.3 * std::min(width_of(last), width_of(part.box))) {
        last = around(last, part.box);
        continue;
      }
    }
    glyphs.push_back(part.box);
  }
  return glyphs;
}

/// A low line above or below one of full height is a smudge or the remains of a rule, not a dash.
void drop_smudges(std::vector<InkLine>& lines) {
  double tallest = 0;
  for (const InkLine& line : lines) tallest = std::max(tallest, height_of(line.band));
  std::erase_if(lines, [tallest](const InkLine& line) { return height_of(line.band) < 0.3 * tallest; });
}

}  // namespace

std::vector<InkLine> ink_lines(const Pix& ink, double dpi, Frame frame) {
  std::vector<InkLine> lines = bands_of(ink, dpi, frame);
  for (InkPart& part : parts_of(ink)) {
    if (std::max(width_of(part.box), height_of(part.box)) < speck * dpi) continue;
    if (frame == Frame::rules && is_rule(part, ink, dpi)) continue;
    const auto line = std::ranges::find_if(lines, [&](const InkLine& l) { return share_line(l.band, part.box); });
    if (line != lines.end()) line->parts.push_back(std::move(part));
  }
  std::erase_if(lines, [](const InkLine& line) { return line.parts.empty(); });
  drop_smudges(lines);
  for (InkLine& line : lines) line.glyphs = glyphs_of(line.parts);
  return lines;
}

}  // namespace xxgk::ocr
