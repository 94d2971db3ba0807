// See cell_crop.h.
#include "extract/ocr/cell_crop.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/ocr/ink_lines.h"

namespace xxgk::ocr {
namespace {

constexpr double inset = 0.012;  // inch: half of a rule

/// A cell without its rules, or writing with a little paper around it.
Box inner(const CleanPage& page, const Place& place) {
  const double in = (place.frame == Frame::rules ? inset : -inset) * page.dpi;
  return {std::floor(std::max(0.0, place.box.x0 + in)), std::floor(std::max(0.0, place.box.y0 + in)),
          std::ceil(std::min<double>(width(page.grey), place.box.x1 - in)),
          std::ceil(std::min<double>(height(page.grey), place.box.y1 - in))};
}

/// Ink of this cell by its own darkness: faint writing beside dark rules counts too.
Pix ink_of(const Pix& grey, double dpi) {
  constexpr int palest = 215, darkest = 110, least_contrast = 28;
  constexpr float between = 0.5F;
  constexpr double fine = 170;  // dots an inch: strokes are wide enough to be smoothed
  const Pix smooth = owned(dpi >= fine ? pixBlockconv(grey.get(), 1, 1) : pixClone(grey.get()));
  l_float32 ink = 0, paper = 0;
  pixGetRankValueMasked(smooth.get(), nullptr, 0, 0, 1, 0.004F, &ink, nullptr);
  pixGetRankValueMasked(smooth.get(), nullptr, 0, 0, 1, 0.6F, &paper, nullptr);
  if (paper - ink < least_contrast) return owned(pixCreate(width(grey), height(grey), 1));
  const int threshold = static_cast<int>(ink + between * (paper - ink));
  return owned(pixThresholdToBinary(smooth.get(), std::clamp(threshold, darkest, palest)));
}

Box box_of(const InkLine& line, const Pix& grey, int room) {
  Box box = line.parts.front().box;
  for (const InkPart& part : line.parts) box = around(box, part.box);
  return {std::max(0.0, box.x0 - room), std::max(0.0, box.y0 - room), std::min<double>(width(grey), box.x1 + room),
          std::min<double>(height(grey), box.y1 + room)};
}

/// The line's ink on white. Ends of strokes are paler than what counts as ink: `room` dots around it are kept.
Pix picture_of(const InkLine& line, const Pix& grey, int room) {
  Pix writing = owned(pixCreate(width(grey), height(grey), 1));
  for (const InkPart& part : line.parts) draw(part, writing);
  writing = owned(pixDilateBrick(nullptr, writing.get(), 2 * room + 1, 2 * room + 1));
  const Pix rest = owned(pixInvert(nullptr, writing.get()));
  const Pix whitened = owned(pixCopy(nullptr, grey.get()));
  pixSetMasked(whitened.get(), rest.get(), 255);
  return part_of(whitened, box_of(line, grey, room));
}

/// What is left of `x`, a dot at least.
Box cut_at(const Box& box, double x) {
  return {box.x0, box.y0, std::clamp(x, box.x0 + 1, box.x1), box.y1};
}

Box moved(const Box& box, const Box& by) {
  return {box.x0 + by.x0, box.y0 + by.y0, box.x1 + by.x0, box.y1 + by.y0};
}

WritingLine written_line(InkLine& line, const Pix& grey, const Box& crop, double dpi) {
  constexpr double faint = 0.015;  // inch
  const int room = std::max(2, static_cast<int>(std::lround(faint * dpi)));
  WritingLine written;
  written.may_be_number = may_be_number(line);
  if (written.may_be_number) {
    written.whole = picture_of(line, grey, room);
    written.whole_box = moved(box_of(line, grey, room), crop);
    written.glyphs = glyphs_of_number(line);
    keep_digits(line, written.glyphs);
  } else {
    for (const Box& glyph : line.glyphs) written.glyphs.push_back({glyph, 0, 1});
  }
  written.grey = picture_of(line, grey, room);
  for (Glyph& glyph : written.glyphs) glyph.box = moved(glyph.box, crop);
  written.box = moved(box_of(line, grey, room), crop);
  return written;
}

}  // namespace

int digits_in(const WritingLine& line) {
  int count = 0;
  for (const Glyph& glyph : line.glyphs) count += glyph.digits;
  return count;
}

WritingLine left_part(const WritingLine& line, double x) {
  constexpr double least = 0.2;  // of the line's height: narrower pieces are none of a digit
  WritingLine left;
  left.may_be_number = true;
  left.box = cut_at(line.box, x);
  left.whole_box = cut_at(line.whole_box, x);
  left.grey = part_of(line.grey, moved(left.box, {-line.box.x0, -line.box.y0, 0, 0}));
  left.whole = part_of(line.whole, moved(left.whole_box, {-line.whole_box.x0, -line.whole_box.y0, 0, 0}));
  double tallest = 0;
  for (const Glyph& glyph : line.glyphs) {
    Glyph cut = glyph;
    cut.box.x1 = std::min(glyph.box.x1, x);
    if (width_of(cut.box) < least * height_of(line.box) && cut.box.x1 < glyph.box.x1) continue;
    left.glyphs.push_back(cut);
    tallest = std::max(tallest, height_of(glyph.box));
  }
  while (!left.glyphs.empty() && left.glyphs.back().mark != 0) left.glyphs.pop_back();
  for (Glyph& glyph : left.glyphs) glyph.digits = glyph.mark == 0 ? digits_in(glyph.box, tallest) : 0;
  return left;
}

std::vector<WritingLine> crop_of(const CleanPage& page, const Place& place) {
  constexpr double least = 4;  // dots
  std::vector<WritingLine> written;
  const Box crop = inner(page, place);
  if (width_of(crop) < least || height_of(crop) < least) return written;
  const Pix grey = part_of(page.grey, crop);
  const Pix ink = ink_of(grey, page.dpi);
  for (InkLine& line : ink_lines(ink, page.dpi, place.frame)) {
    for (InkLine& number : parted_numbers(std::move(line)))
      written.push_back(written_line(number, grey, crop, page.dpi));
  }
  return written;
}

}  // namespace xxgk::ocr
