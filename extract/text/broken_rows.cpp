// See broken_rows.h.
#include "extract/text/broken_rows.h"

#include <algorithm>
#include <string_view>

#include "extract/text/characters.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t longest_broken_row = 6;  // lines
constexpr std::size_t longest_unit = 2;        // characters, behind a number

class RowJoiner {
 public:
  explicit RowJoiner(LineRoles& text) : text_(text) {}

  /// Where rows end with a bar, one that does not is torn inside a cell: `信息内容 | 本年新` `制作数量 | 本年新` ...
  void join() {
    std::size_t closed = 0, open = 0;
    for (std::size_t i = 0; i < text_.lines.size(); ++i) {
      if (text_.is_row(i) && text_.is_bar_line(i)) ++(text_.looks[i].closes ? closed : open);
    }
    if (closed < 2 || closed < open) return;
    int above = 0;
    for (std::size_t i = 0; i < text_.lines.size(); ++i) {
      if (!text_.is_in_table(i) && !text_.is_fragment(i)) above = 0;
      if (!text_.is_row(i) || !text_.is_bar_line(i)) continue;
      if (text_.looks[i].closes) {
        above = text_.looks[i].cells;
      } else {
        join_broken_row(i, above);
      }
    }
  }

 private:
  /// Joins the row that begins at `first` with the lines below it if they complete it. `above`: cells of the row above.
  void join_broken_row(std::size_t first, int above) {
    int cells = text_.looks[first].cells;
    std::size_t previous = first, lines = 1;
    for (std::size_t i = first + 1; i < text_.lines.size() && lines < longest_broken_row; ++i) {
      if (text_.roles[i] == Role::nothing) continue;
      if (!goes_on(previous, i)) return;
      ++lines;
      if (!text_.is_bar_line(i)) continue;
      cells += text_.looks[i].cells - 1;
      previous = i;
      if (!text_.looks[i].closes) continue;
      if (cells > std::max(above, closed_cells_below(i))) return;
      for (std::size_t j = first + 1; j <= i; ++j) {
        if (text_.roles[j] != Role::nothing) text_.roles[j] = Role::continuation;
      }
      return;
    }
  }

  /// The last cell of one line and the first of the next can be halves of one. A number goes on with digits or a unit.
  bool goes_on(std::size_t i, std::size_t next) const {
    if (!text_.is_bar_line(next)) {
      return text_.looks[next].separator == Separator::none && text_.looks[i].last == CellKind::text &&
             text_.is_fragment(next) && !begins_with_enumerator(text_.lines[next].text);
    }
    if (!text_.is_row(next) || text_.looks[next].opens) return false;
    if (text_.looks[next].first == text_.looks[i].last) {
      return text_.looks[i].last == CellKind::text || text_.looks[i].last == CellKind::number;
    }
    if (text_.looks[i].last != CellKind::number || text_.looks[next].first != CellKind::text) return false;
    const std::string_view text = trimmed(text_.lines[next].text);
    return length_of(trimmed(text.substr(0, text.find('|')))) <= longest_unit;
  }

  int closed_cells_below(std::size_t i) const {
    for (++i; i < text_.lines.size() && text_.is_in_table(i); ++i) {
      if (text_.is_row(i) && text_.looks[i].closes) return text_.looks[i].cells;
    }
    return 0;
  }

  LineRoles& text_;
};

}  // namespace

void join_broken_rows(LineRoles& lines) {
  RowJoiner(lines).join();
}

}  // namespace xxgk::extraction
