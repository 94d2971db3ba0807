// See header_levels.h.
#include "normalize/stream/header_levels.h"

#include <algorithm>

#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

/// How many of the column's groups stand above what the label names: the column itself, or one of its groups, whichever
/// is more like it (法人或其他组织 is a group, 其他组织 a column below it). -1 where it names neither.
int groups_above(const FoldedLabel& label, const ExpectedColumn& column) {
  int above = -1;
  double best = likeness::part_of_table;
  for (std::size_t g = 0; g <= column.groups.size(); ++g) {
    const LabelSet& known = g < column.groups.size() ? column.groups[g] : column.label;
    const double like = known.similarity_to(label);
    if (like < best) continue;
    best = like;
    above = static_cast<int>(g);
  }
  return above;
}

/// The label names one of the column's first groups.
bool is_group_of(const FoldedLabel& label, const ExpectedColumn& column, int groups) {
  return std::any_of(column.groups.begin(), column.groups.begin() + groups,
                     [&label](const LabelSet& group) { return group.similarity_to(label) >= likeness::part_of_table; });
}

}  // namespace

HeaderLevels::HeaderLevels(const Taxonomy& taxonomy, const Folder& folder) {
  for (const Form& form : taxonomy.forms) {
    for (const TableForm& table : form.tables) {
      for (const BlockForm& block : table.blocks) headers_.push_back(expected_columns(table, block, folder));
    }
  }
}

/// The first column that the cell stands for below the group; -1 where there is none.
int HeaderLevels::place_below(const FoldedLabel& cell, const FoldedLabel& group, const Columns& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const int above = groups_above(cell, columns[i]);
    if (above > 0 && is_group_of(group, columns[i], above)) return static_cast<int>(i);
  }
  return -1;
}

/// The first and the last of the columns that the form has below the group; {-1, -1} where it has none.
std::pair<int, int> HeaderLevels::range_below(const FoldedLabel& group, const Columns& columns) {
  std::pair<int, int> range{-1, -1};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool is_below = is_group_of(group, columns[i], static_cast<int>(columns[i].groups.size()));
    if (!is_below || columns[i].optional) continue;
    if (range.first < 0) range.first = static_cast<int>(i);
    range.second = static_cast<int>(i);
  }
  return range;
}

bool HeaderLevels::begins_level(const FoldedLabel& cell, const FoldedLabel* next,
                                std::span<const LineCell> above) const {
  for (const Columns& columns : headers_) {
    for (const LineCell& group : above) {
      const int place = place_below(cell, group.label, columns);
      if (place < 0) continue;
      // A total is often drawn beside the group that it belongs to: then the group's first columns are still to come.
      const int follower = next ? place_below(*next, group.label, columns) : -1;
      const bool is_beside = place == range_below(group.label, columns).second && follower >= 0 && follower < place;
      if (!is_beside) return true;
    }
  }
  return false;
}

bool HeaderLevels::unknown_begins_level(const FoldedLabel& next, std::span<const LineCell> above) const {
  for (const Columns& columns : headers_) {
    for (const LineCell& group : above) {
      const int place = place_below(next, group.label, columns);
      if (place >= 0) return place > range_below(group.label, columns).first;
    }
  }
  return false;
}

}  // namespace xxgk
