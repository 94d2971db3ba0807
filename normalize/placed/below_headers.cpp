// See below_headers.h.
#include "normalize/placed/below_headers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace xxgk {
namespace {

double middle(const LineCell& cell) {
  return (cell.origin.box->x0 + cell.origin.box->x1) / 2;
}

}  // namespace

BelowHeaders::BelowHeaders(const PlacedBlock& block, std::size_t header_end)
    : first_column_(block.first_column), heads_(static_cast<std::size_t>(std::max(block.columns, 0))) {
  for (const Line& line : block.lines.first(std::min(header_end, block.lines.size()))) {
    for (const LineCell& cell : line.cells) {
      const int column = cell.column - first_column_;
      if (column < 0 || column >= block.columns || !cell.is_text() || !cell.origin.box) continue;
      heads_[static_cast<std::size_t>(column)] = Head{middle(cell), cell.origin.page};
    }
  }
}

bool BelowHeaders::holds(const LineCell& value) const {
  constexpr double near = 0.3;  // of the way to the next header
  const auto column = static_cast<std::size_t>(value.column - first_column_);
  if (column >= heads_.size() || !heads_[column] || !value.origin.box) return false;
  const Head& own = *heads_[column];
  if (own.page == 0 || own.page != value.origin.page) return false;
  double next = std::numeric_limits<double>::infinity();
  for (std::size_t c = 0; c < heads_.size(); ++c) {
    if (c != column && heads_[c]) next = std::min(next, std::abs(heads_[c]->middle - own.middle));
  }
  return std::abs(middle(value) - own.middle) <= near * next;
}

}  // namespace xxgk
