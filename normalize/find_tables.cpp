// Finding the form's tables; see find_tables.h.
#include "normalize/find_tables.h"

#include <algorithm>
#include <map>
#include <set>

#include "normalize/likeness.h"

namespace xxgk {
namespace {

constexpr double enter_cost = 0.9, leave_cost = 0.1;
constexpr std::size_t longest_table_text = 120;  // bytes of a paragraph that may stand within a table

/// What speaks for a line being part of a table.
struct Evidence {
  double weight = 0;
  bool row = false;     ///< a row's label
  bool header = false;  ///< a bar, corner or column label
};

Evidence evidence_of_paragraph(const LineCell& cell, const LabelBook& book) {
  if (cell.text.size() > longest_table_text) return {-4, false, false};
  if (!cell.is_text()) return {-0.1, false, false};  // a page's number
  const auto hit = book.best(cell.label);
  const bool header = hit.is(LabelKind::bar) || hit.is(LabelKind::corner) || hit.is(LabelKind::column);
  if (hit.similarity >= 0.95) return {0.5, hit.is(LabelKind::row), header};
  // Half of a broken label: worth nothing by itself, but no reason to leave the table.
  return {hit.similarity >= 0.6 ? -0.1 : -0.8, false, false};
}

/// Words in place of values (`详见附件`) in a line that holds numbers for the rest.
int words_in_place_of_values(const Line& line, const LabelBook& book) {
  const int texts = line.count_texts();
  const bool few = texts * 3 <= line.count_numbers();
  const bool any_label = few && std::any_of(line.cells.begin(), line.cells.end(), [&book](const LineCell& cell) {
                           return cell.is_text() && book.best(cell.label, likeness::part_of_table).uses;
                         });
  return few && !any_label ? texts : 0;
}

Evidence evidence_of_row(const Line& line, const TableFamily& family, int section) {
  const LabelBook& book = family.book;
  int columns = 0;
  double best_row = 0, best_bar = 0;
  for (const LineCell& cell : line.cells) {
    if (!cell.is_text() || cell.label.empty()) continue;
    const auto hit = book.best(cell.label);
    if (!hit.uses) continue;
    if (hit.is(LabelKind::row) || hit.is(LabelKind::row_group)) best_row = std::max(best_row, hit.similarity);
    if (hit.is(LabelKind::bar) || hit.is(LabelKind::corner)) best_bar = std::max(best_bar, hit.similarity);
    if ((hit.is(LabelKind::column) || hit.is(LabelKind::column_group)) && hit.similarity >= 0.75) ++columns;
  }
  const int words = family.values_in_line > 0 ? words_in_place_of_values(line, book) : 0;
  const int values = line.count_values() + words, texts = line.count_texts() - words;
  if (values > 0 && best_row >= 0.6) return {0.3 + 0.7 * best_row, true, false};
  // The share of its texts tells between tables that have some column labels in common.
  if (values == 0 && (columns > 0 || best_bar >= 0.9)) return {0.5 + 0.9 * columns / std::max(texts, 1), false, true};
  if (values == 0 && best_row >= 0.75) return {0.6, true, false};
  if (values > 0 && columns > 0) return {0.3, false, true};
  // A line with just the right number of values in the right section needs no header.
  const bool whole_line = values == family.values_in_line && values > 0 && texts == 0 && line.count_numbers() > 0;
  if (whole_line && section == family.section) return {1.2, false, true};
  if (values > 0 && texts == 0) return {0.1, false, false};
  if (texts == 0) return {0, false, false};
  if (values > 4 && texts == 1) return {0.05, false, false};  // some label or other in front of a line of values
  return {values > 0 ? -0.3 : -0.5, false, false};
}

/// The most likely state of each line: 0 for no table, k + 1 for family k.
std::vector<std::size_t> most_likely_states(const std::vector<std::vector<Evidence>>& evidence, std::size_t families) {
  const std::size_t states = families + 1;
  std::vector<std::vector<std::size_t>> from(evidence.size(), std::vector<std::size_t>(states));
  std::vector<double> score(states, 0);
  for (std::size_t k = 1; k < states; ++k) score[k] = -enter_cost;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    std::vector<double> next(states);
    for (std::size_t to = 0; to < states; ++to) {
      double best = -1e18;
      for (std::size_t k = 0; k < states; ++k) {
        const double changing = to == 0 ? leave_cost : enter_cost;
        const double change = k == to ? 0 : changing;
        if (score[k] - change <= best) continue;
        best = score[k] - change;
        from[i][to] = k;
      }
      next[to] = best + (to == 0 ? 0 : evidence[i][to - 1].weight);
    }
    score = std::move(next);
  }
  std::vector<std::size_t> path(evidence.size());
  std::size_t state = static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
  for (std::size_t i = evidence.size(); i-- > 0;) {
    path[i] = state;
    state = from[i][state];
  }
  return path;
}

/// A run of lines of one family.
struct Piece {
  std::size_t family;
  std::vector<std::size_t> lines;
  int rows = 0, headers = 0, section = 0;
  bool has_table_line = false;
  bool has_value_line = false;
  std::set<std::u32string> row_words;
};

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

/// Numbers without a label.
bool is_values_only(const Line& line) {
  return line.count_texts() == 0 && line.count_numbers() > 0;
}

/// Watches for the second line of values of a table that is printed as one: more values than it has columns, with a
/// header between them, are no line broken in parts.
class LineOfValues {
 public:
  explicit LineOfValues(const TableFamily& family) : columns_(family.values_in_line) {}

  bool begins_again(const Line& line, bool is_header) {
    if (columns_ == 0 || !is_values_only(line)) {
      header_since_ = header_since_ || is_header;
      return false;
    }
    const bool again = header_since_ && values_ > 0 && values_ + line.count_values() > columns_;
    values_ = again ? line.count_values() : values_ + line.count_values();
    header_since_ = false;
    return again;
  }

 private:
  int columns_;  ///< 0 where the table has a line for each row
  int values_ = 0;
  bool header_since_ = false;
};

/// Collects the pieces line by line.
class Pieces {
 public:
  Pieces(const std::vector<Line>& lines, const std::vector<std::vector<Evidence>>& evidence,
         const std::vector<int>& section_of, const std::vector<TableFamily>& families)
      : lines_(lines), evidence_(evidence), section_of_(section_of), families_(families) {}

  std::vector<Piece> collect(const std::vector<std::size_t>& states) {
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
    // Also what stands on earlier pages: the second printing of a table may begin where the first goes on after a break.
    std::set<std::u32string>& seen = seen_[family];
    LineOfValues line_of_values(families_[family]);
    std::size_t from = begin;
    for (std::size_t i = begin; i < end; ++i) {
      if (line_of_values.begins_again(lines_[i], evidence_[i][family].header)) {
        const std::size_t start = with_header_above(family, i, from);
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
    for (std::size_t i = at; i < words.size() && again.size() < 3; ++i) {
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
    Piece piece{family, {}, 0, 0, section_of_[begin], false, false, {}};
    for (std::size_t i = begin; i < end; ++i) {
      piece.lines.push_back(i);
      piece.rows += evidence_[i][family].row;
      piece.headers += evidence_[i][family].header;
      piece.has_table_line = piece.has_table_line || !lines_[i].is_paragraph;
      piece.has_value_line = piece.has_value_line || is_values_only(lines_[i]);
      std::u32string words = row_words(lines_[i], families_[family].book);
      if (!words.empty()) piece.row_words.insert(std::move(words));
    }
    pieces_.push_back(drop_foreign_beginning(std::move(piece)));
  }

  /// Rows above the form's own header that come again below it belong to some other table: `行政许可 | 12` of a
  /// summary.
  Piece drop_foreign_beginning(Piece piece) const {
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
  std::vector<Piece> pieces_;
};

/// A few rows that happen to be called as the form's, in a place where the form's table is not, are none of it.
bool is_credible(const Piece& piece, const TableFamily& family) {
  if (!piece.has_table_line) return false;
  const bool in_its_section = piece.section == family.section;
  if (piece.headers > 0) return in_its_section || piece.rows > 0 || piece.headers > 1;
  return piece.rows >= (in_its_section || piece.section == 0 ? 1 : 3);
}

/// Most of the piece's rows stand in the table already: it is printed a second time.
bool repeats(const Piece& piece, const Piece& table, Orientation orientation) {
  if (orientation == Orientation::line && piece.row_words.empty()) return piece.has_value_line && table.has_value_line;
  std::size_t twice = 0;
  for (const auto& words : piece.row_words) twice += table.row_words.count(words);
  return twice >= 2 && twice * 2 > piece.row_words.size();
}

}  // namespace

std::vector<TableFamily> table_families(const Taxonomy& taxonomy, const Folder& folder) {
  std::vector<TableFamily> families;
  for (std::size_t i = taxonomy.forms.size(); i-- > 0;) {
    for (const TableForm& table : taxonomy.forms[i].tables) {
      const auto same = [&table](const TableFamily& family) { return family.name == table.name; };
      if (std::any_of(families.begin(), families.end(), same)) continue;
      const auto& block = table.blocks.front();
      const bool line = table.orientation == Orientation::line;
      families.push_back({table.name, table.section, table.orientation, LabelBook(taxonomy, table.name, folder),
                          line ? static_cast<int>(block.rows.size() * block.columns.size()) : 0});
    }
  }
  return families;
}

std::vector<FoundTable> find_tables(const std::vector<Line>& lines, const std::vector<Heading>& headings,
                                    const std::vector<TableFamily>& families) {
  std::vector<std::vector<Evidence>> evidence;
  std::vector<int> section_of;
  evidence.reserve(lines.size());
  auto heading = headings.begin();
  int section = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_heading = heading != headings.end() && heading->line == i;
    if (is_heading) section = (heading++)->number;
    section_of.push_back(section);
    std::vector<Evidence>& of_line = evidence.emplace_back();
    for (const TableFamily& family : families) {
      if (is_heading)
        of_line.push_back({-100, false, false});
      else if (lines[i].is_paragraph)
        of_line.push_back(evidence_of_paragraph(lines[i].cells.front(), family.book));
      else
        of_line.push_back(evidence_of_row(lines[i], family, section));
    }
  }
  const std::vector<std::size_t> states = most_likely_states(evidence, families.size());

  std::vector<FoundTable> tables;
  std::vector<std::optional<Piece>> first(families.size());
  std::vector<std::size_t> index_of(families.size());  // of the table that a piece goes on
  for (Piece& piece : Pieces(lines, evidence, section_of, families).collect(states)) {
    const TableFamily& family = families[piece.family];
    if (!is_credible(piece, family)) continue;
    auto& before = first[piece.family];
    const bool again = before && repeats(piece, *before, family.orientation);
    if (!before || again) {
      // A piece behind a second printing goes on with that one.
      index_of[piece.family] = tables.size();
      tables.push_back({&family, piece.lines, again});
      if (!before) before = std::move(piece);
      continue;
    }
    auto& known = tables[index_of[piece.family]].lines;
    known.insert(known.end(), piece.lines.begin(), piece.lines.end());
    before->row_words.insert(piece.row_words.begin(), piece.row_words.end());
    before->has_value_line = before->has_value_line || piece.has_value_line;
  }
  return tables;
}

}  // namespace xxgk
