// See line_roles.h.
#include "extract/text/line_roles.h"

#include <algorithm>
#include <utility>

#include "extract/text/characters.h"
#include "extract/text/page_numbers.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t longest_fragment = 12;  // characters of a section bar or of half a label
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Gives every line its role.
class RoleFinder {
 public:
  explicit RoleFinder(const TextLines& text) : out_{text.lines(), {}, {}} {
    for (std::size_t i = 0; i < text.size(); ++i) {
      out_.roles.push_back(text.is_left_out(i) ? Role::nothing : Role::taken);
      if (text.is_free(i)) out_.roles.back() = Role::other;
      out_.looks.push_back(text.is_free(i) ? look_at(text[i].text) : RowLook{});
    }
  }

  LineRoles find() && {
    find_rules();
    find_rows();
    find_empty_rows();
    find_lone_page_numbers();
    return std::move(out_);
  }

 private:
  bool are_adjacent(std::size_t i, std::size_t j) const { return out_.lines[i].number + 1 == out_.lines[j].number; }

  /// A rule stands below its table's head or above rows. Below several rows and above none, it is a row of cells that
  /// do not apply.
  void find_rules() {
    for (std::size_t i = 0; i < out_.lines.size(); ++i) {
      if (!out_.looks[i].rule) continue;
      const bool head = i > 0 && are_adjacent(i - 1, i) && out_.is_bar_line(i - 1);
      const bool below_more =
          head && i > 1 && are_adjacent(i - 2, i - 1) && out_.is_bar_line(i - 2) && !out_.looks[i - 2].rule;
      const bool rows_follow = i + 1 < out_.lines.size() && are_adjacent(i, i + 1) && out_.is_bar_line(i + 1);
      if (!rows_follow && (!head || below_more)) continue;
      out_.roles[i] = Role::nothing;
      out_.looks[i].possible = out_.looks[i].certain = false;
      if (head) out_.looks[i - 1].possible = out_.looks[i - 1].certain = !out_.looks[i - 1].empty;
      if (rows_follow) out_.looks[i + 1].possible = out_.looks[i + 1].certain = !out_.looks[i + 1].empty;
    }
  }

  /// Stands between rows without parting them.
  bool is_transparent(std::size_t i) const {
    if (out_.roles[i] == Role::taken) return false;
    return out_.roles[i] == Role::nothing || out_.looks[i].empty || is_lone_number(out_.lines[i].text);
  }

  /// Looks at clusters of possible rows; a short line between two of them may be a part of the table.
  void find_rows() {
    for (std::size_t i = 0; i < out_.lines.size(); ++i) {
      if (!out_.looks[i].possible) continue;
      std::size_t last = i;
      bool certain = false, fragment = false;
      for (std::size_t j = i; j < out_.lines.size(); ++j) {
        if (out_.looks[j].possible) {
          last = j;
          certain |= out_.looks[j].certain;
          fragment = false;
        } else if (!is_transparent(j) && (std::exchange(fragment, true) || !out_.is_fragment(j))) {
          break;
        }
      }
      if (certain) {
        accept(i, last);
      } else {
        accept_uniform(i, last);
      }
      i = last;
    }
  }

  void accept(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
      if (!out_.looks[i].possible) continue;
      out_.roles[i] = Role::row;
      (out_.is_bar_line(i) ? bar_rows_ : tab_rows_) = true;
    }
  }

  /// No line of the cluster is a row by itself: heads and blank forms, but also menus and signatures.
  void accept_uniform(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
      if (!out_.looks[i].possible) continue;
      std::size_t end = i, rows = 0, closed = 0, alike = 0;
      for (std::size_t j = i; j <= last && (out_.looks[j].possible || is_transparent(j)); ++j) {
        if (!out_.looks[j].possible) continue;
        end = j;
        ++rows;
        closed += is_closed_row(j);
        alike += out_.looks[j].filled > 1 && out_.looks[j].cells == out_.looks[i].cells;
      }
      if (rows > 1 && (closed > 1 || alike == rows)) {
        accept(i, end);
      } else if (is_like_rows_above(end)) {
        accept(end, end);
      }
      i = end;
    }
  }

  /// A single tab at the end of a line may be there by chance.
  bool is_closed_row(std::size_t i) const {
    return out_.looks[i].closes && (out_.is_bar_line(i) || out_.looks[i].filled > 1 || out_.looks[i].cells > 2);
  }

  /// The first row of another table may be all that a cut left of it.
  bool is_like_rows_above(std::size_t i) const {
    const bool cut_off = i + 1 == out_.lines.size() && !out_.lines[i].ended;
    return out_.is_bar_line(i) ? bar_rows_ && (cut_off || out_.looks[i].closes) : tab_rows_ && cut_off;
  }

  /// A row whose cells are all blank tells nothing by itself: it must touch a row.
  void find_empty_rows() {
    const auto joins = [this](std::size_t i, std::size_t row) {
      return out_.looks[i].empty && out_.looks[i].cells > 1 && are_adjacent(std::min(i, row), std::max(i, row)) &&
             (out_.roles[row] == Role::row || out_.looks[row].rule);
    };
    for (std::size_t i = 1; i < out_.lines.size(); ++i) {
      if (joins(i, i - 1)) out_.roles[i] = Role::row;
    }
    for (std::size_t i = out_.lines.size() - 1; i-- > 0;) {
      if (out_.is_bar_line(i) && joins(i, i + 1)) out_.roles[i] = Role::row;
    }
    for (std::size_t i = 0; i < out_.lines.size(); ++i) {
      const bool has_ink = !trimmed(out_.lines[i].text).empty();
      if (!has_ink && out_.roles[i] == Role::other) out_.roles[i] = Role::nothing;
    }
  }

  /// A number alone on its line is the page's where it stands between two rows, else it may be a value.
  void find_lone_page_numbers() {
    std::size_t above = none;
    for (std::size_t i = 0; i < out_.lines.size(); ++i) {
      if (out_.roles[i] == Role::other && is_lone_number(out_.lines[i].text) && above != none) {
        const std::size_t below = row_below(i);
        if (below != none && is_page_between(above, below)) out_.roles[i] = Role::nothing;
      }
      if (out_.roles[i] != Role::nothing) above = out_.is_row(i) ? i : none;
    }
  }

  /// The next row of several cells; a section bar may stand above it.
  std::size_t row_below(std::size_t i) const {
    bool bar = false;
    for (++i; i < out_.lines.size(); ++i) {
      if (out_.is_row(i) && out_.looks[i].cells > 1) return i;
      const bool can_be_bar = out_.is_row(i) || out_.is_fragment(i);
      if (out_.roles[i] != Role::nothing && (std::exchange(bar, true) || !can_be_bar)) return none;
    }
    return none;
  }

  bool is_page_between(std::size_t above, std::size_t below) const {
    // An open row whose fellows are closed waits for the rest of its last cell: 162, and a 1 on the next line.
    const bool torn =
        out_.is_bar_line(above) && out_.is_bar_line(below) && !out_.looks[above].closes && out_.looks[below].closes;
    const bool waits = torn && out_.looks[above].last == CellKind::number;
    return out_.looks[above].cells > 1 && !waits;
  }

  LineRoles out_;
  bool bar_rows_ = false, tab_rows_ = false;  ///< such rows stand above
};

}  // namespace

bool LineRoles::is_fragment(std::size_t i) const {
  const std::string_view text = trimmed(lines[i].text);
  if (roles[i] == Role::taken) return false;
  if (text.size() > 4 * longest_fragment || length_of(text) > longest_fragment) return false;
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (is_sentence_end(c) && !is_full_stop(c)) return false;
    letters |= is_letter(c);
  }
  return letters;
}

LineRoles find_line_roles(const TextLines& text) {
  return RoleFinder(text).find();
}

}  // namespace xxgk::extraction
