// See clean_page.h.
#include "extract/ocr/clean_page.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace xxgk::ocr {
namespace {

constexpr int paper = 250;  // the grey that clean paper gets

/// Shadows and yellowed paper vary slowly, ink does not: the page is divided by what remains when ink is closed over.
Pix flattened(const Pix& grey, double dpi) {
  constexpr int reduction = 4;
  constexpr double wider_than_strokes = 0.16;  // inch
  const int size = std::max(3, static_cast<int>(wider_than_strokes * dpi / reduction)) | 1;
  return owned(pixBackgroundNormMorph(grey.get(), nullptr, reduction, size, paper));
}

/// The threshold between ink and paper: by the histogram, within what makes sense for a page whose paper is near white.
int threshold_of(const Pix& grey) {
  constexpr int lowest = 120, highest = 205, fallback = 170;
  NUMA* histogram = pixGetGrayHistogram(grey.get(), 2);
  int split = fallback;
  l_float32 ink = 0, background = 0, ink_count = 0, background_count = 0;
  if (histogram != nullptr)
    numaSplitDistribution(histogram, 0.1F, &split, &ink, &background, &ink_count, &background_count, nullptr);
  numaDestroy(&histogram);
  return std::clamp(split, lowest, highest);
}

Pix binarised(const Pix& grey, double dpi) {
  const Pix smooth = dpi >= 250 ? owned(pixBlockconv(grey.get(), 1, 1)) : owned(pixClone(grey.get()));
  return owned(pixThresholdToBinary(smooth.get(), threshold_of(smooth)));
}

/// Degrees by which lines fall to the right; 0 where nothing tells.
double skew_of(const Pix& ink) {
  constexpr float sweep = 4.0F, step = 0.5F, precision = 0.02F, sure = 2.5F;
  l_float32 angle = 0, confidence = 0;
  if (pixFindSkewSweepAndSearch(ink.get(), &angle, &confidence, 4, 2, sweep, step, precision) != 0) return 0;
  return confidence < sure ? 0 : angle;
}

/// A seal stands out by its colour: in its brightest channel it is as light as paper, and black ink below it stays
/// black.
Pix without_colour(const Pix& scan) {
  return owned(pixConvertRGBToGrayMinMax(scan.get(), L_CHOOSE_MAX));
}

bool has_colour(const Pix& scan) {
  constexpr int sample = 4, least_difference = 50;
  constexpr l_float32 least_share = 0.0004F;
  l_float32 coloured = 0, dark = 0;
  if (pixGetDepth(scan.get()) != 32) return false;
  return pixColorFraction(scan.get(), 20, 235, least_difference, sample, &dark, &coloured) == 0 &&
         coloured > least_share;
}

Pix turned(const Pix& grey, double angle) {
  constexpr double degree = 3.14159265358979 / 180;
  if (angle == 0) return owned(pixClone(grey.get()));
  return owned(pixRotateAMGray(grey.get(), static_cast<float>(angle * degree), 255));
}

/// Rows from `from` to `to`, which may lie each in another way.
struct Strip {
  int from = 0, to = 0;
  double angle = 0;  ///< degrees by which to turn it clockwise
};

/// The row with least ink near `row`.
int emptiest_row(const Pix& ink, int row, int near) {
  NUMA* counts = pixCountByRow(ink.get(), nullptr);
  const int from = std::max(0, row - near), to = std::min(height(ink), row + near);
  int best = row, least = std::numeric_limits<int>::max();
  for (int y = from; y < to; ++y) {
    l_int32 count = 0;
    numaGetIValue(counts, y, &count);
    if (count < least || (count == least && std::abs(y - row) < std::abs(best - row))) {
      best = y;
      least = count;
    }
  }
  numaDestroy(&counts);
  return best;
}

/// A picture too long for a page shows several, one below the other, each of which was laid on the scanner by itself.
std::vector<Strip> strips_of(const Pix& ink) {
  constexpr double page = 1.414;     // height of the usual paper, in its widths
  constexpr double straight = 0.03;  // degrees
  const int pages = std::max(1, static_cast<int>(std::lround(height(ink) / (page * width(ink)))));
  std::vector<Strip> strips;
  for (int i = 0, from = 0; i < pages; ++i) {
    const int high = height(ink) / pages,
              to = i + 1 < pages ? emptiest_row(ink, (i + 1) * high, high / 8) : height(ink);
    const Pix strip =
        part_of(ink, {0, static_cast<double>(from), static_cast<double>(width(ink)), static_cast<double>(to)});
    const double angle = skew_of(strip);
    strips.push_back({from, to, std::abs(angle) < straight ? 0 : angle});
    from = to;
  }
  return strips;
}

Pix straightened(Pix grey, const std::vector<Strip>& strips) {
  if (strips.size() == 1) return turned(grey, strips[0].angle);
  for (const Strip& strip : strips) {
    const Pix part = turned(part_of(grey, {0, static_cast<double>(strip.from), static_cast<double>(width(grey)),
                                           static_cast<double>(strip.to)}),
                            strip.angle);
    pixRasterop(grey.get(), 0, strip.from, width(part), height(part), PIX_SRC, part.get(), 0, 0);
  }
  return grey;
}

/// The lid of the scanner and the table below a photographed page are black areas at the edges.
void whiten_borders(CleanPage& page) {
  constexpr double thick = 0.12, room = 0.03;  // inch
  const int size = static_cast<int>(thick * page.dpi), grown = static_cast<int>(room * page.dpi) * 2 + 1;
  const Pix at_edges = owned(pixExtractBorderConnComps(page.ink.get(), 8));
  const Pix areas = owned(pixOpenBrick(nullptr, at_edges.get(), size, size));
  l_int32 is_empty = 0;
  pixZero(areas.get(), &is_empty);
  if (is_empty != 0) return;
  const Pix black = owned(pixDilateBrick(nullptr, areas.get(), grown, grown));
  constexpr l_uint32 white = 255;
  pixSetMasked(page.grey.get(), black.get(), white);
  pixSetMasked(page.all.get(), black.get(), white);
  pixSubtract(page.ink.get(), page.ink.get(), black.get());
}

/// The grain of paper and of the scanner is read as words where there are none.
void whiten_paper(Pix& grey, const Pix& ink, double dpi) {
  constexpr double speck = 0.012, room = 0.03;  // inch
  const int least = std::max(2, static_cast<int>(std::lround(speck * dpi)));
  const int grown = static_cast<int>(room * dpi) * 2 + 1;
  l_int32 changed = 0;
  Pix writing = owned(pixSelectBySize(ink.get(), least, least, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GTE, &changed));
  writing = owned(pixDilateBrick(nullptr, writing.get(), grown, grown));
  const Pix bare = owned(pixInvert(nullptr, writing.get()));
  constexpr l_uint32 white = 255;
  pixSetMasked(grey.get(), bare.get(), white);
}

}  // namespace

CleanPage cleaned(const Pix& scan, double dpi) {
  CleanPage page;
  page.dpi = dpi;
  page.all = flattened(owned(pixConvertTo8(scan.get(), 0)), dpi);
  const std::vector<Strip> strips = strips_of(binarised(page.all, dpi));
  page.all = straightened(std::move(page.all), strips);
  if (has_colour(scan)) {
    page.grey = straightened(flattened(without_colour(scan), dpi), strips);
  } else {
    page.grey = owned(pixCopy(nullptr, page.all.get()));
  }
  page.ink = binarised(page.grey, dpi);
  whiten_borders(page);
  whiten_paper(page.all, binarised(page.all, dpi), dpi);
  return page;
}

bool is_bare(const CleanPage& page) {
  constexpr int darkest_paper = 235;
  constexpr double stroke = 0.03;  // inch
  const int least = std::max(2, static_cast<int>(std::lround(stroke * page.dpi)));
  const Pix pale = owned(pixThresholdToBinary(page.grey.get(), darkest_paper));
  l_int32 changed = 0, is_empty = 0;
  const Pix writing =
      owned(pixSelectBySize(pale.get(), least, least, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GTE, &changed));
  pixZero(writing.get(), &is_empty);
  return is_empty != 0;
}

}  // namespace xxgk::ocr
