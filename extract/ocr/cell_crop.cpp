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

Box inner(const CleanPage& page, const Box& cell) {
  const double in = inset * page.dpi;
  return {std::floor(std::max(0.0, cell.x0 + in)), std::floor(std::max(0.0, cell.y0 + in)),
          std::ceil(std::min<double>(width(page.grey), cell.x1 - in)),
          std::ceil(std::min<double>(height(page.grey), cell.y1 - in))};
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
std::vector<Line> bands_of(const Pix& ink, double dpi) {
  constexpr double gap = 0.014;  // inch
  const double least = lowest_type * dpi;
  const int size = std::max(2, static_cast<int>(std::lround(gap * dpi)));
  std::vector<InkPart> blobs = parts_of(owned(pixCloseSafeBrick(nullptr, ink.get(), size, size)));
  std::erase_if(blobs, [&](const InkPart& blob) {
    return (height_of(blob.box) < least && width_of(blob.box) < least) || is_rule(blob, ink, dpi);
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

std::vector<Line> lines_of(const Pix& ink, double dpi) {
  std::vector<Line> lines = bands_of(ink, dpi);
  for (InkPart& part : parts_of(ink)) {
    if (std::max(width_of(part.box), height_of(part.box)) < speck * dpi || is_rule(part, ink, dpi)) continue;
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

/// What parts the digits of a number: `.` stands on the line, `,` hangs below it. 0 for anything else.
char mark_of(const Box& glyph, const Line& line) {
  const double tall = height_of(line.band), hangs = (glyph.y1 - line.band.y1) / tall;
  if (height_of(glyph) > 0.45 * tall || width_of(glyph) > 0.4 * tall || std::abs(hangs) > 0.3) return 0;
  const bool is_long = height_of(glyph) > 1.45 * width_of(glyph);
  return hangs > 0.07 || (is_long && height_of(glyph) > 0.22 * tall) ? ',' : '.';
}

bool is_as_high_as_digits(const Box& glyph, const Line& line) {
  return height_of(glyph) >= 0.6 * height_of(line.band);
}

bool is_digit(const Box& glyph, const Line& line) {
  constexpr double widest = 0.85;  // of its height, in any type
  return is_as_high_as_digits(glyph, line) && width_of(glyph) <= widest * height_of(line.band);
}

/// How many digits touch each other in a glyph.
int digits_in(const Box& glyph, const Line& line) {
  constexpr double usual = 0.6;  // width of a digit with what parts it from the next, of its height
  return std::max(1, static_cast<int>(std::lround(width_of(glyph) / (usual * height_of(line.band)))));
}

/// How many glyphs from the left have the shape of a number: digits, and marks between them.
std::size_t number_at_front(const Line& line) {
  std::size_t count = 0, digits = 0;
  for (const Box& glyph : line.glyphs) {
    if (is_digit(glyph, line)) {
      ++digits;
    } else if (digits == 0 || mark_of(glyph, line) == 0) {
      break;
    }
    ++count;
  }
  return digits > 0 ? count : 0;
}

/// All that is high is as narrow as digits are, or as a few digits that touch; the latter may be words as well.
bool may_be_number(const Line& line) {
  constexpr double widest = 2.6;  // of touching digits, of their height
  constexpr int longest = 12;     // digits
  int digits = 0;
  for (const Box& glyph : line.glyphs) {
    if (is_as_high_as_digits(glyph, line)) {
      if (width_of(glyph) > widest * height_of(line.band)) return false;
      digits += digits_in(glyph, line);
    } else if (width_of(glyph) > 0.45 * height_of(line.band) && !is_minus(glyph, line)) {
      return false;
    }
  }
  return digits > 0 && digits <= longest;
}

/// A number with its unit behind it is read in two parts, the digits as digits.
std::vector<Line> with_unit_apart(Line line) {
  constexpr std::size_t longest_unit = 3;
  const std::size_t digits = number_at_front(line), rest = line.glyphs.size() - digits;
  std::vector<Line> parts;
  const bool has_unit = digits > 0 && rest > 0 && rest <= longest_unit &&
                        width_of(line.glyphs[digits]) > 0.6 * height_of(line.band);
  if (!has_unit) {
    parts.push_back(std::move(line));
    return parts;
  }
  const double cut = line.glyphs[digits].x0;
  parts.resize(2);
  for (InkPart& part : line.parts) parts[part.box.x0 < cut ? 0 : 1].parts.push_back(std::move(part));
  for (Line& part : parts) {
    part.glyphs = glyphs_of(part.parts);
    part.band = part.parts.front().box;
    for (const InkPart& ink : part.parts) {
      if (height_of(ink.box) > height_of(part.band)) part.band = ink.box;
    }
  }
  return parts;
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
    const bool is_between = mark != 0 && glyph.x0 > first && glyph.x1 < last;
    const bool is_sign = !is_high && kept.empty() && glyph.x1 < first && is_minus(glyph, line);
    if (is_high || is_between) kept.push_back({glyph, mark});
    if (is_sign) kept.push_back({glyph, '-'});
  }
  return kept;
}

void keep_digits(Line& line, const std::vector<Glyph>& glyphs) {
  std::erase_if(line.parts, [&](const InkPart& part) {
    return std::ranges::none_of(glyphs, [&](const Glyph& glyph) {
      return glyph.mark == 0 && part.box.x0 >= glyph.box.x0 && part.box.x1 <= glyph.box.x1;
    });
  });
}

/// The line's ink on white, with a little room around it.
Pix picture_of(const Line& line, const Pix& grey, const Box& box) {
  constexpr int room = 5;
  Pix writing = owned(pixCreate(width(grey), height(grey), 1));
  for (const InkPart& part : line.parts) draw(part, writing);
  writing = owned(pixDilateBrick(nullptr, writing.get(), room, room));
  const Pix rest = owned(pixInvert(nullptr, writing.get()));
  const Pix whitened = owned(pixCopy(nullptr, grey.get()));
  pixSetMasked(whitened.get(), rest.get(), 255);
  return part_of(whitened, box);
}

Box moved(const Box& box, const Box& by) {
  return {box.x0 + by.x0, box.y0 + by.y0, box.x1 + by.x0, box.y1 + by.y0};
}

WritingLine written_line(Line& line, const Pix& grey, const Box& crop) {
  WritingLine written;
  written.may_be_number = may_be_number(line);
  if (written.may_be_number) {
    written.glyphs = glyphs_of_number(line);
    for (const Glyph& glyph : written.glyphs) written.digits += glyph.mark == 0 ? digits_in(glyph.box, line) : 0;
    keep_digits(line, written.glyphs);
  } else {
    for (const Box& glyph : line.glyphs) written.glyphs.push_back({glyph, 0});
  }
  Box box = line.parts.front().box;
  for (const InkPart& part : line.parts) box = around(box, part.box);
  written.grey = picture_of(line, grey, box);
  for (Glyph& glyph : written.glyphs) glyph.box = moved(glyph.box, crop);
  written.box = moved(box, crop);
  return written;
}

}  // namespace

std::vector<WritingLine> crop_of(const CleanPage& page, const Box& cell) {
  constexpr double least = 4;  // dots
  std::vector<WritingLine> written;
  const Box crop = inner(page, cell);
  if (width_of(crop) < least || height_of(crop) < least) return written;
  const Pix grey = part_of(page.grey, crop);
  const Pix ink = ink_of(grey, page.dpi);
  for (Line& whole : lines_of(ink, page.dpi)) {
    for (Line& line : with_unit_apart(std::move(whole))) written.push_back(written_line(line, grey, crop));
  }
  return written;
}

}  // namespace xxgk::ocr
