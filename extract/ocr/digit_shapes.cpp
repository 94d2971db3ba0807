// See digit_shapes.h. A line is explained as digits on white paper: the sequence that leaves the least darkness over is
// what it says. Found as decoders find the likeliest source of a noisy signal (Viterbi).
#include "extract/ocr/digit_shapes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <tuple>
#include <utility>

namespace xxgk::ocr {
namespace {

constexpr std::size_t enough = 3;   // samples of a digit
constexpr std::size_t most = 60;    // more teach nothing
constexpr double digit_cost = 0.6;  // a digit must explain more ink than a speck has
constexpr double temper = 4;        // neighbouring dots are not independent of each other
constexpr double endless = std::numeric_limits<double>::infinity();

/// What is left of one column if that of a digit explains it, a row lower or higher.
double left_over(const float* ink, const float* digit, int lower) {
  double sum = 0;
  for (int y = 1; y + 1 < DigitStrip::rows; ++y) sum += (ink[y] - digit[y - lower]) * (ink[y] - digit[y - lower]);
  return sum;
}

double darkness(const float* ink) {
  double sum = 0;
  for (int y = 1; y + 1 < DigitStrip::rows; ++y) sum += ink[y] * ink[y];
  return sum;
}

/// A strip and the costs of explaining its parts.
class Decoder {
 public:
  explicit Decoder(const DigitStrip& strip) : strip_(strip), gaps_(static_cast<std::size_t>(strip.columns) + 1, 0) {
    for (int x = 0; x < strip.columns; ++x) gaps_[at(x + 1)] = gaps_[at(x)] + darkness(strip.column(x));
  }

  void add(const StripWindow& mean, int first, int width) {
    std::vector<double>& costs = costs_.emplace_back(static_cast<std::size_t>(strip_.columns), endless);
    widths_.push_back(width);
    for (int x = 0; x + width <= strip_.columns; ++x) {
      for (const int lower : {0, -1, 1}) {
        double sum = digit_cost;
        for (int i = 0; i < width; ++i) sum += left_over(strip_.column(x + i), mean.column(first + i), lower);
        costs[at(x)] = std::min(costs[at(x)], sum);
      }
    }
  }

  /// In the place of a digit that never stands for anything.
  void add_unknown() {
    costs_.emplace_back(static_cast<std::size_t>(strip_.columns), endless);
    widths_.push_back(1);
  }

  ShapeReading reading() {
    find_ways();
    ShapeReading reading;
    for (int x = strip_.columns; x > 0; x = ways_[at(x)].from) {
      const Way& way = ways_[at(x)];
      if (way.digit < 0) continue;
      reading.digits.push_back(static_cast<char>('0' + way.digit));
      reading.middles.push_back(way.from + widths_[at(way.digit)] / 2);
      reading.places.push_back({strip_.place_of(way.from), strip_.place_of(x)});
      reading.likelihoods.push_back(likelihoods(way.from, x, way.digit));
      const double left = (costs_[at(way.digit)][at(way.from)] - digit_cost) / std::max(1.0, gap(way.from, x));
      reading.worst_place = reading.digits.size() == 1 ? left : std::max(reading.worst_place, left);
    }
    std::ranges::reverse(reading.digits);
    std::ranges::reverse(reading.middles);
    std::ranges::reverse(reading.places);
    std::ranges::reverse(reading.likelihoods);
    if (gaps_.back() > 0) reading.residue = ways_.back().cost / gaps_.back();
    return reading;
  }

 private:
  struct Way {
    double cost = endless;
    int from = 0;    ///< column
    int digit = -1;  ///< -1: a gap
  };

  static std::size_t at(int index) { return static_cast<std::size_t>(index); }

  /// The cheapest way to explain all columns up to each.
  void find_ways() {
    ways_.assign(gaps_.size(), {});
    ways_[0].cost = 0;
    for (int x = 0; x < strip_.columns; ++x) {
      const double here = ways_[at(x)].cost;
      go(x + 1, {here + gap(x, x + 1), x, -1});
      for (int d = 0; d < static_cast<int>(costs_.size()); ++d)
        if (x + widths_[at(d)] <= strip_.columns) go(x + widths_[at(d)], {here + costs_[at(d)][at(x)], x, d});
    }
  }

  void go(int to, const Way& way) {
    if (way.cost < ways_[at(to)].cost) ways_[at(to)] = way;
  }

  double gap(int from, int to) const { return gaps_[at(to)] - gaps_[at(from)]; }

  /// Of each digit in the place of one that was read. Columns that a narrower one leaves free are gaps.
  DigitLikelihoods likelihoods(int from, int to, int read) const {
    DigitLikelihoods likelihoods{};
    const double own = costs_[at(read)][at(from)];
    for (int d = 0; d < static_cast<int>(costs_.size()); ++d) {
      double best = d == read ? own : endless;
      for (int shift = -1; shift <= 1 && d != read; ++shift) {
        const int begin = (from + to - widths_[at(d)]) / 2 + shift, end = begin + widths_[at(d)];
        if (begin < 0 || end > strip_.columns) continue;
        const double free = gap(from, std::max(from, begin)) + gap(std::min(to, end), to);
        best = std::min(best, costs_[at(d)][at(begin)] + free);
      }
      likelihoods[at(d)] = std::exp(-std::max(0.0, best - own) / temper);
    }
    return likelihoods;
  }

  const DigitStrip& strip_;
  std::vector<double> gaps_;                ///< darkness of all columns before each
  std::vector<std::vector<double>> costs_;  ///< of each digit at each column
  std::vector<int> widths_;
  std::vector<Way> ways_;
};

/// The samples, each moved to where it is most like their mean.
void lay_over(std::vector<StripWindow>& samples, const StripWindow& mean) {
  for (StripWindow& sample : samples) {
    StripWindow best = sample;
    for (int right = -2; right <= 2; ++right) {
      for (int down = -1; down <= 1; ++down) {
        StripWindow moved = sample.moved(right, down);
        if (moved.distance_to(mean) < best.distance_to(mean)) best = std::move(moved);
      }
    }
    sample = std::move(best);
  }
}

/// The columns that hold ink, not those where it fades: digits that touch each other share these.
std::pair<int, int> inked(const StripWindow& mean) {
  constexpr float pale = 0.4F;
  int first = StripWindow::columns, last = 0;
  for (int x = 0; x < StripWindow::columns; ++x) {
    if (*std::max_element(mean.column(x), mean.column(x) + DigitStrip::rows) < pale) continue;
    first = std::min(first, x);
    last = x;
  }
  if (first > last) return {0, StripWindow::columns};
  return {first, last + 1 - first};
}

}  // namespace

void DigitShapes::learn(const WritingLine& line, std::string_view digits) {
  const DigitStrip strip = strip_of(line);
  std::size_t next = 0;
  for (const Glyph& glyph : line.glyphs) {
    if (glyph.mark != 0 || next == digits.size()) continue;
    Shape& shape = shapes_[static_cast<std::size_t>(digits[next++] - '0')];
    const int first = strip.column_at(glyph.box.x0), last = strip.column_at(glyph.box.x1);
    if (shape.samples.size() < most) shape.samples.emplace_back(strip, (first + last) / 2, last - first + 2);
  }
}

void DigitShapes::learn(const WritingLine& line, const ShapeReading& reading) {
  const DigitStrip strip = strip_of(line);
  for (std::size_t i = 0; i < reading.digits.size(); ++i) {
    Shape& shape = shapes_[static_cast<std::size_t>(reading.digits[i] - '0')];
    if (shape.samples.size() < most) shape.samples.emplace_back(strip, reading.middles[i], shape.width + 2);
  }
}

void DigitShapes::lay_over() {
  for (Shape& shape : shapes_) {
    if (shape.samples.empty()) continue;
    shape.mean = StripWindow::mean(shape.samples);
    for (int round = 0; round < 2; ++round) {
      ocr::lay_over(shape.samples, shape.mean);
      shape.mean = StripWindow::mean(shape.samples);
    }
    std::tie(shape.first, shape.width) = inked(shape.mean);
  }
}

bool DigitShapes::know_all() const {
  return std::ranges::all_of(shapes_, [](const Shape& shape) { return shape.samples.size() >= enough; });
}

ShapeReading DigitShapes::read(const WritingLine& line) const {
  const DigitStrip strip = strip_of(line);
  Decoder decoder(strip);
  for (const Shape& shape : shapes_) {
    if (shape.samples.size() >= enough) {
      decoder.add(shape.mean, shape.first, shape.width);
    } else {
      decoder.add_unknown();
    }
  }
  return decoder.reading();
}

}  // namespace xxgk::ocr
