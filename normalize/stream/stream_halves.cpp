// See stream_halves.h.
#include "normalize/stream/stream_halves.h"

#include <algorithm>
#include <utility>

namespace xxgk {
namespace {

/// Less is no half of a table: a label and a value.
constexpr std::size_t narrowest_half = 2;

}  // namespace

void StreamHalves::begin_table(std::span<const LineCell> header) {
  const std::size_t half = header.size() / 2;
  const auto left = header.first(half), right = header.last(half);
  const bool is_twice = half >= narrowest_half && header.size() % 2 == 0 &&
                        std::equal(left.begin(), left.end(), right.begin(),
                                   [](const LineCell& a, const LineCell& b) { return a.label == b.label; });
  width_ = is_twice ? half : 0;
}

std::optional<Line> StreamHalves::whole_line(Line row) {
  if (!left_) {
    // What is empty has left no trace where each line is a cell.
    while (row.cells.size() < width_) row.cells.emplace_back().column = static_cast<int>(row.cells.size()) - 1;
    left_ = std::move(row);
    return std::nullopt;
  }
  for (LineCell& cell : row.cells) {
    cell.column = static_cast<int>(left_->cells.size());
    left_->cells.push_back(std::move(cell));
  }
  return rest();
}

std::optional<Line> StreamHalves::rest() {
  return std::exchange(left_, std::nullopt);
}

}  // namespace xxgk
