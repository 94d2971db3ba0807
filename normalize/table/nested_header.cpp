// Headers whose merged cells were dropped; see nested_header.h.
#include "normalize/table/nested_header.h"

#include <algorithm>
#include <limits>

namespace xxgk {
namespace {

// All ways of parting a line's cells among groups are tried, so that their number must be bounded. The form has three
// groups at most and fifteen columns.
constexpr std::size_t most_groups = 5, most_cells = 24, most_orders = 16;

// What a slice of cells below a group costs: for a cell that the group does not have; for one out of order; for a group
// that has none at all, as it is printed for the sake of its columns; for each column too few or too many, which only
// tells between ways that are equal else.
constexpr double foreign_cost = 1, disorder_cost = 0.6, bare_group_cost = 0.5, count_cost = 0.1;
constexpr double no_difference = 1e-6;  // between costs

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
  double cost = begin == end ? bare_group_cost : 0;  // a group is printed for the sake of its columns
  int last = -1;
  std::size_t covered = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const int place = fit.places[group][i];
    if (place < 0)
      cost += foreign_cost;
    else if (place <= last)
      cost += disorder_cost;
    if (place >= 0) last = place;
    covered += fit.covered[i];
  }
  const std::size_t columns = fit.group_columns[group];
  return cost + count_cost * static_cast<double>(columns > covered ? columns - covered : covered - columns);
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

std::vector<std::vector<std::size_t>> columns_of_groups(const Nodes& nodes, const HeaderForm& form) {
  std::vector<std::vector<std::size_t>> columns;
  for (const Node& node : nodes) {
    if (node.open_group) columns.push_back(form.columns_below(node.leaf.label));
  }
  return columns;
}

/// The ways of parting the cells among the groups that fit best: for each group the cell behind its last.
std::vector<std::vector<std::size_t>> best_ways(const std::vector<const LineCell*>& cells,
                                                const std::vector<std::vector<std::size_t>>& columns,
                                                const HeaderForm& form) {
  std::vector<std::vector<std::size_t>> ways, best;
  std::vector<std::size_t> ends;
  part(cells.size(), columns.size(), ends, ways);
  const Fit fit = fit_of(cells, columns, form);
  double least = std::numeric_limits<double>::infinity();
  for (const auto& way : ways) {
    double cost = 0;
    for (std::size_t g = 0; g < columns.size() && cost <= least + no_difference; ++g)
      cost += misfit(fit, g, g == 0 ? 0 : way[g - 1], way[g]);
    if (cost < least - no_difference) best.clear();
    if (cost <= least + no_difference) best.push_back(way);
    least = std::min(least, cost);
  }
  return best;
}

Node below(const Node& group, const LineCell& cell, const HeaderForm& form) {
  Node node{leaf_of(cell, -1), form.is_group(cell.label)};
  node.leaf.groups = group.leaf.groups;
  node.leaf.group_labels = group.leaf.group_labels;
  node.leaf.groups.push_back(group.leaf.text);
  node.leaf.group_labels.push_back(group.leaf.label);
  return node;
}

Nodes parted(const Nodes& nodes, const std::vector<const LineCell*>& cells, const std::vector<std::size_t>& way,
             const HeaderForm& form) {
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
    for (std::size_t i = begin; i < end; ++i) next.push_back(below(node, *cells[i], form));
  }
  return next;
}

/// Puts a line's cells below the open groups of `nodes`, in all ways that fit equally well.
std::vector<Nodes> expanded(const Nodes& nodes, const std::vector<const LineCell*>& cells, const HeaderForm& form) {
  const std::vector<std::vector<std::size_t>> columns = columns_of_groups(nodes, form);
  if (columns.empty() || columns.size() > most_groups || cells.size() > most_cells) return {};
  std::vector<Nodes> results;
  for (const auto& way : best_ways(cells, columns, form)) {
    results.push_back(parted(nodes, cells, way, form));
    if (results.size() >= most_orders) break;
  }
  return results;
}

std::vector<Nodes> first_nodes(const std::vector<const LineCell*>& cells, const HeaderForm& form) {
  Nodes nodes;
  for (const LineCell* cell : cells) nodes.push_back({leaf_of(*cell, -1), form.is_group(cell->label)});
  return {nodes};
}

/// Empty where a group has no columns: their number is unknown then.
std::vector<Leaf> leaves_of(const Nodes& nodes) {
  std::vector<Leaf> leaves;
  for (const Node& node : nodes) {
    if (node.open_group) return {};
    leaves.push_back(node.leaf);
  }
  return leaves;
}

}  // namespace

std::vector<std::vector<Leaf>> leaves_by_nesting(const Header& header, const HeaderForm& form) {
  std::vector<Nodes> readings;
  for (const Line* line : header.lines) {
    const auto cells = header_cells(*line, header, form);
    if (cells.empty()) continue;
    if (readings.empty()) {
      readings = first_nodes(cells, form);
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
    std::vector<Leaf> leaves = leaves_of(nodes);
    if (!leaves.empty()) all.push_back(std::move(leaves));
  }
  return all;
}

}  // namespace xxgk
