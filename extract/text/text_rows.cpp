// See text_rows.h.
#include "extract/text/text_rows.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/text/characters.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

// No printed row has so many; a line that has is no row and stays prose, whole.
constexpr std::ptrdiff_t most_cells = 4096;

bool is_escaped(std::string_view text, std::size_t at) {
  return at > 0 && text[at - 1] == '\\';
}

/// Where the next separator stands from `at` on; npos where there is none.
std::size_t find_separator(std::string_view text, Separator separator, std::size_t at) {
  if (separator == Separator::tab) return text.find('\t', at);
  std::size_t bar = text.find('|', at);
  while (bar != std::string_view::npos && is_escaped(text, bar)) bar = text.find('|', bar + 1);
  return bar;
}

/// What stands between the separators, trimmed; one more than there are separators.
std::vector<std::string_view> pieces_of(std::string_view line, Separator separator) {
  if (separator == Separator::none) return {trimmed(line)};
  if (separator == Separator::bar) line = trimmed(line);
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = find_separator(line, separator, begin);
    pieces.push_back(trimmed(line.substr(begin, end - begin)));
    if (end == std::string_view::npos) return pieces;
    begin = end + 1;
  }
}

/// Tabs may pad the cells between bars, but a bar inside a cell that tabs delimit is text.
Separator separator_of(std::string_view line) {
  const auto tabs = std::count(line.begin(), line.end(), '\t');
  const auto bars = std::count(line.begin(), line.end(), '|');
  if (std::max(tabs, bars) > most_cells) return Separator::none;
  if (find_separator(line, Separator::bar, 0) == std::string_view::npos) {
    return tabs > 0 ? Separator::tab : Separator::none;
  }
  for (const std::string_view piece : pieces_of(line, Separator::bar)) {
    if (piece.find('\t') != std::string_view::npos) return Separator::tab;
  }
  return Separator::bar;
}

/// What the cells of a line have in common.
struct Tally {
  int key_values = 0;
  bool sentence = false, long_text = false;
  bool numbers_last = false;  ///< nothing but numbers, marks and blanks behind the first number
};

Tally tally(std::span<const std::string_view> pieces, RowLook& look) {
  Tally result;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const CellTraits traits = traits_of(pieces[i]);
    if (i == 0) look.first = traits.kind;
    look.last = traits.kind;
    look.filled += traits.kind != CellKind::empty;
    look.values = traits.kind == CellKind::text ? 0 : look.values + 1;
    look.numbers += traits.kind == CellKind::number;
    result.key_values += traits.key_value;
    result.sentence |= traits.sentence;
    result.long_text |= traits.long_text;
    if (traits.kind == CellKind::number) result.numbers_last = result.numbers_last || look.numbers == 1;
    if (traits.kind == CellKind::text) result.numbers_last = false;
  }
  return result;
}

/// `1.` before a tab: the number of a paragraph and its text.
bool is_numbered_prose(std::span<const std::string_view> pieces, int filled) {
  if (filled != 2) return false;
  const auto first = std::find_if(pieces.begin(), pieces.end(), [](std::string_view p) { return !p.empty(); });
  const std::string_view number = *first;
  if (!begins_with_enumerator(number)) return false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < number.size();) letters += is_letter(next_character(number, at));
  return letters <= 2;
}

bool is_framed(const RowLook& look) {
  return look.separator == Separator::bar && look.opens && look.closes;
}

/// Numbers behind a label; or most cells are numbers: letters typed for zeros must not hide that.
bool is_row_of_numbers(const Tally& cells, const RowLook& look) {
  if (look.numbers == 0 || look.filled < 2) return false;
  return cells.numbers_last || look.closes || (look.numbers > 2 && look.numbers * 2 > look.filled);
}

/// Prose, indented or numbered with a tab, or with a bar in it; contact lines.
bool is_prose(std::span<const std::string_view> pieces, const Tally& cells, const RowLook& look) {
  if (is_framed(look)) return false;
  if (look.separator == Separator::tab) {
    if (look.filled == 1 && look.opens && !look.closes) return true;
    if (!cells.numbers_last && is_numbered_prose(pieces, look.filled)) return true;
  }
  if (look.numbers >= 2) return false;
  if (cells.long_text || (cells.sentence && !is_row_of_numbers(cells, look))) return true;
  return look.filled >= 2 && cells.key_values == look.filled;
}

/// `---`, `:--:`; a single hyphen is the mark of a cell that does not apply.
bool is_rule_piece(std::string_view piece) {
  const bool colon = piece.find(':') != std::string_view::npos;
  if (piece.starts_with(':')) piece.remove_prefix(1);
  if (piece.ends_with(':')) piece.remove_suffix(1);
  return !piece.empty() && piece.find_first_not_of('-') == std::string_view::npos && (colon || piece.size() > 1);
}

void replace_line_breaks(std::string& text) {
  std::size_t at = 0;
  std::string result;
  for (std::size_t begin = text.find('<'); begin != std::string::npos; begin = text.find('<', begin + 1)) {
    std::size_t end = begin + 1;
    for (const char letter : {'b', 'r'}) end += end < text.size() && (text[end] | 0x20) == letter;
    if (end != begin + 3) continue;
    while (end < text.size() && (text[end] == ' ' || text[end] == '/')) ++end;
    if (end == text.size() || text[end] != '>') continue;
    result.append(text, at, begin - at).append(" ");
    at = end + 1;
  }
  if (at > 0) text = std::string(trimmed(result.append(text, at)));
}

bool is_ascii_punctuation(char c) {
  const bool is_letter_or_digit = ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9');
  return c > ' ' && c < 0x7F && !is_letter_or_digit;
}

/// Markdown escapes punctuation (`1\.属于国家秘密`, `\|`) and sets labels in bold.
void remove_markdown(std::string& text) {
  if (text.size() > 4 && text.starts_with("**") && text.ends_with("**")) text = text.substr(2, text.size() - 4);
  if (text.find('\\') == std::string::npos) return;
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && is_ascii_punctuation(text[i + 1])) ++i;
    result += text[i];
  }
  text = std::move(result);
}

std::string cell_text(std::string_view piece, Separator separator) {
  std::string text(piece);
  replace_line_breaks(text);
  if (separator == Separator::bar) remove_markdown(text);
  return text;
}

/// Digits of one number, or two numbers run together: a space leaves it to those who can do sums.
void append_to_cell(std::string& cell, const std::string& next) {
  const auto is_number = [](std::string_view text) { return traits_of(text).kind == CellKind::number; };
  if (is_number(cell) && is_number(next)) cell += ' ';
  append_wrapped(cell, next);
}

/// The cells' texts of a line; `framed` tells that a bar at its begin delimits.
std::vector<std::string_view> cells_of(const RowLine& row, bool framed) {
  std::vector<std::string_view> pieces = pieces_of(row.line.text, row.look.separator);
  if (row.look.separator != Separator::bar) return pieces;
  if (row.look.closes && pieces.size() > 1) pieces.pop_back();
  if (row.look.opens && framed && pieces.size() > 1) pieces.erase(pieces.begin());
  return pieces;
}

}  // namespace

RowLook look_at(std::string_view line) {
  RowLook look;
  look.separator = separator_of(line);
  if (look.separator == Separator::none) return look;
  const std::vector<std::string_view> pieces = pieces_of(line, look.separator);
  look.opens = pieces.front().empty();
  look.closes = pieces.back().empty();
  std::span<const std::string_view> cells(pieces);
  if (look.separator == Separator::bar && look.closes) cells = cells.first(cells.size() - 1);
  if (look.separator == Separator::bar && look.opens && cells.size() > 1) cells = cells.subspan(1);
  look.cells = static_cast<int>(cells.size());
  const Tally counts = tally(cells, look);
  look.empty = look.filled == 0;
  if (look.empty) return look;
  look.rule = look.separator == Separator::bar && std::all_of(cells.begin(), cells.end(), is_rule_piece);
  look.possible = !is_prose(cells, counts, look);
  look.certain = look.possible && look.cells > 1 && (is_framed(look) || is_row_of_numbers(counts, look));
  return look;
}

Table read_table(std::span<const RowLine> lines) {
  const bool framed = std::all_of(lines.begin(), lines.end(), [](const RowLine& row) {
    return row.continues || (row.look.separator == Separator::bar && row.look.opens);
  });
  Table table;
  table.layout = TableLayout::rows;
  int row = -1, column = 0;
  for (const RowLine& line : lines) {
    bool joins = line.continues && !table.cells.empty();
    if (!line.continues || table.cells.empty()) {
      ++row;
      column = 0;
    }
    for (const std::string_view piece : cells_of(line, framed)) {
      const std::string text = cell_text(piece, line.look.separator);
      if (std::exchange(joins, false)) {
        append_to_cell(table.cells.back().text, text);
      } else {
        Cell& cell = table.cells.emplace_back();
        cell.row = row;
        cell.column = column++;
        cell.text = text;
        cell.origin.line = line.line.number;
      }
    }
  }
  return table;
}

}  // namespace xxgk::extraction
