// See spaced_labels.h.
#include "extract/aligned/spaced_labels.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "extract/text/characters.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

constexpr double widest_space = 2.4;  // inside a label, in ems
constexpr double same_place = 0.3;    // ems
constexpr std::ptrdiff_t enough = 3;  // other lines that make a column
constexpr char32_t enumeration_comma = 0x3001;

bool stands_in_column(const Fragment& text, const FragmentLine& line, std::span<const FragmentLine> page, double em) {
  const auto is_of_column = [&](const Fragment& other) {
    if (is_value(other)) return false;
    return std::abs(other.box.x0 - text.box.x0) < same_place * em ||
           std::abs(centre(other.box) - centre(text.box)) < same_place * em;
  };
  const auto has_one = [&](const FragmentLine& other) {
    return &other != &line && std::ranges::any_of(other.fragments, is_of_column);
  };
  return std::ranges::count_if(page, has_one) >= enough;
}

/// `.属于国家秘密` behind `1`, or `属于国家秘密` behind `1.`: the number counts the label.
bool ends_enumerator(const Fragment& number, const Fragment& text) {
  std::size_t at = 0;
  if (number.kind != CellKind::number || text.text.empty()) return false;
  const char32_t mark = next_character(text.text, at);
  std::size_t end = number.text.size();
  return is_full_stop(mark) || mark == enumeration_comma || is_full_stop(previous_character(number.text, end));
}

/// Cells of a header stand beside each other right of the labels, and none of its texts is a value.
bool is_of_header(const FragmentLine& line, double labels_end) {
  const auto is_right = [labels_end](const Fragment& text) { return text.box.x1 > labels_end; };
  return std::ranges::none_of(line.fragments, is_value) && std::ranges::count_if(line.fragments, is_right) > 1;
}

}  // namespace

double labels_end(std::span<const FragmentLine> page, std::size_t line) {
  constexpr std::size_t near = 6;  // lines
  double end = 0;
  for (std::size_t i = line > near ? line - near : 0; i < page.size() && i <= line + near; ++i) {
    const auto value = std::ranges::find_if(page[i].fragments, is_value);
    if (value != page[i].fragments.end() && (end == 0 || value->box.x0 < end)) end = value->box.x0;
  }
  return end;
}

void join_spaced_labels(std::span<FragmentLine> page, double em) {
  std::vector<std::vector<Fragment>> joined;
  for (std::size_t i = 0; i < page.size(); ++i) {
    const FragmentLine& line = page[i];
    const double end = labels_end(page, i);
    const bool header = is_of_header(line, end);
    std::vector<Fragment>& pieces = joined.emplace_back();
    for (const Fragment& piece : line.fragments) {
      const bool near = !pieces.empty() && !is_value(piece) && gap(pieces.back().box, piece.box) <= widest_space * em;
      const bool counted = near && ends_enumerator(pieces.back(), piece);
      const bool spread = near && !header && !begins_with_enumerator(piece.text) && piece.box.x1 <= end &&
                          !is_value(pieces.back()) && !stands_in_column(piece, line, page, em);
      if (!counted && !spread) {
        pieces.push_back(piece);
        continue;
      }
      pieces.back().kind = CellKind::text;
      pieces.back().text += piece.text;
      pieces.back().box.x1 = piece.box.x1;
    }
  }
  for (std::size_t i = 0; i < page.size(); ++i) page[i].fragments = std::move(joined[i]);
}

}  // namespace xxgk::extraction
