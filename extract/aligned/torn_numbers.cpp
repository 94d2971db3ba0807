// See torn_numbers.h.
#include "extract/aligned/torn_numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

// In ems.
constexpr double margins = 1.2;     // of a cell, left and right together
constexpr double same_place = 0.5;  // by which lines of one cell may be off each other

bool holds_value(const FragmentLine& line) {
  return std::ranges::any_of(line.fragments, is_value);
}

bool is_of_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

double width_of(const Box& box) {
  return box.x1 - box.x0;
}

bool share_column(const Box& a, const Box& b, double em) {
  const auto near = [em](double x, double y) { return std::abs(x - y) < same_place * em; };
  return near(a.x0, b.x0) || near(a.x1, b.x1) || near(middle_x(a), middle_x(b));
}

/// The row's number above the digits; nullptr where there is none that may go on with them.
Fragment* number_above(const Fragment& digits, FragmentLine& row, double em) {
  for (Fragment& number : row.fragments) {
    if (!overlap_across(number.box, digits.box) || !is_value(number)) continue;
    double pitch = std::numeric_limits<double>::infinity();
    for (const Fragment& other : row.fragments) {
      if (&other != &number && is_value(other))
        pitch = std::min(pitch, std::abs(middle_x(other.box) - middle_x(number.box)));
    }
    const double digit = em / 2;
    const bool full = width_of(number.box) + digit + margins * em >= pitch;
    const bool shorter = width_of(digits.box) < width_of(number.box) + digit / 2;
    return full && shorter && is_of_digits(number.text) && is_of_digits(digits.text) ? &number : nullptr;
  }
  return nullptr;
}

/// Rests of labels of groups stand left of the row's values.
bool is_last_row(std::span<const FragmentLine> behind, const FragmentLine& row) {
  const double values = std::ranges::find_if(row.fragments, is_value)->box.x0;
  return std::ranges::all_of(behind, [values](const FragmentLine& line) {
    return std::ranges::all_of(line.fragments, [values](const Fragment& text) { return text.box.x1 <= values; });
  });
}

/// All that stands there stands on the page above too.
bool is_header_again(std::span<const FragmentLine> lines, std::span<const FragmentLine> above) {
  const auto stands_above = [above](const Fragment& text) {
    return std::ranges::any_of(above, [&text](const FragmentLine& line) {
      return std::ranges::find(line.fragments, text.text, &Fragment::text) != line.fragments.end();
    });
  };
  return std::ranges::all_of(
      lines, [&](const FragmentLine& line) { return std::ranges::all_of(line.fragments, stands_above); });
}

void append_text(FragmentLine& row, Fragment& whole, const Fragment& rest) {
  for (Fragment& word : row.words) {
    if (word.box == whole.box) append_wrapped(word.text, rest.text);
  }
  append_wrapped(whole.text, rest.text);
}

void take_out(FragmentLine& line, const Box& box) {
  std::erase_if(line.fragments, [&box](const Fragment& piece) { return piece.box == box; });
  std::erase_if(line.words, [&box](const Fragment& word) { return word.box.x0 >= box.x0 && word.box.x1 <= box.x1; });
}

/// The text of the row's own label that goes on with the rest: not that of a group, which has rests of its own.
Fragment* label_above(const Fragment& rest, FragmentLine& row, double em) {
  const auto found = std::ranges::find_if(
      row.fragments, [&](const Fragment& label) { return !is_value(label) && share_column(label.box, rest.box, em); });
  return found == row.fragments.end() ? nullptr : &*found;
}

}  // namespace

void join_torn_numbers(std::span<FragmentLine> above, std::span<FragmentLine> below, double em) {
  const auto last = std::find_if(above.rbegin(), above.rend(), holds_value);
  const auto first = std::ranges::find_if(below, holds_value);
  if (last == above.rend() || first == below.end()) return;
  FragmentLine &row = *last, &rest = *first;
  if (!is_last_row({last.base(), above.end()}, row) || !is_header_again({below.begin(), first}, above)) return;
  std::vector<std::pair<Fragment*, Fragment>> joins;
  for (const Fragment& piece : rest.fragments) {
    Fragment* whole = is_value(piece) ? number_above(piece, row, em) : label_above(piece, row, em);
    if (is_value(piece) ? whole == nullptr : begins_with_enumerator(piece.text)) return;
    if (whole != nullptr) joins.emplace_back(whole, piece);
  }
  for (const auto& [whole, piece] : joins) {
    append_text(row, *whole, piece);
    take_out(rest, piece.box);
  }
}

}  // namespace xxgk::extraction
