// See aligned_tables.h. Between two breaks stands at most a run of tables: each is a header and its rows.
#include "extract/aligned/aligned_tables.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include "extract/aligned/fragment_table.h"
#include "extract/aligned/line_halves.h"
#include "extract/aligned/parsed_line.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t longest_piece = 30;        // characters of a part of a label above or below rows
constexpr std::size_t most_lines_of_label = 3;   // above the first row
constexpr std::size_t most_lines_of_corner = 5;  // between the lines of a header
constexpr std::size_t most_lines_of_row = 8;     // on average
constexpr double same_place = 0.5;               // spaces by which the lines of a label may be off at the left,
constexpr double same_middle = 1.5;              // and by which their middles may be
constexpr std::size_t enough_values = 3;         // in a table of one line

/// Lines from `begin` up to but not including `end`.
struct Run {
  std::size_t begin = 0, end = 0;
};

/// A number that is no value: an item's, alone on its line above its label.
void take_for_text(FragmentLine& line) {
  for (Fragment& fragment : line.fragments) fragment.kind = CellKind::text;
}

class TableFinder {
 public:
  explicit TableFinder(const AlignedLines& lines) : lines_(lines) {}

  /// Those among the lines of a part.
  std::vector<TableRegion> tables(Run part) && {
    for (std::size_t begin = part.begin; begin < part.end; ++begin) {
      if (lines_.is_break(begin)) continue;
      std::size_t end = begin;
      while (end < part.end && !lines_.is_break(end)) ++end;
      take_run({begin, end});
      begin = end;
    }
    return std::move(tables_);
  }

 private:
  std::size_t next_row(std::size_t i, std::size_t end) const {
    while (i < end && !lines_.is_row(i)) ++i;
    return i;
  }

  bool header_between(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (lines_.is_header(i)) return true;
    }
    return false;
  }

  /// A numbered line is a label where a row follows, and a heading where the header of a table or none of a table does.
  bool is_heading(std::size_t i, std::size_t end) const {
    if (!lines_.is_numbered(i) || lines_.is_row(i)) return false;
    const std::size_t row = next_row(i + 1, end);
    return row == end || header_between(i + 1, row);
  }

  /// Parts a run at its headings.
  void take_run(Run run) {
    std::size_t begin = run.begin;
    for (std::size_t i = run.begin; i <= run.end; ++i) {
      if (i < run.end && !is_heading(i, run.end)) continue;
      take_tables({begin, i});
      begin = i + 1;
    }
  }

  /// Parts a run at the headers below rows.
  void take_tables(Run run) {
    std::size_t row = next_row(run.begin, run.end);
    if (row == run.end) return;
    std::size_t begin = with_header_above(row, run);
    while (row < run.end) {
      std::size_t last = row, header = row;
      for (std::size_t i = row + 1; i < run.end; ++i) {
        if (lines_.is_row(i)) last = i;
        if (!lines_.is_header(i) || i < behind_last_row(last, run.end)) continue;
        header = i;
        break;
      }
      const bool more = header > row && next_row(header, run.end) < run.end;
      const std::size_t end = more ? header : behind_last_row(last, run.end);
      take_table({begin, end}, row);
      if (!more) return;
      begin = header;
      row = next_row(header, run.end);
    }
  }

  /// The lines of a header, and what stands between them: the corner, a bar.
  std::size_t with_header_above(std::size_t row, Run run) const {
    std::size_t top = row, others = 0;
    for (std::size_t i = row; i > run.begin && others <= most_lines_of_corner;) {
      if (lines_.is_skipped(--i)) continue;
      if (lines_.is_header(i) && !lines_.is_numbered(i)) {
        top = i;
        others = 0;
      } else {
        ++others;
      }
    }
    return top == row ? with_label_above(row, run) : top;
  }

  /// The upper part of the first row's label; all of it may stand above values that have none beside them.
  std::size_t with_label_above(std::size_t row, Run run) const {
    const bool unlabelled = first_value(lines_[row]) == 0;
    std::size_t top = row, lines = 0;
    for (std::size_t i = row; i > run.begin && lines < most_lines_of_label;) {
      if (lines_.is_skipped(--i)) continue;
      if (!is_close(i, top) || !(unlabelled ? is_left_of_values(i, row) : is_piece_of_label(i, row))) break;
      top = i;
      ++lines;
    }
    return top;
  }

  bool is_left_of_values(std::size_t i, std::size_t row) const {
    const FragmentLine& line = lines_[i];
    if (lines_.is_skipped(i) || lines_.is_break(i) || lines_.is_numbered(i) || line.fragments.size() != 1) return false;
    return line.fragments.front().box.x1 < lines_[row].fragments.front().box.x0 &&
           length_of(line.fragments.front().text) <= longest_piece;
  }

  /// What stands beside the values is longer than any unit.
  bool has_label(std::size_t row) const {
    constexpr std::size_t longest_unit = 2;
    const auto stub = std::span(lines_[row].fragments).first(first_value(lines_[row]));
    return std::ranges::any_of(stub, [](const Fragment& f) { return length_of(f.text) > longest_unit; });
  }

  /// The line above the row, or the next one that is not left out.
  std::size_t above(std::size_t row) const {
    std::size_t i = row;
    while (i > 0 && lines_.is_skipped(i - 1)) --i;
    return i > 0 ? i - 1 : row;
  }

  /// The lower part of the last row's label, maybe on the next page, or rows without values. Where all of the label
  /// stands beside no values, its upper part stands above them.
  std::size_t behind_last_row(std::size_t last, std::size_t end) const {
    const std::size_t upper = !has_label(last) && is_close(above(last), last) ? above(last) : last;
    std::size_t behind = last + 1;
    for (std::size_t i = last + 1; i < end; ++i) {
      if (lines_.is_skipped(i)) continue;
      const bool goes_on = is_piece_of_label(i, upper) || is_piece_of_label(i, last);
      if (!goes_on || !is_close(behind - 1, i)) break;
      behind = i + 1;
    }
    return behind;
  }

  /// Nothing stands between the two lines, not even a gap; a page's end is none.
  bool is_close(std::size_t above, std::size_t below) const {
    for (std::size_t i = above + 1; i < below; ++i) {
      if (!lines_.is_skipped(i)) return false;
    }
    return lines_[below].after_page || below > above + 1 || !lines_.is_after_gap(below);
  }

  bool is_piece_of_label(std::size_t i, std::size_t row) const {
    if (lines_.is_skipped(i) || lines_.is_numbered(i)) return false;
    return std::ranges::all_of(lines_[i].fragments, [&](const Fragment& piece) {
      return length_of(piece.text) <= longest_piece && stands_in_stub(piece, row);
    });
  }

  /// Below or above a text of the row that is no value, as lines of one cell or one column do.
  bool stands_in_stub(const Fragment& piece, std::size_t row) const {
    return std::ranges::any_of(lines_[row].fragments, [&](const Fragment& f) {
      const bool flush = std::abs(f.box.x0 - piece.box.x0) < same_place * lines_.space();
      return !is_value(f) && (flush || std::abs(centre(f.box) - centre(piece.box)) <= same_middle * lines_.space());
    });
  }

  /// Something stands away from something else by more than the spaces that may be in a cell by chance. (A value alone
  /// on its line stands away from its label.)
  bool is_spread(std::size_t row) const {
    const std::vector<Fragment>& fragments = lines_[row].fragments;
    return fragments.size() == 1 || std::ranges::adjacent_find(fragments, [this](const Fragment& a, const Fragment& b) {
                                      return gap(a.box, b.box) >= lines_.apart();
                                    }) != fragments.end();
  }

  bool is_credible(Run table, std::size_t row) const {
    const std::size_t values = lines_[row].fragments.size() - first_value(lines_[row]);
    if (values >= enough_values) return true;
    std::size_t rows = 0, spread = 0;
    for (std::size_t i = row; i < table.end; ++i) {
      rows += lines_.is_row(i);
      spread += lines_.is_row(i) && is_spread(i);
    }
    // A word and a number on one of very many lines are a cell with spaces in it.
    if (rows * most_lines_of_row < table.end - row) return false;
    if (spread > 0) return rows > 1 || header_between(table.begin, row);
    return values == 1 && stands_below_header(table.begin, row);
  }

  /// The row's only value stands flush below the last text of a header that is spread: a label as wide as its column
  /// leaves less room.
  bool stands_below_header(std::size_t begin, std::size_t row) const {
    const Box& value = lines_[row].fragments.back().box;
    for (std::size_t i = begin; i < row; ++i) {
      if (lines_.is_skipped(i) || !lines_.is_header(i) || lines_[i].fragments.size() < 2 || !is_spread(i)) continue;
      if (std::abs(lines_[i].fragments.back().box.x0 - value.x0) <= same_place * lines_.space()) return true;
    }
    return false;
  }

  void take_table(Run run, std::size_t row) {
    if (!is_credible(run, row)) return;
    std::vector<FragmentLine> lines;
    bool after_page = false;
    for (std::size_t i = run.begin; i < run.end; ++i) {
      after_page = after_page || lines_[i].after_page;
      if (lines_.is_skipped(i)) continue;
      lines.push_back(lines_[i]);
      if (!lines_.is_row(i)) take_for_text(lines.back());
      lines.back().after_page = std::exchange(after_page, false) && lines.size() > 1;
    }
    tables_.push_back({run.begin, run.end, table_of_fragments(lines, lines_.space())});
  }

  const AlignedLines& lines_;
  std::vector<TableRegion> tables_;
};

/// The texts of halves that no table took, as tables without values: no line of a half is a paragraph by itself.
/// `is_ours`: of the lines that these are the halves of.
std::vector<TableRegion> with_texts_between(const AlignedLines& halves, std::vector<TableRegion> tables, auto is_ours) {
  std::vector<TableRegion> all;
  std::size_t behind = 0;
  const auto add_texts = [&](std::size_t end) {
    std::vector<FragmentLine> texts;
    for (std::size_t i = behind; i < end; ++i) {
      if (halves.is_skipped(i) || !is_ours(i)) continue;
      texts.push_back(halves[i]);
      take_for_text(texts.back());
    }
    if (!texts.empty()) all.push_back({behind, end, table_of_fragments(texts, halves.space())});
  };
  for (TableRegion& table : tables) {
    add_texts(table.begin);
    behind = table.end;
    all.push_back(std::move(table));
  }
  add_texts(halves.size());
  return all;
}

/// The tables of halves that stand beside each other. The first takes all their lines, from begin to end.
std::vector<TableRegion> tables_of_halves(const AlignedLines& lines, const HalvedLines& halved) {
  const AlignedLines halves = one_below_the_other(lines, halved);
  const std::size_t count = halved.end - halved.begin;
  std::vector<TableRegion> tables = TableFinder(halves).tables({0, halves.size()});
  std::size_t begin = count, end = 0;
  for (const TableRegion& table : tables) {
    for (std::size_t i = table.begin; i < table.end; ++i) {
      if (halves.is_skipped(i)) continue;
      begin = std::min(begin, i % count);
      end = std::max(end, i % count + 1);
    }
  }
  const auto is_ours = [&](std::size_t i) { return begin <= i % count && i % count < end; };
  tables = with_texts_between(halves, std::move(tables), is_ours);
  for (TableRegion& table : tables) {
    const std::size_t taken_from = &table == &tables.front() ? begin : end - 1;
    table.begin = halved.begin + taken_from;
    table.end = halved.begin + (&table == &tables.front() ? end : taken_from);
  }
  return tables;
}

}  // namespace

std::vector<TableRegion> aligned_tables(const AlignedLines& lines) {
  std::vector<TableRegion> tables;
  const auto append = [&tables](std::vector<TableRegion> more) { std::ranges::move(more, std::back_inserter(tables)); };
  std::size_t begin = 0;
  for (const HalvedLines& halved : find_halved_lines(lines)) {
    append(TableFinder(lines).tables({begin, halved.begin}));
    append(tables_of_halves(lines, halved));
    begin = halved.end;
  }
  append(TableFinder(lines).tables({begin, lines.size()}));
  return tables;
}

}  // namespace xxgk::extraction
