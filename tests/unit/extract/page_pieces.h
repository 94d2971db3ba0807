// Pieces of text on a page as banded rows and torn numbers are tested with.
#pragma once

#include <string>
#include <vector>

#include "extract/aligned/fragments.h"

namespace xxgk::extraction {

constexpr double em = 10;

/// Ideographs are ten points wide, digits five.
inline Fragment piece(const std::string& text, double x, double y) {
  const bool number = text.find_first_not_of("0123456789") == std::string::npos;
  const double width = number ? 5.0 * static_cast<double>(text.size()) : em * static_cast<double>(text.size()) / 3;
  return {text, {x, y, x + width, y + em}, number ? CellKind::number : CellKind::text};
}

inline FragmentLine line(const std::vector<Fragment>& pieces) {
  return {pieces, pieces};
}

}  // namespace xxgk::extraction
