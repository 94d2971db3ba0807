// Evidence of lines; see line_evidence.h.
#include "normalize/table/line_evidence.h"

#include <algorithm>

#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

// Weights of evidence, in units of what it costs to enter a table and to leave it again (1, see find_tables): what is
// above it begins a table by itself, what is below needs more lines that speak for it.

// Paragraphs: whole sentences end a table; a page's number and half of a broken label do not.
constexpr double long_paragraph = -4, foreign_paragraph = -0.8, page_number = -0.1, broken_label = -0.1,
                 whole_label = 0.5;
// A row whose label is exactly the form's is a table, one that is hardly like it is not.
constexpr double row_base = 0.3, row_worth = 0.7, row_without_values = 0.6;
// A header of which all is the form's outweighs a row.
constexpr double header_base = 0.5, header_worth = 0.9, column_beside_values = 0.3;
// A line set by places, of a block that as a whole is more like another table.
constexpr double block_of_other_table = -0.6;
// A table that is one line of values; and values without a label, which go on with what is around them.
constexpr double whole_line_of_values = 1.2, values_only = 0.1, values_of_some_label = 0.05;
// Two foreign lines within a table do not end it, three do where nothing of the form's follows.
constexpr double foreign_row = -0.3, foreign_text = -0.5;
constexpr double never = -100;

constexpr int line_of_values = 5;                // so many values, whatever the label
constexpr std::size_t longest_table_text = 120;  // bytes of a paragraph that may stand within a table

Evidence evidence_of_paragraph(const LineCell& cell, const LabelBook& book) {
  if (cell.text.size() > longest_table_text) return {long_paragraph, false, false};
  if (!cell.is_text()) return {page_number, false, false};  // a page's number
  const auto hit = book.best(cell.label);
  const bool header = hit.is(LabelKind::bar) || hit.is(LabelKind::corner) || hit.is(LabelKind::column);
  if (hit.similarity >= likeness::whole) return {whole_label, hit.is(LabelKind::row), header};
  // Half of a broken label: worth nothing by itself, but no reason to leave the table.
  return {hit.similarity >= likeness::row_with_values ? broken_label : foreign_paragraph, false, false};
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
  if (!line.placed_in.empty() && line.placed_in != family.name) return {block_of_other_table, false, false};
  const LabelBook& book = family.book;
  int columns = 0;
  double best_row = 0, best_bar = 0;
  for (const LineCell& cell : line.cells) {
    if (!cell.is_text() || cell.label.empty()) continue;
    const auto hit = book.best(cell.label);
    if (!hit.uses) continue;
    if (hit.is(LabelKind::row) || hit.is(LabelKind::row_group)) best_row = std::max(best_row, hit.similarity);
    if (hit.is(LabelKind::bar) || hit.is(LabelKind::corner)) best_bar = std::max(best_bar, hit.similarity);
    if ((hit.is(LabelKind::column) || hit.is(LabelKind::column_group)) && hit.similarity >= likeness::column) ++columns;
  }
  const int words = family.values_in_line > 0 ? words_in_place_of_values(line, book) : 0;
  const int values = line.count_values() + words, texts = line.count_texts() - words;
  if (values > 0 && best_row >= likeness::row_with_values) return {row_base + row_worth * best_row, true, false};
  // The share of its texts tells between tables that have some column labels in common.
  if (values == 0 && (columns > 0 || best_bar >= likeness::sole))
    return {header_base + header_worth * columns / std::max(texts, 1), false, true};
  if (values == 0 && best_row >= likeness::row_alone) return {row_without_values, true, false};
  if (values > 0 && columns > 0) return {column_beside_values, false, true};
  // A line with just the right number of values in the right section needs no header.
  const bool values_alone = family.values_in_line > 0 && texts == 0 && line.count_numbers() > 0;
  const bool whole_line = values == family.values_in_line && section == family.section;
  if (values_alone && (whole_line || line.placed_in == family.name)) return {whole_line_of_values, false, true};
  if (values > 0 && texts == 0) return {values_only, false, false};
  // The row for the values of a form that nobody has filled in.
  const bool blank_line =
      texts == 0 && line.keeps_columns && static_cast<int>(line.cells.size()) == family.values_in_line;
  if (texts == 0) return {blank_line ? values_only : 0, false, false};
  if (values >= line_of_values && texts == 1)
    return {values_of_some_label, false, false};  // some label or other in front of a line of values
  // Some piece of a group's label in the midst of the table's block.
  if (values == 0 && line.placed_in == family.name) return {0, false, false};
  return {values > 0 ? foreign_row : foreign_text, false, false};
}

}  // namespace

Evidence evidence_of(const Line& line, const TableFamily& family, int section) {
  return line.is_paragraph ? evidence_of_paragraph(line.cells.front(), family.book)
                           : evidence_of_row(line, family, section);
}

Evidence evidence_of_heading() {
  return {never, false, false};
}

int values_without_label(const Line& line, const TableFamily& family) {
  if (line.count_numbers() == 0) return 0;
  const int words = family.values_in_line > 0 ? words_in_place_of_values(line, family.book) : 0;
  return line.count_texts() == words ? line.count_values() + words : 0;
}

}  // namespace xxgk
