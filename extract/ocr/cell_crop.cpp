// See cell_crop.h.
#include "extract/ocr/cell_crop.h"

#include <algorithm>
#include <cmath>

#include "extract/ocr/ink_parts.h"

namespace xxgk::ocr {
namespace {

// In inches.
constexpr double inset = 0.012;           // half of a rule
constexpr double lowest_type = 0.045;     // of digits in the smallest print
constexpr double rule_thickness = 0.035;  // of what the inset leaves of it
constexpr double speck = 0.011;           // no point is smaller

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

struct Line {
  Box band;
  std::vector<InkPart> parts;
  std::vector<Box> glyphs;
};

bool share_line(const Box& a, const Box& b) {
  const double common = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return common > 0.4 * std::min(height_of(a), height_of(b));
}

/// Where lines stand: high parts make them, dashes lie in them or make one of their own. Strokes that the scan broke
/// are whole once gaps are closed.
std::vector<Line> bands_of(const Pix& ink, double dpi, Frame frame) {
  constexpr double gap = 0.014;  // inch
  const double least = lowest_type * dpi;
  const int size = std::max(2, static_cast<int>(std::lround(gap * dpi)));
  std::vector<InkPart> blobs = parts_of(owned(pixCloseSafeBrick(nullptr, ink.get(), size, size)));
  std::erase_if(blobs, [&](const InkPart& blob) {
    return (height_of(blob.box) < least && width_of(blob.box) < least) ||
           (frame == Frame::rules && is_rule(blob, ink, dpi));
  });
  std::ranges::sort(blobs, std::ranges::greater(), [](const InkPart& blob) { return height_of(blob.box); });
  std::vector<Line> lines;
  for (const InkPart& blob : blobs) {
    if (std::ranges::none_of(lines, [&](const Line& line) { return share_line(line.band, blob.box); }))
      lines.push_back({blob.box, {}, {}});
  }
  std::ranges::sort(lines, {}, [](const Line& line) { return line.band.y0; });
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
void drop_smudges(std::vector<Line>& lines) {
  double tallest = 0;
  for (const Line& line : lines) tallest = std::max(tallest, height_of(line.band));
  std::erase_if(lines, [tallest](const Line& line) { return height_of(line.band) < 0.3 * tallest; });
}

std::vector<Line> lines_of(const Pix& ink, double dpi, Frame frame) {
  std::vector<Line> lines = bands_of(ink, dpi, frame);
  for (InkPart& part : parts_of(ink)) {
    if (std::max(width_of(part.box), height_of(part.box)) < speck * dpi) continue;
    if (frame == Frame::rules && is_rule(part, ink, dpi)) continue;
    const auto line = std::ranges::find_if(lines, [&](const Line& l) { return share_line(l.band, part.box); });
    if (line != lines.end()) line->parts.push_back(std::move(part));
  }
  std::erase_if(lines, [](const Line& line) { return line.parts.empty(); });
  drop_smudges(lines);
  for (Line& line : lines) line.glyphs = glyphs_of(line.parts);
  return lines;
}

/// A stroke in the middle of the line, as wide as half a digit at least.
bool is_minus(const Box& glyph, const Line& line) {
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
bool is_plus(const Box& glyph, const Line& line) {
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
char mark_of(const Box& glyph, const Line& line) {
  const double tall = height_of(line.band), hangs = (glyph.y1 - line.band.y1) / tall;
  if (height_of(glyph) > 0.45 * tall || width_of(glyph) > 0.4 * tall || hangs < -0.13 || hangs > 0.3) return 0;
  const bool is_long = height_of(glyph) > 1.45 * width_of(glyph);
  return hangs > 0.07 || (is_long && height_of(glyph) > 0.22 * tall) ? ',' : '.';
}

bool is_as_high_as_digits(const Box& glyph, const Line& line) {
  return height_of(glyph) >= 0.6 * height_of(line.band) && !is_plus(glyph, line);
}

/// How many digits touch each other in a glyph.
int digits_in(const Box& glyph, double height) {
  constexpr double usual = 0.6;  // width of a digit with what parts it from the next, of its height
  return std::max(1, static_cast<int>(std::lround(width_of(glyph) / (usual * height))));
}

/// All that is high is as narrow as digits are, or as a few digits that touch; the latter may be words as well.
bool may_be_number(const Line& line) {
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

/// A mark's place between digits is wider than what parts two digits, unlike a speck's or that of a broken digit's
/// piece.
bool has_room(const Box& mark, const Line& line) {
  constexpr double least = 0.3;  // of the digits' height
  double left = -1e9, right = 1e9;
  for (const Box& glyph : line.glyphs) {
    if (!is_as_high_as_digits(glyph, line)) continue;
    if (glyph.x0 < mark.x0) left = std::max(left, glyph.x1);
    if (glyph.x0 > mark.x0) right = std::min(right, glyph.x0);
  }
  return right - left >= least * height_of(line.band);
}

/// Of what stands in a line of digits, only digits are writing, and the points and commas between them.
std::vector<Glyph> glyphs_of_number(const Line& line) {
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

/// Marks are known by their shape, what stands outside of the digits is not theirs. All else stays: pieces of digits
/// that the scan broke.
void keep_digits(Line& line, const std::vector<Glyph>& glyphs) {
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

Box box_of(const Line& line, const Pix& grey, int room) {
  Box box = line.parts.front().box;
  for (const InkPart& part : line.parts) box = around(box, part.box);
  return {std::max(0.0, box.x0 - room), std::max(0.0, box.y0 - room), std::min<double>(width(grey), box.x1 + room),
          std::min<double>(height(grey), box.y1 + room)};
}

/// The line's ink on white. Ends of strokes are paler than what counts as ink: `room` dots around it are kept.
Pix picture_of(const Line& line, const Pix& grey, int room) {
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

WritingLine written_line(Line& line, const Pix& grey, const Box& crop, double dpi) {
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
  for (Line& line : lines_of(ink, page.dpi, place.frame)) written.push_back(written_line(line, grey, crop, page.dpi));
  return written;
}

}  // namespace xxgk::ocr
