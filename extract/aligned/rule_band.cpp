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
constexpr double same_place = 0.6;  // by which cells of a column may be off each other
constexpr double tolerance = 2.2;   // by which lines of a text end before their cell does

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

/// From the value to the nearest value or header cell beside it, whichever edges their columns have in common. What
/// stands left of all values is a label.
double pitch_at(const Box& box, std::span<const BandPiece* const> near) {
  double pitch = std::numeric_limits<double>::infinity(), left = box.x0;
  for (const BandPiece* other : near) left = other->value ? std::min(left, other->text.box.x0) : left;
  for (const BandPiece* other : near) {
    const Box& beside = other->text.box;
    if (overlap_across(beside, box) || beside.x0 < left) continue;
    pitch = std::min({pitch, std::abs(beside.x0 - box.x0), std::abs(beside.x1 - box.x1),
                      std::abs(middle_x(beside) - middle_x(box))});
  }
  return pitch;
}

double width_of(const BandPiece& piece) {
  return piece.text.box.x1 - piece.text.box.x0;
}

/// Both are set flush or in the middle of one column.
bool share_column(const BandPiece& a, const BandPiece& b, double em) {
  const Box &left = a.text.box, &right = b.text.box;
  const auto near = [em](double x, double y) { return std::abs(x - y) < same_place * em; };
  return near(a.left, b.left) &&
         (near(left.x0, right.x0) || near(left.x1, right.x1) || near(middle_x(left), middle_x(right)));
}

/// A line of the cell is shorter than its column allows, and another follows it: that is another cell's.
bool breaks_early(const BandCell& cell, std::span<const BandPiece* const> near, double em) {
  return !cell.is_value() && std::any_of(cell.pieces.begin(), cell.pieces.end() - 1, [&](const BandPiece& piece) {
    return std::ranges::any_of(near, [&](const BandPiece* other) {
      return !other->value && width_of(*other) > width_of(piece) + tolerance * em && share_column(piece, *other, em);
    });
  });
}

/// A line below the first begins a label of its own.
bool holds_several_labels(const BandCell& cell) {
  return !cell.is_value() && std::any_of(cell.pieces.begin() + 1, cell.pieces.end(), [](const BandPiece& piece) {
    return begins_with_enumerator(piece.text.text);
  });
}

bool are_level(const BandCell& a, const BandCell& b, double em) {
  return std::ranges::equal(a.pieces, b.pieces, [em](const BandPiece& x, const BandPiece& y) {
    return std::abs(middle_y(x.text.box) - middle_y(y.text.box)) < same_place * em;
  });
}

bool is_last_line_full(const BandCell& cell, double em) {
  return width_of(cell.pieces.back()) > cell.box.x1 - cell.box.x0 - em / 4;
}

/// Beside each line of the label stands one of each value, none shorter than the others: they may as well be rows.
bool may_be_rows(const BandCell& label, const std::vector<BandCell>& cells, double em) {
  return !label.is_value() && label.pieces.size() > 1 && std::ranges::all_of(cells, [&](const BandCell& cell) {
    return !cell.is_value() || (are_level(cell, label, em) && is_last_line_full(cell, em));
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

void RuleBand::look_for_rows(std::span<const BandPiece* const> near) {
  crowded_ = crowded_ || (holds_values() && (has_several_rows(near) || has_text_beside_no_value()));
}

bool RuleBand::has_several_rows(std::span<const BandPiece* const> near) const {
  for (const BandCell& cell : cells_) {
    if (holds_several_labels(cell) || may_be_rows(cell, cells_, em_)) return true;
    if (!cell.is_value()) continue;
    if (cell.pieces.size() > 1 && !is_wrapped_number(cell, pitch_at(cell.box, near), em_)) return true;
    for (const BandCell& other : cells_) {
      const bool between_rules = other.pieces.front().above == cell.pieces.front().above;
      if (&other != &cell && other.is_value() && overlap_across(other.box, cell.box)) return true;
      if (between_rules && breaks_early(other, near, em_)) return true;
    }
  }
  return false;
}

/// Between the same rules as values, and above or below all of them.
bool RuleBand::has_text_beside_no_value() const {
  return std::ranges::any_of(cells_, [this](const BandCell& cell) {
    const auto is_between_rules = [&cell](const BandCell& other) {
      return other.is_value() && other.pieces.front().above == cell.pieces.front().above;
    };
    const auto is_beside = [&](const BandCell& other) {
      return is_between_rules(other) && other.box.y0 < cell.box.y1 && cell.box.y0 < other.box.y1;
    };
    return !cell.is_value() && std::ranges::any_of(cells_, is_between_rules) && std::ranges::none_of(cells_, is_beside);
  });
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
  const auto above = [](const BandCell& cell) { return cell.pieces.front().above; };
  const BandCell& lowest = *std::ranges::max_element(cells_, {}, above);
  std::map<std::size_t, std::size_t> lines;
  for (const BandCell& cell : cells_) {
    for (const BandPiece& piece : cell.pieces) {
      if (piece.value || (!holds_values() && piece.above == above(lowest))) ++lines[piece.line];
    }
  }
  if (!holds_values()) return lines.begin()->first;
  return std::ranges::max_element(lines, {}, [](const auto& line) { return line.second; })->first;
}

}  // namespace xxgk::extraction
