// See spaced_rows.h.
#include "extract/text/spaced_rows.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/text/cell_kind.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t fewest_rows = 5, most_between = 3;  // lines
constexpr std::size_t most_header_lines = 4;

/// What a line is if single spaces part cells.
struct SpacedLine {
  std::size_t words = 0, values = 0;  ///< values at its end
  bool set_apart = false;             ///< more spaces than empty cells would leave stand in it
  bool sentence = false;
  bool is_row() const { return words > 1 && values > 0 && !set_apart && !sentence; }
};

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) words.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

SpacedLine look_at(std::string_view line) {
  SpacedLine look;
  const std::string_view text = trimmed(line);
  look.set_apart = text.find("   ") != std::string_view::npos || text.find_first_of("\t|") != std::string_view::npos ||
                   line.starts_with(' ');
  const std::vector<std::string_view> words = words_of(text);
  look.words = words.size();
  look.sentence = traits_of(text).sentence;
  for (std::size_t i = words.size(); i-- > 0; ++look.values) {
    const CellKind kind = traits_of(words[i]).kind;
    if (kind != CellKind::number && kind != CellKind::mark) break;
  }
  return look;
}

/// `统 计 数`: the characters of one word.
bool are_of_one_word(std::string_view left, std::string_view right) {
  const auto is_ideograph = [](std::string_view word) {
    std::size_t at = 0;
    return length_of(word) == 1 && is_wide(next_character(word, at));
  };
  return is_ideograph(left) && is_ideograph(right);
}

std::string with_tabs(std::string_view line) {
  std::string result;
  std::string_view before;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view word = line.substr(at, end - at);
    if (at > 0) result += are_of_one_word(before, word) ? ' ' : '\t';
    result += word;
    before = word;
    at = end + 1;
  }
  return result;
}

class SpacedRows {
 public:
  explicit SpacedRows(std::string_view text) {
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      lines_.push_back(text.substr(begin, end - begin));
      looks_.push_back(look_at(lines_.back()));
      begin = end + 1;
    }
  }

  /// Nothing where the text has no such rows, or more that are set by spaces.
  std::optional<std::string> parted() {
    std::vector<bool> in_table(lines_.size(), false);
    bool any = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!looks_[i].is_row()) continue;
      const std::size_t last = last_row(i);
      any = any || is_table(i, last);
      for (std::size_t k = with_header_above(i); k <= last; ++k) in_table[k] = looks_[k].words > 1;
      i = last;
    }
    if (!any || are_columns_set()) return std::nullopt;
    std::string text;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i > 0) text += '\n';
      text += in_table[i] ? with_tabs(lines_[i]) : std::string(lines_[i]);
    }
    return text;
  }

 private:
  bool are_columns_set() const {
    constexpr std::ptrdiff_t few = 10;  // one in so many
    const auto is_set = [](const SpacedLine& look) { return look.set_apart && look.values > 0 && look.words > 1; };
    return std::ranges::count_if(looks_, is_set) * few > std::ranges::count_if(looks_, &SpacedLine::is_row);
  }

  std::size_t last_row(std::size_t i) const {
    std::size_t last = i;
    for (++i; i < lines_.size() && i - last <= most_between && !looks_[i].sentence; ++i) {
      if (looks_[i].is_row()) last = i;
    }
    return last;
  }

  /// Rows with two values, or with a unit between label and value: else it may be a table of contents. Where one table
  /// is such, shorter ones are.
  bool is_table(std::size_t begin, std::size_t last) const {
    std::size_t rows = 0;
    for (std::size_t i = begin; i <= last; ++i) rows += looks_[i].is_row() && looks_[i].words > 2;
    return rows >= fewest_rows;
  }

  std::size_t with_header_above(std::size_t row) const {
    std::size_t top = row;
    while (top > 0 && row - top < most_header_lines && looks_[top - 1].words > 1 && !looks_[top - 1].sentence) --top;
    return top;
  }

  std::vector<std::string_view> lines_;
  std::vector<SpacedLine> looks_;
};

}  // namespace

std::string with_tabs_for_single_spaces(std::string text) {
  std::optional<std::string> parted = SpacedRows(text).parted();
  return parted ? std::move(*parted) : std::move(text);
}

}  // namespace xxgk::extraction
