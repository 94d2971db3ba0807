// What the engine read as numbers, weighed against the document's own type. Door: SecondOpinion.
#pragma once

#include <span>
#include <vector>

#include "extract/ocr/cell_crop.h"
#include "extract/ocr/digit_shapes.h"
#include "extract/ocr/engine.h"

namespace xxgk::ocr {

/// A line of digits, and what it was read as: digits without marks, the best first.
struct ReadNumber {
  WritingLine line;
  std::vector<Reading> readings;
};

/// What a line may say.
struct Opinion {
  std::vector<Reading> readings;   ///< digits without marks, the likeliest first; none: nothing is known of it
  std::vector<DigitPlace> places;  ///< of the first reading's digits; none: they are not known
};

/// Two readers that err in different ways: where they agree they are right, where they do not both readings are kept.
class SecondOpinion {
 public:
  /// The numbers of one page, or of several in one type.
  void learn(std::span<const ReadNumber* const> numbers);
  Opinion on(const ReadNumber& number) const;

 private:
  DigitShapes shapes_;
};

}  // namespace xxgk::ocr
