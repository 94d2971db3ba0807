// The digits of a document as its own type prints them, learned from those that the engine is sure of: a second opinion
// that knows nothing of other type. Door: DigitShapes.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/ocr/cell_crop.h"
#include "extract/ocr/digit_strip.h"

namespace xxgk::ocr {

/// How likely each digit is at one place, 1 for the likeliest.
using DigitLikelihoods = std::array<double, 10>;

/// Where the ink of a digit begins and ends, in dots of the page.
struct DigitPlace {
  double from = 0, to = 0;
};

/// A line as the digits that explain its ink best.
struct ShapeReading {
  std::string digits;
  std::vector<int> middles;                   ///< columns of the strip where they stand
  std::vector<DigitPlace> places;             ///< of each of them
  std::vector<DigitLikelihoods> likelihoods;  ///< for each of them
  double residue = 1;                         ///< share of the ink's darkness that is not explained
  double worst_place = 1;                     ///< the same where a digit explains it least
};

class DigitShapes {
 public:
  /// `digits`: what the line says, as many as it has glyphs that are no marks.
  void learn(const WritingLine& line, std::string_view digits);
  /// A line that was read by its shapes, and rightly.
  void learn(const WritingLine& line, const ShapeReading& reading);
  /// To be called between learning and reading: lays the samples of each digit over each other.
  void lay_over();
  /// All digits have been seen often enough.
  bool know_all() const;
  /// The digits that have been seen often enough, and no others.
  ShapeReading read(const WritingLine& line) const;

 private:
  struct Shape {
    std::vector<StripWindow> samples;
    StripWindow mean;
    int first = 0, width = 0;  ///< columns of the mean that hold the digit
  };
  std::array<Shape, 10> shapes_;
};

}  // namespace xxgk::ocr
