// Reading headers; see read_header.h.
#include "normalize/read_header.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "normalize/align_columns.h"

namespace xxgk {
namespace {

constexpr double group_like = 0.75;
constexpr std::size_t most_orders = 16;

/// The header's knowledge of the form: which texts are groups, and which columns a group covers.
class HeaderForm {
 public:
  HeaderForm(const std::vector<ExpectedColumn>& expected, const BlockForm& block, const Folder& folder)
      : expected_(expected), corner_(block.corner, folder), unit_column_(block.unit_column, folder) {}

  bool has_corner() const { return !corner_.empty(); }
  bool is_corner(const FoldedLabel& label) const { return !corner_.empty() && corner_.similarity_to(label) >= 0.6; }

  bool is_unit_column(const FoldedLabel& label) const {
    return !unit_column_.empty() && unit_column_.similarity_to(label) >= group_like;
  }

  /// Likeness to the best column label, and to the best group label.
  double column_likeness(const FoldedLabel& label) const {
    double best = 0;
    for (const ExpectedColumn& column : expected_) best = std::max(best, column.label.similarity_to(label));
    return best;
  }
  double group_likeness(const FoldedLabel& label) const {
    double best = 0;
    for (const ExpectedColumn& column : expected_) {
      for (const LabelSet& group : column.groups) best = std::max(best, group.similarity_to(label));
    }
    return best;
  }
  bool is_group(const FoldedLabel& label) const {
    const double like = group_likeness(label);
    return like >= group_like && like > column_likeness(label);
  }

  /// Order of the columns, and of groups by their first column, below a group; the key of each is its place in the
  /// form.
  std::vector<std::size_t> columns_below(const FoldedLabel& group) const {
    std::vector<std::size_t> list;
    for (std::size_t i = 0; i < expected_.size(); ++i) {
      for (const LabelSet& candidate : expected_[i].groups) {
        if (candidate.similarity_to(group) < group_like) continue;
        list.push_back(i);
        break;
      }
    }
    return list;
  }
  /// The place among `columns` of what a cell names: a column's own, or that of a group's first column; -1 where none.
  int place_below(const FoldedLabel& label, const std::vector<std::size_t>& columns) const {
    int best = -1;
    double best_like = 0.5;
    for (std::size_t k = 0; k < columns.size(); ++k) {
      double like = expected_[columns[k]].label.similarity_to(label);
      for (const LabelSet& group : expected_[columns[k]].groups) like = std::max(like, group.similarity_to(label));
      if (like <= best_like) continue;
      best_like = like;
      best = static_cast<int>(k);
    }
    return best;
  }

 private:
  const std::vector<ExpectedColumn>& expected_;
  LabelSet corner_, unit_column_;
};

/// Header lines, and what their corner is.
struct Header {
  std::vector<const Line*> lines;
  const LineCell* corner =
      nullptr;  ///< where no cell reads as the form's corner: the first cell, if it reads as nothing else

  bool is_corner(const LineCell& cell, const HeaderForm& form) const {
    return &cell == corner || form.is_corner(cell.label);
  }
};

/// A header line without its corner, the head of a column of units, and empty cells: what heads values.
std::vector<const LineCell*> header_cells(const Line& line, const Header& header, const HeaderForm& form) {
  std::vector<const LineCell*> cells;
  for (const LineCell& cell : line.cells) {
    if (!cell.is_blank() && !header.is_corner(cell, form) && !form.is_unit_column(cell.label)) cells.push_back(&cell);
  }
  return cells;
}

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
  const bool reads_as_column =
      first && (form.column_likeness(first->label) >= 0.5 || form.group_likeness(first->label) >= 0.5);
  return form.has_corner() && !reads_as_column ? first : nullptr;
}

Leaf leaf_of(const LineCell& cell, int column) {
  return {without_spaces(cell.text), cell.label, {}, {}, column};
}

// --- Headers that keep their columns: the deepest text in a column names it. ---

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

// --- Headers whose merged cells were dropped: each line's cells belong below the groups of the line before. ---

struct Node {
  Leaf leaf;
  bool open_group = false;
};
using Nodes = std::vector<Node>;

/// What the cells of a line are below each of some groups.
struct Fit {
  std::vector<std::size_t> group_columns;  ///< how many columns each group has
  std::vector<std::vector<int>> places;    ///< for each group and cell: HeaderForm::place_below
  std::vector<std::size_t> covered;        ///< how many columns each cell stands for
};

Fit fit_of(const std::vector<const LineCell*>& cells, const std::vector<std::vector<std::size_t>>& groups,
           const HeaderForm& form) {
  Fit fit;
  for (const auto& columns : groups) {
    fit.group_columns.push_back(columns.size());
    std::vector<int>& places = fit.places.emplace_back();
    for (const LineCell* cell : cells) places.push_back(form.place_below(cell->label, columns));
  }
  for (const LineCell* cell : cells)
    fit.covered.push_back(form.is_group(cell->label) ? form.columns_below(cell->label).size() : 1);
  return fit;
}

/// How badly a slice of cells fits below a group: cells it does not have, cells out of order, cells that lack.
double misfit(const Fit& fit, std::size_t group, std::size_t begin, std::size_t end) {
  double cost = begin == end ? 0.5 : 0;  // a group is printed for the sake of its columns
  int last = -1;
  std::size_t covered = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const int place = fit.places[group][i];
    if (place < 0)
      cost += 1;
    else if (place <= last)
      cost += 0.6;
    if (place >= 0) last = place;
    covered += fit.covered[i];
  }
  const std::size_t columns = fit.group_columns[group];
  return cost + 0.1 * static_cast<double>(columns > covered ? columns - covered : covered - columns);
}

/// Every way of parting `count` cells among `groups` groups, in order.
void part(std::size_t count, std::size_t groups, std::vector<std::size_t>& ends,
          std::vector<std::vector<std::size_t>>& ways) {
  if (ends.size() + 1 == groups) {
    ends.push_back(count);
    ways.push_back(ends);
    ends.pop_back();
    return;
  }
  for (std::size_t end = ends.empty() ? 0 : ends.back(); end <= count; ++end) {
    ends.push_back(end);
    part(count, groups, ends, ways);
    ends.pop_back();
  }
}

/// Puts a line's cells below the open groups of `nodes`, in all ways that fit equally well.
std::vector<Nodes> expanded(const Nodes& nodes, const std::vector<const LineCell*>& cells, const HeaderForm& form) {
  std::vector<std::vector<std::size_t>> columns;
  for (const Node& node : nodes) {
    if (node.open_group) columns.push_back(form.columns_below(node.leaf.label));
  }
  if (columns.empty() || columns.size() > 5 || cells.size() > 24) return {};
  std::vector<std::vector<std::size_t>> ways, best_ways;
  std::vector<std::size_t> ends;
  part(cells.size(), columns.size(), ends, ways);
  const Fit fit = fit_of(cells, columns, form);
  double best = 1e9;
  for (const auto& way : ways) {
    double cost = 0;
    for (std::size_t g = 0; g < columns.size() && cost <= best + 1e-6; ++g)
      cost += misfit(fit, g, g == 0 ? 0 : way[g - 1], way[g]);
    if (cost < best - 1e-6) best_ways.clear();
    if (cost <= best + 1e-6) best_ways.push_back(way);
    best = std::min(best, cost);
  }
  std::vector<Nodes> results;
  for (const auto& way : best_ways) {
    Nodes next;
    std::size_t group = 0;
    for (const Node& node : nodes) {
      if (!node.open_group) {
        next.push_back(node);
        continue;
      }
      const std::size_t begin = group == 0 ? 0 : way[group - 1], end = way[group];
      ++group;
      if (begin == end) next.push_back(node);
      for (std::size_t i = begin; i < end; ++i) {
        Node below{leaf_of(*cells[i], -1), form.is_group(cells[i]->label)};
        below.leaf.groups = node.leaf.groups;
        below.leaf.group_labels = node.leaf.group_labels;
        below.leaf.groups.push_back(node.leaf.text);
        below.leaf.group_labels.push_back(node.leaf.label);
        next.push_back(std::move(below));
      }
    }
    results.push_back(std::move(next));
    if (results.size() >= most_orders) break;
  }
  return results;
}

std::vector<std::vector<Leaf>> leaves_by_nesting(const Header& header, const HeaderForm& form) {
  std::vector<Nodes> readings;
  for (const Line* line : header.lines) {
    const auto cells = header_cells(*line, header, form);
    if (cells.empty()) continue;
    if (readings.empty()) {
      Nodes nodes;
      for (const LineCell* cell : cells) nodes.push_back({leaf_of(*cell, -1), form.is_group(cell->label)});
      readings.push_back(std::move(nodes));
      continue;
    }
    std::vector<Nodes> next;
    for (const Nodes& nodes : readings) {
      for (Nodes& result : expanded(nodes, cells, form)) next.push_back(std::move(result));
    }
    if (next.empty() || next.size() > most_orders) return {};
    readings = std::move(next);
  }
  std::vector<std::vector<Leaf>> all;
  for (const Nodes& nodes : readings) {
    // A group whose columns are not printed leaves their number unknown.
    if (std::any_of(nodes.begin(), nodes.end(), [](const Node& node) { return node.open_group; })) continue;
    std::vector<Leaf> leaves;
    for (const Node& node : nodes) leaves.push_back(node.leaf);
    all.push_back(std::move(leaves));
  }
  return all;
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

}  // namespace

HeaderReading read_header(const std::vector<const Line*>& printed, const std::vector<ExpectedColumn>& expected,
                          const BlockForm& block, const Folder& folder) {
  HeaderReading reading;
  const HeaderForm form(expected, block, folder);
  Header header{printed, renamed_corner(printed, form)};
  std::erase_if(header.lines, [&](const Line* line) { return header_cells(*line, header, form).empty(); });
  const std::vector<const Line*>& lines = header.lines;
  if (lines.empty()) return reading;
  std::vector<std::vector<Leaf>> candidates = leaves_by_nesting(header, form);
  if (same_width(lines) ||
      std::all_of(lines.begin(), lines.end(), [](const Line* line) { return line->keeps_columns; })) {
    std::vector<Leaf> leaves = leaves_by_column(header, form);
    if (!leaves.empty()) candidates.insert(candidates.begin(), std::move(leaves));
  }
  if (candidates.empty())
    candidates = leaves_by_nesting(without_all_embracing_groups(header, expected.size(), form), form);
  double best = 1e9;
  for (const std::vector<Leaf>& leaves : candidates) {
    ColumnAlignment alignment = align_columns(leaves, expected);
    // Where both ways of taking the header apart say the same, the one that keeps columns knows more.
    const bool knows_less = reading.keeps_columns && leaves.front().column < 0;
    const bool as_good = alignment.cost <= best + 1e-6 && !knows_less;
    if (alignment.cost < best - 1e-6) reading.orders.clear();
    if (alignment.cost < best - 1e-6 || as_good) {
      reading.keeps_columns = leaves.front().column >= 0;
      reading.orders.push_back(std::move(alignment.columns));
    }
    best = std::min(best, alignment.cost);
  }
  reading.width = lines.front()->cells.size();
  reading.contradicts_form = reading.orders.empty() && std::any_of(lines.begin(), lines.end(), [&](const Line* line) {
                               return contradicts(*line, header, expected, form);
                             });
  return reading;
}

}  // namespace xxgk
