// See digit_strip.h.
#include "extract/ocr/digit_strip.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace xxgk::ocr {
namespace {

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

/// Top and end of most digits, which one that a speck or a rule's remains make taller does not change.
std::pair<double, double> band_of(const WritingLine& line) {
  std::vector<double> tops, ends;
  for (const Glyph& glyph : line.glyphs) {
    if (glyph.mark != 0) continue;
    tops.push_back(glyph.box.y0);
    ends.push_back(glyph.box.y1);
  }
  if (tops.empty()) return {line.box.y0, line.box.y1};
  return {median(std::move(tops)), median(std::move(ends))};
}

/// Where its ink begins: what stands before it is a sign.
double first_digit(const WritingLine& line) {
  const auto digit = std::ranges::find(line.glyphs, '\0', &Glyph::mark);
  return digit == line.glyphs.end() || digit == line.glyphs.begin() ? line.whole_box.x0 : digit->box.x0;
}

/// What counts as the line's darkest ink.
float darkest_of(std::vector<float> dark) {
  constexpr double rank = 0.95;
  constexpr float least = 20;
  const auto at = dark.begin() + static_cast<std::ptrdiff_t>(rank * static_cast<double>(dark.size()));
  std::ranges::nth_element(dark, at);
  return std::max(*at, least);
}

std::size_t place(int x, int y) {
  return static_cast<std::size_t>(x) * DigitStrip::rows + static_cast<std::size_t>(y);
}

}  // namespace

int DigitStrip::column_at(double x) const {
  return static_cast<int>(std::lround((x - left) * scale));
}

DigitStrip strip_of(const WritingLine& line) {
  constexpr double lowest = 4;  // dots
  constexpr float darkest = 1.2F;
  DigitStrip strip;
  const auto [top, end] = band_of(line);
  strip.scale = DigitStrip::digit_height / std::max(lowest, end - top);
  strip.left = line.whole_box.x0 - DigitStrip::margin / strip.scale;
  const auto scale = static_cast<float>(strip.scale);
  const Pix scaled = resized(line.whole, scale, scale);
  const int above = static_cast<int>(std::lround((top - line.whole_box.y0) * strip.scale)) - DigitStrip::room;
  strip.columns = width(scaled) + 2 * DigitStrip::margin;
  const int begin = static_cast<int>((first_digit(line) - line.whole_box.x0) * strip.scale) - 1;
  std::vector<float> written;
  strip.dark.assign(place(strip.columns, 0), 0);
  for (int x = std::max(0, begin); x < width(scaled); ++x) {
    for (int y = std::max(0, -above); y < std::min(DigitStrip::rows, height(scaled) - above); ++y) {
      l_uint32 grey = 0;
      pixGetPixel(scaled.get(), x, y + above, &grey);
      written.push_back(255.F - static_cast<float>(grey));
      strip.dark[place(x + DigitStrip::margin, y)] = written.back();
    }
  }
  if (written.empty()) return strip;
  const float full = darkest_of(std::move(written));
  for (float& dark : strip.dark) dark = std::min(dark / full, darkest);
  return strip;
}

StripWindow::StripWindow(const DigitStrip& strip, int middle, int wide) : StripWindow() {
  for (int x = 0; x < columns; ++x) {
    const int from = middle - columns / 2 + x;
    if (std::abs(2 * x + 1 - columns) > wide || from < 0 || from >= strip.columns) continue;
    std::copy_n(strip.column(from), DigitStrip::rows, dark_.begin() + static_cast<std::ptrdiff_t>(place(x, 0)));
  }
}

StripWindow StripWindow::moved(int right, int down) const {
  StripWindow moved;
  for (int x = std::max(0, right); x < std::min(columns, columns + right); ++x) {
    for (int y = std::max(0, down); y < std::min(DigitStrip::rows, DigitStrip::rows + down); ++y)
      moved.dark_[place(x, y)] = dark_[place(x - right, y - down)];
  }
  return moved;
}

double StripWindow::distance_to(const StripWindow& other) const {
  double sum = 0;
  for (std::size_t i = 0; i < dark_.size(); ++i) sum += (dark_[i] - other.dark_[i]) * (dark_[i] - other.dark_[i]);
  return sum;
}

StripWindow StripWindow::mean(const std::vector<StripWindow>& windows) {
  StripWindow mean;
  for (const StripWindow& window : windows) {
    for (std::size_t i = 0; i < mean.dark_.size(); ++i)
      mean.dark_[i] += window.dark_[i] / static_cast<float>(windows.size());
  }
  return mean;
}

}  // namespace xxgk::ocr
