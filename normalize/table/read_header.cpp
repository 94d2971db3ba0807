// Reading headers; see read_header.h.
#include "normalize/table/read_header.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

#include "normalize/table/align_columns.h"
#include "normalize/table/crowded_columns.h"
#include "normalize/table/nested_header.h"

namespace xxgk {
namespace {

constexpr double no_difference = 1e-6;  // between costs of alignments

/// A corner that was given another name: where the form has one and the header does not, the first cell that is no
/// column.
const LineCell* renamed_corner(const std::vector<const Line*>& lines, const HeaderForm& form) {
  const LineCell* first = nullptr;
  for (const Line* line : lines) {
    for (const LineCell& cell : line->cells) {
      if (!cell.is_text()) continue;
      if (form.is_corner(cell.label)) return nullptr;
      if (!first) first = &cell;
    }
  }
  return form.has_corner() && first && !form.reads_as_column(first->label) ? first : nullptr;
}

/// The groups above a column: in each line above the leaf the nearest group text at or left of the column.
void add_groups(const Header& header, std::size_t depth, int column, const HeaderForm& form, Leaf& leaf) {
  for (std::size_t above = 0; above < depth; ++above) {
    const LineCell* group = nullptr;
    for (const LineCell& cell : header.lines[above]->cells) {
      if (cell.column <= column && !cell.is_blank() && !header.is_corner(cell, form)) group = &cell;
    }
    if (!group || !form.is_group(group->label)) continue;
    leaf.groups.push_back(without_spaces(group->text));
    leaf.group_labels.push_back(group->label);
  }
}

/// Leaves by column; empty where the lines contradict each other, as they do when merged cells were dropped.
std::vector<Leaf> leaves_by_column(const Header& header, const HeaderForm& form) {
  std::map<int, std::pair<std::size_t, const LineCell*>> deepest;
  for (std::size_t depth = 0; depth < header.lines.size(); ++depth) {
    for (const LineCell* cell : header_cells(*header.lines[depth], header, form)) {
      auto& [known_depth, known] = deepest[cell->column];
      const bool hides_column = known && known != cell && !form.is_group(known->label) && known->label != cell->label;
      if (hides_column) return {};
      known_depth = depth;
      known = cell;
    }
  }
  std::vector<Leaf> leaves;
  for (const auto& [column, found] : deepest) {
    const auto& [depth, cell] = found;
    if (form.is_group(cell->label)) return {};  // a group without anything below it
    leaves.push_back(leaf_of(*cell, column));
    add_groups(header, depth, column, form, leaves.back());
  }
  return leaves;
}

bool same_width(const std::vector<const Line*>& header) {
  return std::all_of(header.begin(), header.end(),
                     [&](const Line* line) { return line->cells.size() == header.front()->cells.size(); });
}

/// A header of one line may name a group above all columns where its corner should be.
Header without_all_embracing_groups(const Header& header, std::size_t columns, const HeaderForm& form) {
  Header rest = header;
  for (const Line* line : header.lines) {
    for (const LineCell& cell : line->cells) {
      const bool embraces_all =
          cell.is_text() && form.is_group(cell.label) && form.columns_below(cell.label).size() == columns;
      if (embraces_all && !rest.corner) rest.corner = &cell;
    }
  }
  return rest;
}

/// Columns and groups of one line stand in another order than the form's, or a group stands there twice.
bool contradicts(const Line& line, const Header& header, const std::vector<ExpectedColumn>& expected,
                 const HeaderForm& form) {
  std::vector<std::size_t> all(expected.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  int last = -1;
  for (const LineCell* cell : header_cells(line, header, form)) {
    const auto below = form.is_group(cell->label) ? form.columns_below(cell->label) : std::vector<std::size_t>{};
    if (below.size() == expected.size()) continue;  // above all columns: says nothing of their order
    const int place = below.empty() ? form.place_below(cell->label, all) : static_cast<int>(below.front());
    if (place < 0) continue;
    // In a table of one line the same columns come again below each row's label.
    const bool comes_again = expected.front().row != nullptr && below.empty();
    if (place <= last && !comes_again) return true;
    last = place;
  }
  return false;
}

/// A cell of a lower line stands right of all cells of the first one: spans that disagree have pushed it there.
bool overflows(const std::vector<const Line*>& lines) {
  const auto end_of = [](const Line& line) { return line.cells.back().column + line.cells.back().column_span; };
  return std::any_of(lines.begin(), lines.end(), [&](const Line* line) {
    return line->keeps_columns && !line->placed && end_of(*line) > end_of(*lines.front());
  });
}

/// All ways to take the header apart.
std::vector<std::vector<Leaf>> possible_leaves(const Header& header, std::size_t columns, const HeaderForm& form) {
  const std::vector<const Line*>& lines = header.lines;
  std::vector<std::vector<Leaf>> all = leaves_by_nesting(header, form);
  if (same_width(lines) ||
      std::all_of(lines.begin(), lines.end(), [](const Line* line) { return line->keeps_columns; })) {
    std::vector<Leaf> leaves = leaves_by_column(header, form);
    const bool is_refuted = !all.empty() && overflows(lines);
    if (!leaves.empty() && !is_refuted) all.insert(all.begin(), std::move(leaves));
  }
  if (all.empty()) all = leaves_by_nesting(without_all_embracing_groups(header, columns, form), form);
  return all;
}

/// Those that fit best.
void take_best(const std::vector<std::vector<Leaf>>& candidates, const std::vector<ExpectedColumn>& expected,
               HeaderReading& reading) {
  double best = std::numeric_limits<double>::infinity();
  for (const std::vector<Leaf>& leaves : candidates) {
    ColumnAlignment alignment = align_columns(leaves, expected);
    // Where both ways of taking the header apart say the same, the one that keeps columns knows more.
    const bool knows_less = reading.keeps_columns && leaves.front().column < 0;
    const bool is_better = alignment.cost < best - no_difference;
    const bool is_as_good = alignment.cost <= best + no_difference && !knows_less;
    if (is_better) reading.orders.clear();
    if (is_better || is_as_good) {
      reading.keeps_columns = leaves.front().column >= 0;
      reading.orders.push_back(std::move(alignment.columns));
    }
    best = std::min(best, alignment.cost);
  }
}

}  // namespace

HeaderReading read_header(const std::vector<const Line*>& printed, const std::vector<ExpectedColumn>& expected,
                          const BlockForm& block, const Folder& folder) {
  HeaderReading reading;
  const HeaderForm form(expected, block, folder);
  Header header{printed, renamed_corner(printed, form)};
  std::erase_if(header.lines, [&](const Line* line) { return header_cells(*line, header, form).empty(); });
  const std::vector<const Line*>& lines = header.lines;
  if (lines.empty()) return reading;
  take_best(possible_leaves(header, expected.size(), form), expected, reading);
  reading.placed = lines.front()->placed;
  if (reading.placed) doubt_crowded_columns(reading, lines, expected);
  reading.width = lines.front()->cells.size();
  reading.contradicts_form = reading.orders.empty() && std::any_of(lines.begin(), lines.end(), [&](const Line* line) {
                               return contradicts(*line, header, expected, form);
                             });
  return reading;
}

}  // namespace xxgk
