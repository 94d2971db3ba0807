// See read_number.h.
#include "extract/ocr/read_number.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xxgk::ocr {
namespace {

constexpr double sure = 0.8, very_sure = 0.9;

/// One way of showing a line to the engine, which knows type of 24 to 36 dots best.
struct Variant {
  int height;
  bool smooth;
  double stretch;
};
constexpr std::array variants{Variant{28, false, 1}, Variant{24, false, 1}, Variant{32, true, 1}, Variant{36, false, 1},
                              Variant{26, true, 1.15}};

Pix shown(const Pix& line, const Variant& variant) {
  constexpr int margin = 10;
  const float scale = static_cast<float>(variant.height) / static_cast<float>(height(line));
  Pix picture = resized(line, scale * static_cast<float>(variant.stretch), scale);
  if (variant.smooth) picture = owned(pixBlockconv(picture.get(), 1, 1));
  return owned(pixAddBorderGeneral(picture.get(), margin, margin, margin, margin, 255));
}

void add(std::vector<Reading>& readings, Reading reading) {
  const auto same = std::ranges::find(readings, reading.text, &Reading::text);
  if (same == readings.end()) {
    readings.push_back(std::move(reading));
  } else {
    // Two pictures read alike: the chance that both err in the same way is small.
    same->confidence = 1 - (1 - same->confidence) * (1 - reading.confidence / 2);
  }
}

/// A reading of more or fewer digits than the line has room for is less sure.
Reading fitting(Reading reading, const WritingLine& line) {
  if (std::cmp_not_equal(reading.text.size(), digits_in(line))) reading.confidence *= 0.6;
  return reading;
}

}  // namespace

Reading NumberReader::read_once(const Pix& picture) {
  Reading reading = engine_.read(picture, "0123456789");
  std::erase(reading.text, ' ');
  return reading;
}

/// The engine misses lone digits: beside themselves they are not alone.
Reading NumberReader::read_twice(const Pix& line) {
  constexpr int gap = 6;
  const int w = width(line), h = height(line);
  const Pix twice = owned(pixCreate(2 * w + gap, h, 8));
  pixSetAll(twice.get());
  pixRasterop(twice.get(), 0, 0, w, h, PIX_SRC, line.get(), 0, 0);
  pixRasterop(twice.get(), w + gap, 0, w, h, PIX_SRC, line.get(), 0, 0);
  Reading reading = read_once(shown(twice, variants[0]));
  const std::size_t half = reading.text.size() / 2;
  if (reading.text.size() != 2 * half || reading.text.substr(0, half) != reading.text.substr(half)) return {};
  reading.text.resize(half);
  return reading;
}

Reading NumberReader::glance(const WritingLine& line) {
  Reading reading = read_once(shown(line.grey, variants[0]));
  return fitting(std::move(reading), line);
}

std::vector<Reading> NumberReader::read(const WritingLine& line, Reading first) {
  constexpr std::size_t enough = 2;
  std::vector<Reading> readings;
  const auto take = [&](Reading reading) {
    if (reading.text.empty()) return false;
    const bool is_sure = reading.confidence >= sure;
    add(readings, std::move(reading));
    return is_sure;
  };
  if (first.confidence >= very_sure) return {std::move(first)};
  take(std::move(first));
  for (std::size_t i = 1; i < variants.size(); ++i) {
    const bool is_sure = take(fitting(read_once(shown(line.grey, variants[i])), line));
    if (is_sure && readings.size() == 1) break;      // twice the same
    if (readings.empty() && i + 1 >= enough) break;  // no digits
  }
  if (readings.empty()) take(fitting(read_twice(line.grey), line));
  std::ranges::stable_sort(readings, std::ranges::greater(), &Reading::confidence);
  return readings;
}

}  // namespace xxgk::ocr
