// Lines of digits brought to one height and darkness, so that they can be compared dot by dot. Door: strip_of.
#pragma once

#include <array>
#include <vector>

#include "extract/ocr/cell_crop.h"

namespace xxgk::ocr {

/// A line of digits, columns of darkness from left to right.
struct DigitStrip {
  static constexpr int digit_height = 24;
  static constexpr int room = 3;     ///< rows above and below the digits
  static constexpr int margin = 12;  ///< white columns at both ends
  static constexpr int rows = digit_height + 2 * room;

  int columns = 0;
  std::vector<float> dark;  ///< columns × rows; 0 paper, 1 the ink of this line
  double scale = 1;         ///< columns a dot of the page
  double left = 0;          ///< where its first column lies, in dots of the page

  const float* column(int x) const { return dark.data() + static_cast<std::ptrdiff_t>(x) * rows; }
  /// `x`: in dots of the page.
  int column_at(double x) const;
  /// The other way round.
  double place_of(int column) const { return left + column / scale; }
};

/// `line`: one that may be a number.
DigitStrip strip_of(const WritingLine& line);

/// A part of a strip that one digit fills, the digit in the middle.
class StripWindow {
 public:
  static constexpr int columns = 24;

  StripWindow() : dark_(static_cast<std::size_t>(columns) * DigitStrip::rows, 0) {}
  /// `middle`: column of the strip; `wide`: columns that are the digit's own, the others are white.
  StripWindow(const DigitStrip& strip, int middle, int wide);

  const float* column(int x) const { return dark_.data() + static_cast<std::ptrdiff_t>(x) * DigitStrip::rows; }
  StripWindow moved(int right, int down) const;
  double distance_to(const StripWindow& other) const;
  static StripWindow mean(const std::vector<StripWindow>& windows);

 private:
  std::vector<float> dark_;  ///< columns × rows
};

}  // namespace xxgk::ocr
