// See bare_sums.h.
#include "normalize/table/bare_sums.h"

#include <algorithm>
#include <optional>
#include <string>

#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

/// Else it may be a group's label, which stands for itself where the row of another edition has the same.
bool has_content(const RowItem& item) {
  return std::any_of(item.values.begin(), item.values.end(), [](const LineCell* cell) { return !cell->is_blank(); });
}

/// `小计`, or that word behind a group's label too damaged to be known by itself.
bool ends_in_sum(const RowItem& item, const std::vector<FoldedLabel>& words) {
  return !item.labels.empty() && std::any_of(words.begin(), words.end(), [&item](const FoldedLabel& word) {
    return item.labels.back()->label.words.ends_with(word.words);
  });
}

enum class Side : char { above, below };

class BareSums {
 public:
  BareSums(std::vector<RowItem>& items, const std::vector<ExpectedRow>& rows, const std::vector<FoldedLabel>& words)
      : items_(items), rows_(rows) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].row < 0 && ends_in_sum(items[i], words)) sums_.push_back(i);
    }
  }

  void match() {
    const std::optional<Side> side = side_of_groups();
    if (!side) return;
    std::vector<int> found;
    for (const std::size_t sum : sums_) found.push_back(sum_of_group(sum, *side));
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      if (found[i] >= 0 && std::count(found.begin(), found.end(), found[i]) == 1) items_[sums_[i]].row = found[i];
    }
  }

 private:
  /// The next item with values; nullptr at the table's end. Of a label that stands beside several rows there may be
  /// pieces between them.
  const RowItem* neighbour(std::size_t i, Side side) const {
    if (side == Side::above) {
      while (i > 0) {
        if (!items_[--i].values.empty()) return &items_[i];
      }
      return nullptr;
    }
    while (++i < items_.size()) {
      if (!items_[i].values.empty()) return &items_[i];
    }
    return nullptr;
  }

  /// Empty for an item that is no row of a group.
  std::string group_of(const RowItem& item) const {
    if (item.row < 0) return "";
    const RowForm& row = *rows_[static_cast<std::size_t>(item.row)].row;
    return row.is_subtotal || row.groups.empty() ? "" : row.groups.back().official;
  }

  /// The row that sums up the group next to an item; -1 where there is none, or where the source prints it already.
  int sum_of_group(std::size_t i, Side side) const {
    const RowItem* next = neighbour(i, side);
    const std::string group = next ? group_of(*next) : "";
    if (group.empty()) return -1;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const RowForm& row = *rows_[r].row;
      const bool of_group = !row.groups.empty() && row.groups.back().official == group;
      if (!sums_up(rows_[r]) || !((row.is_subtotal && of_group) || row.label.official == group)) continue;
      const auto is_this = [r](const RowItem& item) { return item.row == static_cast<int>(r) && has_content(item); };
      return std::any_of(items_.begin(), items_.end(), is_this) ? -1 : static_cast<int>(r);
    }
    return -1;
  }

  /// The label of its group stands in the item's own line. (That of all results may stand in every line.)
  bool has_group_beside(const RowItem& item) const {
    if (item.labels.size() < 2 || item.row < 0) return item.labels.size() > 1;
    const FoldedLabel& beside = item.labels[item.labels.size() - 2]->label;
    const std::vector<LabelSet>& groups = rows_[static_cast<std::size_t>(item.row)].groups;
    return !groups.empty() && groups.back().similarity_to(beside) >= likeness::column;
  }

  /// Some sum has no group on that side, for sure: the table ends, a row that belongs to no group stands there, or the
  /// group begins only below the sum.
  bool is_impossible(Side side) const {
    return std::any_of(sums_.begin(), sums_.end(), [&](std::size_t i) {
      const RowItem* next = neighbour(i, side);
      const bool begins_there = next && side == Side::below && has_group_beside(*next);
      return !next || begins_there || (next->row >= 0 && sum_of_group(i, side) < 0);
    });
  }

  std::optional<Side> side_of_groups() const {
    const bool above = !is_impossible(Side::above), below = !is_impossible(Side::below);
    if (above != below) return above ? Side::above : Side::below;
    const std::ptrdiff_t above_adds_up = count_adding_up(Side::above), below_adds_up = count_adding_up(Side::below);
    if (above_adds_up == below_adds_up) return std::nullopt;
    return above_adds_up > below_adds_up ? Side::above : Side::below;
  }

  std::ptrdiff_t count_adding_up(Side side) const {
    return std::count_if(sums_.begin(), sums_.end(), [&](std::size_t i) { return adds_up(i, side); });
  }

  /// Most columns' values are the sums of the group's rows, as far as they stand on that side: a report may miscount.
  /// Columns count from the last, as an empty one may stand before the first in some rows only.
  bool adds_up(std::size_t sum, Side side) const {
    const RowItem* next = neighbour(sum, side);
    const std::string group = next ? group_of(*next) : "";
    if (group.empty()) return false;
    const std::vector<const LineCell*>& sums = items_[sum].values;
    std::vector<Decimal> totals(sums.size());
    for (std::size_t i = sum; next && group_of(*next) == group; next = neighbour(i, side)) {
      i = static_cast<std::size_t>(next - items_.data());
      for (std::size_t v = 1; v <= std::min(sums.size(), next->values.size()); ++v) {
        Decimal& total = totals[sums.size() - v];
        const std::optional<Decimal> more = total.plus(next->values[next->values.size() - v]->number.value);
        if (!more) return false;
        total = *more;
      }
    }
    std::size_t telling = 0, equal = 0;  // zeros tell nothing
    for (std::size_t v = 0; v < totals.size(); ++v) {
      const Decimal& printed = sums[v]->number.value;
      telling += !printed.is_zero() || !totals[v].is_zero();
      equal += !printed.is_zero() && printed == totals[v];
    }
    return 2 * equal > telling;
  }

  std::vector<RowItem>& items_;
  const std::vector<ExpectedRow>& rows_;
  std::vector<std::size_t> sums_;
};

}  // namespace

bool sums_up(const ExpectedRow& row) {
  return row.row->is_subtotal || row.foreign;
}

bool says_only_sum(const RowItem& item, const std::vector<FoldedLabel>& words) {
  return !item.labels.empty() && std::find(words.begin(), words.end(), item.labels.back()->label) != words.end();
}

void match_bare_sums(std::vector<RowItem>& items, const std::vector<ExpectedRow>& rows,
                     const std::vector<FoldedLabel>& words) {
  BareSums(items, rows, words).match();
}

}  // namespace xxgk
