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

constexpr double widest_space = 2.4;                  // inside a label, in ems
constexpr double single_space = 0.6;                  // ems
constexpr double same_place = 0.3, very_place = 0.1;  // ems
constexpr std::ptrdiff_t enough = 3;                  // other lines that make a column
constexpr char32_t enumeration_comma = 0x3001;

/// Others stand where this text does, and the first of some line does: else what stands left of it, no farther than a
/// space, is the beginning of the same label in every line.
bool stands_in_column(const Fragment& text, const FragmentLine& line, std::span<const FragmentLine> page, double em,
                      bool wants_first) {
  const auto is_of_column = [&](const Fragment& other) {
    if (is_value(other)) return false;
    return std::abs(other.box.x0 - text.box.x0) < same_place * em ||
           std::abs(centre(other.box) - centre(text.box)) < same_place * em;
  };
  std::ptrdiff_t others = 0;
  bool any_first = !wants_first;
  for (const FragmentLine& other : page) {
    if (&other == &line) continue;
    const auto found = std::ranges::find_if(other.fragments, is_of_column);
    others += found != other.fragments.end();
    any_first = any_first || (!other.fragments.empty() && found == other.fragments.begin() &&
                              std::abs(found->box.x0 - text.box.x0) < very_place * em);
  }
  return others >= enough && any_first;
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

/// Cells that fill their columns stand as near each other, but a lone character fills none.
bool are_spread(const Fragment& left, const Fragment& right) {
  return length_of(left.text) == 1 || length_of(right.text) == 1;
}

/// Who divides a header into its words finds whole those that make one text.
void join_words(FragmentLine& line) {
  for (const Fragment& whole : line.fragments) {
    const auto is_in = [&whole](const Fragment& word) {
      return word.box.x0 >= whole.box.x0 && word.box.x1 <= whole.box.x1;
    };
    const auto first = std::ranges::find_if(line.words, is_in);
    if (first == line.words.end()) continue;
    *first = whole;
    line.words.erase(std::remove_if(first + 1, line.words.end(), is_in), line.words.end());
  }
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
  std::vector<bool> headers;
  for (std::size_t i = 0; i < page.size(); ++i) {
    const FragmentLine& line = page[i];
    const double end = labels_end(page, i);
    const bool header = is_of_header(line, end);
    headers.push_back(header);
    std::vector<Fragment>& pieces = joined.emplace_back();
    for (const Fragment& piece : line.fragments) {
      const double apart = pieces.empty() ? widest_space * em + 1 : gap(pieces.back().box, piece.box);
      const bool near = !is_value(piece) && apart <= widest_space * em;
      const bool counted = near && ends_enumerator(pieces.back(), piece);
      const bool by_space = apart <= single_space * em;
      const bool in_place = header ? by_space && are_spread(pieces.back(), piece) : piece.box.x1 <= end;
      const bool spread = near && in_place && !begins_with_enumerator(piece.text) && !is_value(pieces.back()) &&
                          !stands_in_column(piece, line, page, em, by_space && !header);
      if (!counted && !spread) {
        pieces.push_back(piece);
        continue;
      }
      pieces.back().kind = CellKind::text;
      pieces.back().text += piece.text;
      pieces.back().box.x1 = piece.box.x1;
    }
  }
  for (std::size_t i = 0; i < page.size(); ++i) {
    const bool changes = joined[i].size() < page[i].fragments.size();
    page[i].fragments = std::move(joined[i]);
    if (changes && headers[i]) join_words(page[i]);
  }
}

}  // namespace xxgk::extraction
