// See cell_streams.h.
#include "extract/text/cell_streams.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/text/cell_kind.h"
#include "extract/text/characters.h"
#include "extract/text/empty_lines.h"
#include "extract/text/page_numbers.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t longest_label = 60;       // characters; the longest of any form has 43
constexpr std::size_t most_lines_of_cell = 16;  // a long label in a narrow column, or one that stands upright
constexpr std::size_t least_bars = 3;
constexpr std::size_t least_numbers = 2;
constexpr std::size_t least_cells_at_end = 4;    // where the text stops behind the first number
constexpr std::size_t least_contents = 3;        // entries of a table of contents
constexpr std::size_t longest_ordinal = 2;       // digits
constexpr std::size_t lines_above_heading = 2;   // the title's
constexpr std::size_t lines_of_first_label = 3;  // that stand between the header and the first number

enum class Look : char {
  prose,   ///< a sentence
  row,     ///< cells of a row side by side
  label,   ///< short enough for a label, and no punctuation of sentences outside brackets
  value,   ///< a number or a mark
  number,  ///< the same, and certainly a number
};

/// Wide spaces part numbers from what stands before them: a row whose columns are aligned.
bool is_aligned_row(std::string_view text) {
  constexpr std::string_view gap = "  ";
  std::size_t pieces = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(gap, begin), text.size());
    const CellKind kind = traits_of(trimmed(text.substr(begin, end - begin))).kind;
    if (kind == CellKind::number && pieces > 0) return true;
    pieces += kind != CellKind::empty;
    begin = end + gap.size();
  }
  return false;
}

bool has_bar_or_tab(std::string_view text) {
  return text.find_first_of("|\t") != std::string_view::npos;
}

/// A row of cells; bars part the links of a page's navigation too.
bool has_number_beside(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("|\t", begin), text.size());
    if (traits_of(trimmed(text.substr(begin, end - begin))).kind == CellKind::number) return true;
    begin = end + 1;
  }
  return false;
}

/// Punctuation of sentences, but for what stands in brackets; these may have been opened or closed on other lines.
bool has_open_prose_mark(std::string_view text) {
  int depth = 0;
  bool mark = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (is_opening_bracket(c)) ++depth;
    if (is_closing_bracket(c) && --depth < 0) depth = 0, mark = false;
    mark |= depth == 0 && is_prose_mark(c);
  }
  return mark;
}

Look look_at_cell(std::string_view line) {
  const std::string_view text = trimmed(line);
  const bool is_long = text.size() > 4 * longest_label || length_of(text) > longest_label;
  if (has_bar_or_tab(text)) return has_number_beside(text) && !is_long ? Look::row : Look::prose;
  if (is_aligned_row(text)) return Look::row;
  if (is_long) return Look::prose;
  switch (traits_of(text).kind) {
    case CellKind::number:
      return Look::number;
    case CellKind::mark:
    case CellKind::empty:
      return Look::value;
    case CellKind::text:
      break;
  }
  return has_open_prose_mark(text) ? Look::prose : Look::label;
}

bool is_cell(Look look) {
  return look != Look::prose && look != Look::row;
}

void add_cell(Table& table, const Line& line, std::string text) {
  Cell& cell = table.cells.emplace_back();
  cell.row = static_cast<int>(table.cells.size()) - 1;
  cell.text = std::move(text);
  cell.origin.line = line.number;
}

Table new_stream() {
  Table table;
  table.layout = TableLayout::stream;
  return table;
}

// --- A cell and a bar on alternate lines. ---

/// Finds where the cells between bars begin and end.
class BarStreams {
 public:
  explicit BarStreams(TextLines& text) : text_(text) {}

  void take() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (!is_bar(i)) continue;
      const std::vector<std::size_t> bars = bars_from(i);
      if (bars.size() >= least_bars) text_.take(region_of(bars));
      i = bars.back();
    }
  }

 private:
  bool is_bar(std::size_t i) const { return text_.is_free(i) && trimmed(text_[i].text) == "|"; }
  bool is_cell_line(std::size_t i) const { return text_.is_free(i) && is_cell(look_at_cell(text_[i].text)); }

  /// The bars of one stream: between two of them stands a cell, or nothing.
  std::vector<std::size_t> bars_from(std::size_t first) const {
    std::vector<std::size_t> bars{first};
    std::size_t lines = 0;
    for (std::size_t i = first + 1; i < text_.size(); ++i) {
      if (is_bar(i)) {
        bars.push_back(i);
        lines = 0;
      } else if (!text_.is_left_out(i)) {
        const bool goes_on = text_.is_left_out(i - 1);  // behind a page's end
        if (!is_cell_line(i) || ++lines > most_lines_of_cell || (!goes_on && parts_tables(i, bars))) break;
      }
    }
    return bars;
  }

  /// Where bars follow their cells without a gap, one between cells stands between tables.
  bool parts_tables(std::size_t i, const std::vector<std::size_t>& bars) const {
    return text_[i].after_gap && !text_[bars.back()].after_gap;
  }

  /// Nothing tells where the first cell begins, if it stands on several lines: its last line is certain.
  TableRegion region_of(const std::vector<std::size_t>& bars) const {
    TableRegion region{bars.front(), bars.back() + 1, new_stream()};
    while (region.begin > 0 && text_.is_left_out(region.begin - 1)) --region.begin;
    if (region.begin > 0 && is_cell_line(region.begin - 1)) --region.begin;
    // The text may stop before the bar that would have ended its last cell.
    if (region.end + 1 == text_.size() && is_cell_line(region.end) && !text_[region.end].after_gap) ++region.end;
    std::size_t begin = region.begin;
    for (const std::size_t bar : bars) {
      add_cell_between(begin, bar, region.table);
      begin = bar + 1;
    }
    if (begin < region.end) add_cell_between(begin, region.end, region.table);
    return region;
  }

  void add_cell_between(std::size_t begin, std::size_t end, Table& table) const {
    while (begin < end && text_.is_left_out(begin)) ++begin;
    std::string words;
    for (std::size_t i = begin; i < end; ++i) {
      if (text_.is_left_out(i)) continue;
      words += (words.empty() ? "" : "\n") + std::string(trimmed(text_[i].text));
    }
    add_cell(table, text_[std::min(begin, text_.size() - 1)], std::move(words));
  }

  TextLines& text_;
};

// --- A cell a line. ---

/// `二、…`, as reports number their sections.
bool is_like_section_heading(std::string_view line) {
  constexpr char32_t ideographic_comma = 0x3001;
  const std::string_view text = trimmed(line);
  if (!begins_with_enumerator(text)) return false;
  std::size_t at = 0;
  char32_t c = next_character(text, at);
  if (!is_ideograph(c)) return false;
  while (at < text.size() && is_ideograph(c)) c = next_character(text, at);
  return c == ideographic_comma;
}

/// `2` and `.政府网站…`: a label that was broken behind its number.
bool is_torn_enumerator(std::string_view above, std::string_view line) {
  if (traits_of(above).kind != CellKind::number || length_of(above) > longest_ordinal) return false;
  return !begins_with_enumerator(line) && begins_with_enumerator(std::string(above).append(trimmed(line)));
}

/// Finds runs of short lines that are the cells of tables.
class LineStreams {
 public:
  explicit LineStreams(TextLines& text) : text_(text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      looks_.push_back(text.is_free(i) ? look_at_cell(text[i].text) : Look::prose);
    }
  }

  void take() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (!is_in_run(i)) continue;
      const std::size_t end = end_of_run(i);
      take_run(i, end);
      i = end;
    }
  }

 private:
  bool is_in_run(std::size_t i) const { return text_.is_left_out(i) || is_cell(looks_[i]); }

  std::size_t end_of_run(std::size_t i) const {
    while (i < text_.size() && is_in_run(i)) ++i;
    return i;
  }

  bool is_value(std::size_t i) const { return looks_[i] == Look::number || looks_[i] == Look::value; }

  /// Numbers without any label above are page numbers, or the rest of something else. Between rows that are aligned,
  /// short lines are parts of their labels.
  void take_run(std::size_t begin, std::size_t end) {
    if ((begin > 0 && looks_[begin - 1] == Look::row) || (end < text_.size() && looks_[end] == Look::row)) return;
    while (begin < end && looks_[begin] != Look::label) ++begin;
    end = behind_last_value(begin, end);
    const auto first = looks_.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = looks_.begin() + static_cast<std::ptrdiff_t>(end);
    const auto numbers = static_cast<std::size_t>(std::count(first, last, Look::number));
    const bool is_cut = numbers > 0 && end == text_.size() && end - begin >= least_cells_at_end;
    if (numbers < least_numbers && !is_cut) return;
    if (is_table_of_contents(begin, end)) return;
    begin = behind_heading(begin, static_cast<std::size_t>(std::find(first, last, Look::number) - looks_.begin()));
    TableRegion region{begin, end, new_stream()};
    const std::vector<std::size_t> blanks = blank_cells(begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      if (text_.is_left_out(i)) continue;
      for (std::size_t b = blanks[i - begin]; b > 0; --b) add_cell(region.table, text_[i], {});
      std::vector<Cell>& cells = region.table.cells;
      if (!cells.empty() && is_torn_enumerator(cells.back().text, text_[i].text))
        cells.back().text += trimmed(text_[i].text);
      else
        add_cell(region.table, text_[i], std::string(trimmed(text_[i].text)));
    }
    text_.take(std::move(region));
  }

  /// How many there are above each line.
  std::vector<std::size_t> blank_cells(std::size_t begin, std::size_t end) const {
    std::vector<CellLine> lines;
    for (std::size_t i = begin; i < end; ++i) {
      const bool below_line = i > begin && text_[i].after_gap && !text_[i].after_page && !text_.is_left_out(i - 1);
      const int skipped = below_line ? text_[i].number - text_[i - 1].number - 1 : 0;
      lines.push_back({is_value(i), static_cast<std::size_t>(std::max(skipped, 0))});
    }
    return blank_cells_before(lines);
  }

  /// Behind the last number or mark a single character may stand for nothing, 无, unless it is what a section says.
  std::size_t behind_last_value(std::size_t begin, std::size_t end) const {
    std::size_t last = end;
    while (last > begin && !is_value(last - 1)) --last;
    std::size_t behind = last;
    for (std::size_t i = last; i < end && !is_like_section_heading(text_[i].text); ++i) {
      if (!text_.is_left_out(i) && length_of(trimmed(text_[i].text)) == 1) behind = i + 1;
    }
    return behind;
  }

  /// Headings and the pages on which they stand: a number behind every one of them, and none is less than the last.
  bool is_table_of_contents(std::size_t begin, std::size_t end) const {
    std::vector<int> pages;
    bool number_expected = false;
    for (std::size_t i = begin; i < end; ++i) {
      if (text_.is_left_out(i)) continue;
      const bool is_number = is_value(i);
      // Above the first of them a title may stand.
      if (is_number != number_expected && (is_number || !pages.empty())) return false;
      number_expected = !is_number;
      if (!is_number) continue;
      if (!is_lone_number(text_[i].text)) return false;
      pages.push_back(std::stoi(std::string(trimmed(text_[i].text))));
    }
    return pages.size() >= least_contents && pages.front() > 0 && std::is_sorted(pages.begin(), pages.end());
  }

  /// A section's heading above the table, with the report's title above it in a text that has no prose between them.
  std::size_t behind_heading(std::size_t begin, std::size_t number) const {
    const std::size_t end = std::min(number, begin + lines_above_heading + 1);
    for (std::size_t i = begin; i + lines_of_first_label < number && i < end; ++i) {
      if (is_like_section_heading(text_[i].text)) return i + 1;
    }
    return begin;
  }

  TextLines& text_;
  std::vector<Look> looks_;
};

}  // namespace

void take_cells_between_bars(TextLines& text) {
  BarStreams(text).take();
}

void take_cells_on_lines(TextLines& text) {
  LineStreams(text).take();
}

}  // namespace xxgk::extraction
