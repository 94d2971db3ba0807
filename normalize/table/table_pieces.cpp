// Pieces of tables; see table_pieces.h.
#include "normalize/table/table_pieces.h"

#include <algorithm>
#include <map>

#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

constexpr std::size_t lines_of_three_rows = 40;  // headers, bars and pages' ends between them

/// The form's words for a row's label in the line, where it has one with values behind it.
std::u32string row_words(const Line& line, const LabelBook& book) {
  if (line.count_values() == 0) return {};
  for (const LineCell& cell : line.cells) {
    if (!cell.is_text()) continue;
    const auto hit = book.best(cell.label, LabelKind::row, likeness::clear);
    if (hit.uses) return *hit.words;
  }
  return {};
}

/// Watches for what is no part any more of a table that is printed as one line of values. More values than it has
/// columns, with a header between them, are a second printing; values behind a line that lacks none are another
/// table's.
class LineOfValues {
 public:
  explicit LineOfValues(const TableFamily& family) : family_(family), columns_(family.values_in_line) {}

  enum class Part { own, printed_again, foreign };

  Part part(const Line& line, bool is_header) {
    const int values = columns_ > 0 ? values_without_label(line, family_) : 0;
    if (values == 0) {
      header_since_ = header_since_ || is_header;
      return Part::own;
    }
    const Part part = part_of_values(line, values);
    values_ = part == Part::own ? values_ + values : values;
    cells_ = std::max(part == Part::own ? cells_ : 0, line.cells.size());
    block_ = line.block;
    header_since_ = false;
    return part;
  }

 private:
  Part part_of_values(const Line& line, int values) const {
    const std::size_t columns = static_cast<std::size_t>(columns_);
    if (header_since_) return values_ > 0 && values_ + values > columns_ ? Part::printed_again : Part::own;
    if (line.block != block_) return values_ >= columns_ || cells_ >= columns ? Part::foreign : Part::own;
    return values_ >= columns_ && line.cells.size() < columns ? Part::foreign : Part::own;
  }

  const TableFamily& family_;
  int columns_;  ///< 0 where the table has a line for each row
  int values_ = 0;
  std::size_t cells_ = 0;  ///< of the widest line
  std::size_t block_ = 0;  ///< of the last line
  bool header_since_ = false;
};

/// Collects the pieces line by line.
class Pieces {
 public:
  Pieces(const LinesWithEvidence& known, const std::vector<TableFamily>& families)
      : lines_(known.lines), evidence_(known.evidence), section_of_(known.section_of), families_(families) {}

  std::vector<TablePiece> collect(const std::vector<std::size_t>& states) {
    for (std::size_t i = 0; i < states.size();) {
      std::size_t end = i;
      while (end < states.size() && states[end] == states[i]) ++end;
      if (states[i] > 0) add_run(states[i] - 1, i, end);
      i = end;
    }
    return std::move(pieces_);
  }

 private:
  void add_run(std::size_t family, std::size_t begin, std::size_t end) {
    std::vector<std::u32string> words;
    for (std::size_t i = begin; i < end; ++i) words.push_back(row_words(lines_[i], families_[family].book));
    // Also what stands on earlier pages: the second printing of a table may begin where the first goes on after a
    // break.
    std::set<std::u32string>& seen = seen_[family];
    LineOfValues line_of_values(families_[family]);
    std::size_t from = begin;
    for (std::size_t i = begin; i < end; ++i) {
      const LineOfValues::Part part = line_of_values.part(lines_[i], evidence_[i][family].header);
      if (part != LineOfValues::Part::own) {
        const std::size_t start = part == LineOfValues::Part::foreign ? i : with_header_above(family, i, from);
        add_piece(family, from, start);
        from = start;
      }
      const std::u32string& row = words[i - begin];
      if (row.empty()) continue;
      if (seen.contains(row) && begins_again(words, i - begin, seen)) {
        const std::size_t start = with_header_above(family, i, from);
        add_piece(family, from, start);
        from = start;
        seen.clear();
      }
      seen.insert(row);
    }
    add_piece(family, from, end);
  }

  /// This row and the next two stand in the table already: the table is printed once more. (A single row printed twice
  /// is not.)
  static bool begins_again(const std::vector<std::u32string>& words, std::size_t at,
                           const std::set<std::u32string>& seen) {
    std::set<std::u32string> again;
    const std::size_t end = std::min(words.size(), at + lines_of_three_rows);
    for (std::size_t i = at; i < end && again.size() < 3; ++i) {
      if (words[i].empty()) continue;
      if (!seen.contains(words[i])) return false;
      again.insert(words[i]);
    }
    return again.size() == 3;
  }

  /// The header of a table stands above its first row.
  std::size_t with_header_above(std::size_t family, std::size_t row, std::size_t from) const {
    while (row > from + 1 && !evidence_[row - 1][family].row && lines_[row - 1].count_numbers() == 0) --row;
    return row;
  }

  void add_piece(std::size_t family, std::size_t begin, std::size_t end) {
    if (begin == end) return;
    TablePiece piece{family, {}, 0, 0, section_of_[begin], false, false, {}};
    for (std::size_t i = begin; i < end; ++i) {
      piece.lines.push_back(i);
      piece.rows += evidence_[i][family].row;
      piece.headers += evidence_[i][family].header;
      piece.has_table_line = piece.has_table_line || !lines_[i].is_paragraph;
      piece.has_value_line = piece.has_value_line || values_without_label(lines_[i], families_[family]) > 0;
      std::u32string words = row_words(lines_[i], families_[family].book);
      if (!words.empty()) piece.row_words.insert(std::move(words));
    }
    pieces_.push_back(drop_foreign_beginning(std::move(piece)));
  }

  /// Rows above the form's own header that come again below it belong to some other table: `行政许可 | 12` of a
  /// summary.
  TablePiece drop_foreign_beginning(TablePiece piece) const {
    const auto header = std::find_if(piece.lines.begin(), piece.lines.end(),
                                     [&](std::size_t i) { return evidence_[i][piece.family].header; });
    if (header == piece.lines.end() || header == piece.lines.begin()) return piece;
    const LabelBook& book = families_[piece.family].book;
    std::set<std::u32string> below;
    for (auto i = header; i != piece.lines.end(); ++i) below.insert(row_words(lines_[*i], book));
    const bool all_again = std::all_of(piece.lines.begin(), header, [&](std::size_t i) {
      return below.contains(row_words(lines_[i], book)) || lines_[i].count_numbers() == 0;
    });
    const bool any_row =
        std::any_of(piece.lines.begin(), header, [&](std::size_t i) { return !row_words(lines_[i], book).empty(); });
    if (all_again && any_row) piece.lines.erase(piece.lines.begin(), header);
    return piece;
  }

  const std::vector<Line>& lines_;
  const std::vector<std::vector<Evidence>>& evidence_;
  const std::vector<int>& section_of_;
  const std::vector<TableFamily>& families_;
  std::map<std::size_t, std::set<std::u32string>> seen_;  ///< rows of each family since its last printing began
  std::vector<TablePiece> pieces_;
};

}  // namespace

std::vector<TablePiece> table_pieces(const LinesWithEvidence& known, const std::vector<TableFamily>& families,
                                     const std::vector<std::size_t>& states) {
  return Pieces(known, families).collect(states);
}

}  // namespace xxgk
