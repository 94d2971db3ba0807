// See titles_in_streams.h.
#include "extract/text/titles_in_streams.h"

#include <set>
#include <string>
#include <string_view>

#include "extract/text/cell_kind.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t shortest_title = 12, longest_title = 60;  // characters
constexpr std::size_t most_lines_of_title = 3;
constexpr std::size_t nearby = 6;  // lines among which a number stands, where each line is a cell

/// `2014年` may stand on a line of its own.
bool can_be_of_title(std::string_view text) {
  const CellTraits traits = traits_of(text);
  const bool says_something = traits.kind == CellKind::text || traits.kind == CellKind::number;
  return says_something && !traits.sentence && length_of(text) <= longest_title;
}

std::string compact(std::string_view text) {
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!is_space(next_character(text, at))) words += text.substr(begin, at - begin);
  }
  return words;
}

class TitleFinder {
 public:
  explicit TitleFinder(TextLines& text) : text_(text) {}

  void leave_out() {
    for (std::size_t i = 1; i < text_.size(); ++i) {
      if (text_.is_left_out(i - 1) && text_.is_free(i) && is_title(i)) text_.leave_out(i);
    }
  }

 private:
  std::string_view text_of(std::size_t i) const { return trimmed(text_[i].text); }

  bool is_title(std::size_t i) {
    const std::string_view text = text_of(i);
    if (!can_be_of_title(text) || length_of(text) < shortest_title || !is_in_table(i)) return false;
    if (said_.empty()) find_what_is_said();
    return said_.contains(compact(text));
  }

  bool is_in_table(std::size_t i) const { return has_number_nearby(i, -1) && has_number_nearby(i, 1); }

  bool has_number_nearby(std::size_t i, int step) const {
    for (std::size_t seen = 0; seen < nearby;) {
      if (step < 0 ? i == 0 : i + 1 == text_.size()) return false;
      step < 0 ? --i : ++i;
      if (text_.is_left_out(i)) continue;
      const CellTraits traits = traits_of(text_of(i));
      if (!text_.is_free(i) || traits.sentence || traits.long_text || traits.key_value) return false;
      if (traits.kind == CellKind::number) return true;
      ++seen;
    }
    return false;
  }

  /// A title may stand on one line at the heads of pages, and on several above the report. Labels of rows may be the
  /// same too, and stand in the table.
  void find_what_is_said() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      std::string words;
      for (std::size_t k = i; k < text_.size() && k < i + most_lines_of_title; ++k) {
        if (!can_be_of_title(text_of(k)) || is_in_table(k)) break;
        words += compact(text_of(k));
        said_.insert(words);
      }
    }
    find_what_pages_begin_with();
  }

  /// A text without a title of its own has it at the heads of its pages, more than once. (What begins with a bracket is
  /// the corner of a table whose header is repeated.)
  void find_what_pages_begin_with() {
    std::set<std::string> begins;
    for (std::size_t i = 1; i < text_.size(); ++i) {
      std::size_t at = 0;
      const std::string_view text = text_of(i);
      if (!text_.is_left_out(i - 1) || length_of(text) < shortest_title || is_opening_bracket(next_character(text, at)))
        continue;
      std::string words = compact(text);
      if (begins.contains(words)) said_.insert(words);
      begins.insert(std::move(words));
    }
  }

  TextLines& text_;
  std::set<std::string> said_;  ///< by lines outside tables, alone and together
};

}  // namespace

void leave_out_titles_in_streams(TextLines& text) {
  TitleFinder(text).leave_out();
}

}  // namespace xxgk::extraction
