// See rule_band.h.
#include "extract/aligned/rule_band.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

// In ems.
constexpr double widest_gap = 0.7;  // between the lines of one cell
constexpr double overlap = 0.25;    // by which boxes of lines may reach into each other
constexpr double margins = 1.2;     // of a cell, left and right together

void add_line(BandCell& cell, BandPiece piece) {
  const Box& more = piece.text.box;
  Box& box = cell.box;
  box = {std::min(box.x0, more.x0), box.y0, std::max(box.x1, more.x1), std::max(box.y1, more.y1)};
  cell.pieces.push_back(std::move(piece));
}

bool goes_on_with(const BandCell& cell, const BandPiece& piece, double em) {
  const BandPiece& last = cell.pieces.back();
  const double apart = piece.text.box.y0 - last.text.box.y1;
  return piece.value == last.value && piece.above == last.above && piece.below == last.below &&
         overlap_across(cell.box, piece.text.box) && apart <= widest_gap * em && apart >= -overlap * em;
}

/// Each line but the last is as long as the cell allows; `pitch`: from column to column.
bool is_wrapped_number(const BandCell& cell, double pitch, double em) {
  const double longest = cell.box.x1 - cell.box.x0, digit = em / 2;
  return std::all_of(cell.pieces.begin(), cell.pieces.end() - 1, [&](const BandPiece& piece) {
    const double width = piece.text.box.x1 - piece.text.box.x0;
    return width > longest - digit / 2 && width + digit + margins * em >= pitch;
  });
}

/// From its middle to that of the nearest value beside it.
double pitch_at(const Box& box, std::span<const Box> values) {
  double pitch = std::numeric_limits<double>::infinity();
  for (const Box& value : values) {
    if (!overlap_across(value, box)) pitch = std::min(pitch, std::abs(middle_x(value) - middle_x(box)));
  }
  return pitch;
}

/// A line below the first begins a label of its own.
bool holds_several_labels(const BandCell& cell) {
  return !cell.is_value() && std::any_of(cell.pieces.begin() + 1, cell.pieces.end(), [](const BandPiece& piece) {
    return begins_with_enumerator(piece.text.text);
  });
}

}  // namespace

RuleBand::RuleBand(std::vector<BandPiece> pieces, double em) : em_(em) {
  std::ranges::sort(pieces, {}, [](const BandPiece& piece) { return piece.text.box.y0; });
  for (BandPiece& piece : pieces) put(std::move(piece));
}

void RuleBand::put(BandPiece piece) {
  BandCell* found = nullptr;
  for (BandCell& cell : cells_) {
    if (!goes_on_with(cell, piece, em_)) continue;
    crowded_ = crowded_ || found != nullptr;  // it stands below two cells
    found = &cell;
  }
  if (found != nullptr) {
    add_line(*found, std::move(piece));
    return;
  }
  const Box box = piece.text.box;
  cells_.push_back({{std::move(piece)}, box});
}

void RuleBand::look_for_rows(std::span<const Box> values) {
  crowded_ =
      crowded_ || has_several_rows(values) || (holds_values() && std::ranges::any_of(cells_, holds_several_labels));
}

/// Values stand below each other that are not one number.
bool RuleBand::has_several_rows(std::span<const Box> values) const {
  for (const BandCell& cell : cells_) {
    if (!cell.is_value()) continue;
    if (cell.pieces.size() > 1 && !is_wrapped_number(cell, pitch_at(cell.box, values), em_)) return true;
    for (const BandCell& other : cells_) {
      if (&other != &cell && other.is_value() && overlap_across(other.box, cell.box)) return true;
    }
  }
  return false;
}

bool RuleBand::holds_values() const {
  return std::ranges::any_of(cells_, &BandCell::is_value);
}

bool RuleBand::is_row() const {
  const auto has_one_beside = [this](const BandCell& cell) {
    return std::ranges::any_of(cells_, [&cell](const BandCell& other) { return !overlap_across(other.box, cell.box); });
  };
  return !crowded_ && std::ranges::any_of(cells_, has_one_beside);
}

std::size_t RuleBand::line() const {
  std::map<std::size_t, std::size_t> values;
  for (const BandCell& cell : cells_) {
    for (const BandPiece& piece : cell.pieces) values[piece.line] += piece.value ? 1 : 0;
  }
  if (!holds_values()) return values.rbegin()->first;
  return std::ranges::max_element(values, {}, [](const auto& line) { return line.second; })->first;
}

}  // namespace xxgk::extraction
