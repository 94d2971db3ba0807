// See read_text.h. A line is a row because of what it looks like and of what stands around it: the first half of this
// file gives every line its role, the second makes blocks of them.
#include "extract/read_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/charset.h"
#include "extract/extract.h"
#include "extract/paragraphs.h"
#include "extract/text_rows.h"

namespace xxgk::extraction {
namespace {

constexpr int longest_fragment = 12;           // characters of a section bar or of half a label
constexpr std::size_t longest_broken_row = 6;  // lines
constexpr int longest_unit = 2;                // characters, behind a number
constexpr std::size_t none = static_cast<std::size_t>(-1);

enum class Role : char {
  prose,
  row,
  continuation,  ///< goes on with the row above
  nothing,       ///< page numbers, Markdown's rules: neither ink of the report nor a break between rows
};

std::int64_t length_of(std::string_view text) {
  std::int64_t length = 0;
  for (std::size_t at = 0; at < text.size(); ++length) next_character(text, at);
  return length;
}

bool is_page_word(char32_t c) {
  constexpr char32_t page = 0x9875, page_traditional = 0x9801;
  return c == page || c == page_traditional;
}

/// What stands around numbers of pages.
bool is_word_with_pages(char32_t c) {
  constexpr char32_t ordinal = 0x7B2C, altogether = 0x5171, total = 0x603B;
  constexpr char32_t fullwidth_comma = 0xFF0C, fullwidth_slash = 0xFF0F;
  return c == ordinal || c == altogether || c == total || c == '/' || c == ',' || c == fullwidth_comma ||
         c == fullwidth_slash;
}

/// `- 3 -`, `— 3 —`, `·3·`, `第 3 页 共 5 页`, `第3页/共5页`.
bool is_page_number(std::string_view line) {
  constexpr std::size_t longest = 60;
  constexpr char32_t middle_dot = 0xB7;
  const std::string_view text = trimmed(line);
  if (text.empty() || text.size() > longest) return false;
  bool digits = false, pages = false, words = false, dash_first = false, dash_last = false, dash_between = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (is_space(c)) continue;
    if (is_digit(c)) {
      if (std::exchange(dash_last, false) && digits) dash_between = true;
      digits = true;
    } else if (is_dash(c) || c == middle_dot) {
      (digits ? dash_last : dash_first) = true;
    } else if (is_page_word(c)) {
      pages = true;
    } else if (is_word_with_pages(c)) {
      words = true;
    } else {
      return false;
    }
  }
  return digits && (pages || (dash_first && dash_last && !dash_between && !words));
}

bool is_lone_number(std::string_view line) {
  constexpr std::size_t longest = 3;
  const std::string_view text = trimmed(line);
  const auto is_ascii_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !text.empty() && text.size() <= longest && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

/// A section bar of a table, or a part of a label that a line break tore off.
bool is_fragment(std::string_view line) {
  const std::string_view text = trimmed(line);
  if (text.size() > std::size_t{4} * longest_fragment || length_of(text) > longest_fragment) return false;
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (is_sentence_end(c) && !is_full_stop(c)) return false;
    letters |= is_letter(c);
  }
  return letters;
}

/// Gives every line its role.
class RoleFinder {
 public:
  explicit RoleFinder(std::span<const Line> lines) : lines_(lines), roles_(lines.size(), Role::prose) {
    looks_.reserve(lines.size());
    for (const Line& line : lines) looks_.push_back(look_at(line.text));
  }

  void find() {
    find_page_numbers();
    find_rules();
    find_rows();
    find_empty_rows();
    find_lone_page_numbers();
    find_broken_rows();
  }

  const std::vector<Role>& roles() const { return roles_; }
  const std::vector<RowLook>& looks() const { return looks_; }

 private:
  bool is_row(std::size_t i) const { return i < roles_.size() && roles_[i] == Role::row; }
  bool are_adjacent(std::size_t i, std::size_t j) const { return lines_[i].number + 1 == lines_[j].number; }
  bool is_bar_line(std::size_t i) const { return looks_[i].separator == Separator::bar; }

  void find_page_numbers() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (looks_[i].separator == Separator::none && is_page_number(lines_[i].text)) roles_[i] = Role::nothing;
    }
  }

  /// A rule stands below its table's head or above rows. Below several rows and above none, it is a row of cells that
  /// do not apply.
  void find_rules() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!looks_[i].rule) continue;
      const bool head = i > 0 && are_adjacent(i - 1, i) && is_bar_line(i - 1);
      const bool below_more = head && i > 1 && are_adjacent(i - 2, i - 1) && is_bar_line(i - 2) && !looks_[i - 2].rule;
      const bool rows_follow = i + 1 < lines_.size() && are_adjacent(i, i + 1) && is_bar_line(i + 1);
      if (!rows_follow && (!head || below_more)) continue;
      roles_[i] = Role::nothing;
      looks_[i].possible = looks_[i].certain = false;
      if (head) looks_[i - 1].possible = looks_[i - 1].certain = !looks_[i - 1].empty;
      if (rows_follow) looks_[i + 1].possible = looks_[i + 1].certain = !looks_[i + 1].empty;
    }
  }

  /// Stands between rows without parting them.
  bool is_transparent(std::size_t i) const {
    return roles_[i] == Role::nothing || looks_[i].empty || is_lone_number(lines_[i].text);
  }

  /// Looks at clusters of possible rows; a short line between two of them may be a part of the table.
  void find_rows() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!looks_[i].possible) continue;
      std::size_t last = i;
      bool certain = false, fragment = false;
      for (std::size_t j = i; j < lines_.size(); ++j) {
        if (looks_[j].possible) {
          last = j;
          certain |= looks_[j].certain;
          fragment = false;
        } else if (!is_transparent(j) && (std::exchange(fragment, true) || !is_fragment(lines_[j].text))) {
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
      if (!looks_[i].possible) continue;
      roles_[i] = Role::row;
      (is_bar_line(i) ? bar_rows_ : tab_rows_) = true;
    }
  }

  /// No line of the cluster is a row by itself: heads and blank forms, but also menus and signatures.
  void accept_uniform(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
      if (!looks_[i].possible) continue;
      std::size_t end = i, rows = 0, closed = 0, alike = 0;
      for (std::size_t j = i; j <= last && (looks_[j].possible || is_transparent(j)); ++j) {
        if (!looks_[j].possible) continue;
        end = j;
        ++rows;
        closed += is_closed_row(j);
        alike += looks_[j].filled > 1 && looks_[j].cells == looks_[i].cells;
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
    return looks_[i].closes && (is_bar_line(i) || looks_[i].filled > 1 || looks_[i].cells > 2);
  }

  /// The first row of another table may be all that a cut left of it.
  bool is_like_rows_above(std::size_t i) const {
    const bool cut_off = i + 1 == lines_.size() && !lines_[i].ended;
    return is_bar_line(i) ? bar_rows_ && (cut_off || looks_[i].closes) : tab_rows_ && cut_off;
  }

  /// A row whose cells are all blank tells nothing by itself: it must touch a row.
  void find_empty_rows() {
    const auto joins = [this](std::size_t i, std::size_t row) {
      return looks_[i].empty && looks_[i].cells > 1 && are_adjacent(std::min(i, row), std::max(i, row)) &&
             (roles_[row] == Role::row || looks_[row].rule);
    };
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (joins(i, i - 1)) roles_[i] = Role::row;
    }
    for (std::size_t i = lines_.size() - 1; i-- > 0;) {
      if (is_bar_line(i) && joins(i, i + 1)) roles_[i] = Role::row;
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool has_ink = !trimmed(lines_[i].text).empty();
      if (!has_ink && roles_[i] == Role::prose) roles_[i] = Role::nothing;
    }
  }

  /// A number alone on its line is the page's where it stands between two rows, else it may be a value.
  void find_lone_page_numbers() {
    std::size_t above = none;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (roles_[i] == Role::prose && is_lone_number(lines_[i].text) && above != none) {
        const std::size_t below = row_below(i);
        if (below != none && is_page_between(above, below)) roles_[i] = Role::nothing;
      }
      if (roles_[i] != Role::nothing) above = is_row(i) ? i : none;
    }
  }

  /// The next row of several cells; a section bar may stand above it.
  std::size_t row_below(std::size_t i) const {
    bool bar = false;
    for (++i; i < lines_.size(); ++i) {
      if (is_row(i) && looks_[i].cells > 1) return i;
      const bool can_be_bar = is_row(i) || is_fragment(lines_[i].text);
      if (roles_[i] != Role::nothing && (std::exchange(bar, true) || !can_be_bar)) return none;
    }
    return none;
  }

  bool is_page_between(std::size_t above, std::size_t below) const {
    // An open row whose fellows are closed waits for the rest of its last cell: 162, and a 1 on the next line.
    const bool torn = is_bar_line(above) && is_bar_line(below) && !looks_[above].closes && looks_[below].closes;
    const bool waits = torn && looks_[above].last == CellKind::number;
    return looks_[above].cells > 1 && !waits;
  }

  /// Where rows end with a bar, one that does not is torn inside a cell: `信息内容 | 本年新` `制作数量 | 本年新` ...
  void find_broken_rows() {
    std::size_t closed = 0, open = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_row(i) && is_bar_line(i)) ++(looks_[i].closes ? closed : open);
    }
    if (closed < 2 || closed < open) return;
    int above = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (roles_[i] == Role::prose && !is_fragment(lines_[i].text)) above = 0;
      if (!is_row(i) || !is_bar_line(i)) continue;
      if (looks_[i].closes) {
        above = looks_[i].cells;
      } else {
        join_broken_row(i, above);
      }
    }
  }

  /// Joins the row that begins at `first` with the lines below it if they complete it. `above`: cells of the row above.
  void join_broken_row(std::size_t first, int above) {
    int cells = looks_[first].cells;
    std::size_t previous = first, lines = 1;
    for (std::size_t i = first + 1; i < lines_.size() && lines < longest_broken_row; ++i) {
      if (roles_[i] == Role::nothing) continue;
      if (!goes_on(previous, i)) return;
      ++lines;
      if (!is_bar_line(i)) continue;
      cells += looks_[i].cells - 1;
      previous = i;
      if (!looks_[i].closes) continue;
      if (cells > std::max(above, closed_cells_below(i))) return;
      for (std::size_t j = first + 1; j <= i; ++j) {
        if (roles_[j] != Role::nothing) roles_[j] = Role::continuation;
      }
      return;
    }
  }

  /// The last cell of one line and the first of the next can be halves of one. A number goes on with digits or a unit.
  bool goes_on(std::size_t i, std::size_t next) const {
    if (!is_bar_line(next)) {
      return looks_[next].separator == Separator::none && looks_[i].last == CellKind::text &&
             is_fragment(lines_[next].text) && !begins_with_enumerator(lines_[next].text);
    }
    if (!is_row(next) || looks_[next].opens) return false;
    if (looks_[next].first == looks_[i].last) {
      return looks_[i].last == CellKind::text || looks_[i].last == CellKind::number;
    }
    if (looks_[i].last != CellKind::number || looks_[next].first != CellKind::text) return false;
    const std::string_view text = trimmed(lines_[next].text);
    return length_of(trimmed(text.substr(0, text.find('|')))) <= longest_unit;
  }

  int closed_cells_below(std::size_t i) const {
    for (++i; i < lines_.size() && roles_[i] != Role::prose; ++i) {
      if (is_row(i) && looks_[i].closes) return looks_[i].cells;
    }
    return 0;
  }

  std::span<const Line> lines_;
  std::vector<Role> roles_;
  std::vector<RowLook> looks_;
  bool bar_rows_ = false, tab_rows_ = false;  ///< such rows stand above
};

/// The lines that are prose; what stood between them is a gap.
std::vector<Line> prose_of(std::span<const Line> lines, const std::vector<Role>& roles) {
  std::vector<Line> prose;
  bool gap = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (roles[i] == Role::prose) {
      prose.push_back(lines[i]);
      prose.back().after_gap = lines[i].after_gap || gap;
    }
    gap = roles[i] != Role::prose;
  }
  return prose;
}

/// The first line of prose from `begin` on.
std::size_t end_of_table(const std::vector<Role>& roles, std::size_t begin) {
  while (begin < roles.size() && roles[begin] != Role::prose) ++begin;
  return begin;
}

Table table_of(std::span<const Line> lines, const RoleFinder& finder, std::size_t begin, std::size_t end) {
  std::vector<RowLine> rows;
  for (std::size_t i = begin; i < end; ++i) {
    const Role role = finder.roles()[i];
    if (role == Role::row || role == Role::continuation) {
      rows.push_back({lines[i], finder.looks()[i], role == Role::continuation});
    }
  }
  return read_table(rows);
}

std::vector<Block> blocks_of(std::span<const Line> lines) {
  RoleFinder finder(lines);
  finder.find();
  const std::vector<Role>& roles = finder.roles();
  const std::vector<Line> prose = prose_of(lines, roles);
  const ProseShape shape = measure_prose(prose);
  std::vector<Block> blocks;
  std::size_t used = 0, waiting = 0;
  const auto add_prose = [&] {
    for (Paragraph& paragraph : read_paragraphs(std::span(prose).subspan(used, waiting), shape)) {
      blocks.emplace_back(std::move(paragraph));
    }
    used += std::exchange(waiting, 0);
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (roles[i] == Role::prose) ++waiting;
    if (roles[i] != Role::row) continue;
    add_prose();
    const std::size_t end = end_of_table(roles, i);
    blocks.emplace_back(table_of(lines, finder, i, end));
    i = end - 1;
  }
  add_prose();
  return blocks;
}

bool ends_with_separator(std::string_view line) {
  const std::size_t last = line.find_last_not_of(' ');
  return last != std::string_view::npos && (line[last] == '\t' || line[last] == '|');
}

}  // namespace

Document read_text(std::string_view bytes) {
  const DecodedText text = decode(bytes);
  const std::vector<Line> lines = split_lines(text.utf8);
  if (lines.empty()) throw ExtractError(ExtractFault::empty, "white space only");
  Document document;
  document.blocks = blocks_of(lines);
  if (text.replaced > 0) {
    Diagnostic& damage = document.diagnostics.emplace_back();
    damage.code = DiagnosticCode::bytes_replaced;
    damage.read = std::to_string(text.replaced);
  }
  document.ends_abruptly = !lines.back().ended && !ends_with_separator(lines.back().text);
  return document;
}

}  // namespace xxgk::extraction
