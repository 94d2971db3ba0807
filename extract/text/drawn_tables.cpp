// See drawn_tables.h.
#include "extract/text/drawn_tables.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/text/cell_kind.h"
#include "extract/text/characters.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t fewest_bands =
    3;  // rows of a table with a rule around each: one around its head is no such table

bool is_box_drawing(char32_t c) {
  return c >= 0x2500 && c <= 0x257F;
}

bool is_vertical(char32_t c) {
  constexpr std::u32string_view verticals = U"\u2502\u2503\u2506\u2507\u250A\u250B\u2551";
  return verticals.find(c) != std::u32string_view::npos;
}

/// Nothing but lines from side to side: `+---+===+`, `├──┼──┤`.
bool is_rule(std::string_view line) {
  constexpr int shortest = 3;
  int across = 0;
  bool drawn = false;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_character(line, at);
    const bool box = is_box_drawing(c) && !is_vertical(c);
    drawn = drawn || box || c == '+';
    across += box || c == '-' || c == '=';
    if (!box && !is_vertical(c) && !is_space(c) && std::u32string_view(U"+-=:|").find(c) == std::u32string_view::npos)
      return false;
  }
  return drawn && across >= shortest;
}

/// The line with `|` for each vertical line, where there are two at least.
std::string with_bars(std::string_view line) {
  std::string result;
  int verticals = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    const bool vertical = is_vertical(next_character(line, at));
    verticals += vertical;
    if (vertical) {
      result += '|';
    } else {
      result += line.substr(begin, at - begin);
    }
  }
  return verticals > 1 ? result : std::string(line);
}

bool is_bar_line(std::string_view line) {
  line = trimmed(line);
  return line.size() > 1 && line.starts_with('|') && line.ends_with('|');
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  line = trimmed(line).substr(1);
  for (std::size_t bar = line.find('|'); bar != std::string_view::npos; bar = line.find('|')) {
    cells.emplace_back(trimmed(line.substr(0, bar)));
    line.remove_prefix(bar + 1);
  }
  return cells;
}

class DrawnTables {
 public:
  explicit DrawnTables(const std::string& text) {
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      lines_.emplace_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  std::string redrawn() && {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      lines_[i] = with_bars(lines_[i]);
      if (is_rule(lines_[i])) take_table(i);
    }
    std::string text;
    for (std::size_t i = 0; i < lines_.size(); ++i) text += (i == 0 ? "" : "\n") + lines_[i];
    return text;
  }

 private:
  /// The lines between two rules.
  struct Band {
    std::size_t begin = 0, end = 0;
  };

  /// Leaves `i` at the table's last line.
  void take_table(std::size_t& i) {
    std::vector<Band> bands;
    std::vector<std::size_t> rules;
    std::size_t line = i;
    for (Band band{i + 1, 0}; line < lines_.size(); ++line) {
      lines_[line] = with_bars(lines_[line]);
      const bool rule = is_rule(lines_[line]);
      if (!rule && !is_bar_line(lines_[line])) break;
      if (!rule) continue;
      rules.push_back(line);
      band.end = line;
      if (band.end > band.begin) bands.push_back(band);
      band.begin = line + 1;
    }
    i = line - 1;
    if (bands.empty()) return;
    for (const std::size_t rule : rules) lines_[rule].clear();
    if (bands.size() < fewest_bands) return;
    for (const Band& band : bands) join(band);
  }

  /// Makes the lines of a row one, unless they hold numbers below each other: then they are rows.
  void join(Band band) {
    std::vector<std::string> cells = cells_of(lines_[band.begin]);
    for (std::size_t i = band.begin + 1; i < band.end; ++i) {
      const std::vector<std::string> more = cells_of(lines_[i]);
      if (more.size() != cells.size()) return;
      for (std::size_t c = 0; c < cells.size(); ++c) {
        if (is_number(cells[c]) && is_number(more[c])) return;
        append_wrapped(cells[c], more[c]);
      }
    }
    std::string row = "|";
    for (const std::string& cell : cells) row += cell + "|";
    for (std::size_t i = band.begin; i < band.end; ++i) lines_[i] = i == band.begin ? row : "";
  }

  static bool is_number(std::string_view text) { return traits_of(text).kind == CellKind::number; }

  std::vector<std::string> lines_;
};

}  // namespace

std::string with_bars_for_drawn_lines(std::string text) {
  // The first byte of two of box-drawing characters, or a corner and its line.
  const bool drawn = text.find("\xE2\x94") != std::string::npos || text.find("\xE2\x95") != std::string::npos ||
                     text.find("+-") != std::string::npos || text.find("+=") != std::string::npos;
  return drawn ? DrawnTables(text).redrawn() : std::move(text);
}

}  // namespace xxgk::extraction
