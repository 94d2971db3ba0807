// Aligning header columns; see align_columns.h.
#include "normalize/table/align_columns.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

constexpr double unlike_cost = 0.9;
constexpr double missing_cost = 0.6, foreign_cost = 0.6, optional_cost = 0.02, aside_cost = 0.03;
constexpr double twice_cost = 0.25, swap_cost = 0.2, wrong_group_cost = 0.3;

enum class Step { none, match, missing, foreign, twice, swap, aside };

bool group_fits(const Leaf& leaf, const ExpectedColumn& expected) {
  if (leaf.group_labels.empty() || expected.groups.empty()) return true;
  const FoldedLabel& inner = leaf.group_labels.back();
  return std::any_of(expected.groups.begin(), expected.groups.end(),
                     [&inner](const LabelSet& group) { return group.similarity_to(inner) >= likeness::part_of_table; });
}

double label_similarity(const Leaf& leaf, const ExpectedColumn& expected) {
  const double own = expected.label.similarity_to(leaf.label);
  return own >= likeness::half ? own : 0;  // else only the place speaks for it
}

double match_cost(const Leaf& leaf, const ExpectedColumn& expected) {
  const double like = label_similarity(leaf, expected);
  if (like == 0 && expected.optional) return 10;
  return (like == 0 ? unlike_cost : 1 - like) + (group_fits(leaf, expected) ? 0 : wrong_group_cost);
}

bool is_repeated(const Leaf& leaf, const Leaf& before) {
  return leaf.label == before.label && !leaf.label.empty() && leaf.group_labels == before.group_labels;
}

/// Dynamic programming over (leaves read, expected columns used).
class Aligner {
 public:
  Aligner(const std::vector<Leaf>& leaves, const std::vector<ExpectedColumn>& expected)
      : leaves_(leaves),
        expected_(expected),
        width_(expected.size() + 1),
        cost_((leaves.size() + 1) * width_, std::numeric_limits<double>::infinity()),
        step_(cost_.size(), Step::none) {}

  ColumnAlignment align() {
    cost_[0] = 0;
    for (std::size_t i = 0; i <= leaves_.size(); ++i) {
      for (std::size_t j = 0; j <= expected_.size(); ++j) relax(i, j);
    }
    return traced();
  }

 private:
  std::size_t at(std::size_t i, std::size_t j) const { return i * width_ + j; }

  void reach(std::size_t i, std::size_t j, double cost, Step step) {
    if (cost >= cost_[at(i, j)] - 1e-9) return;
    cost_[at(i, j)] = cost;
    step_[at(i, j)] = step;
  }

  void relax(std::size_t i, std::size_t j) {
    const double here = cost_[at(i, j)];
    const bool leaf = i < leaves_.size(), column = j < expected_.size();
    if (leaf && column && !expected_[j].optional)
      reach(i + 1, j + 1, here + match_cost(leaves_[i], expected_[j]), Step::match);
    if (column) reach(i, j + 1, here + (expected_[j].optional ? optional_cost : missing_cost), Step::missing);
    if (leaf) reach(i + 1, j, here + foreign_cost, Step::foreign);
    if (leaf && optional_place(leaves_[i]) < expected_.size()) reach(i + 1, j, here + aside_cost, Step::aside);
    if (leaf && i > 0 && j > 0 && is_repeated(leaves_[i], leaves_[i - 1]))
      reach(i + 1, j, here + twice_cost, Step::twice);
    if (i + 1 < leaves_.size() && j + 1 < expected_.size() && crosswise_alike(i, j)) {
      reach(i + 2, j + 2,
            here + swap_cost + match_cost(leaves_[i], expected_[j + 1]) + match_cost(leaves_[i + 1], expected_[j]),
            Step::swap);
    }
  }

  /// Subtotals stand before or behind their parts: the form has no place for them.
  std::size_t optional_place(const Leaf& leaf) const {
    for (std::size_t j = 0; j < expected_.size(); ++j) {
      if (expected_[j].optional && label_similarity(leaf, expected_[j]) >= likeness::sole &&
          group_fits(leaf, expected_[j]))
        return j;
    }
    return expected_.size();
  }

  bool crosswise_alike(std::size_t i, std::size_t j) const {
    return label_similarity(leaves_[i], expected_[j + 1]) > 0 && label_similarity(leaves_[i + 1], expected_[j]) > 0;
  }

  HeaderColumn assigned(std::size_t i, std::size_t j) const {
    return {static_cast<int>(j), label_similarity(leaves_[i], expected_[j]) == 0, false, leaves_[i]};
  }

  /// Without grid columns, neighbours out of order may as well be a header that was taken apart wrongly.
  HeaderColumn swapped(std::size_t i, std::size_t j) const {
    HeaderColumn column = assigned(i, j);
    column.unsure = column.unsure || (leaves_[i].column < 0 && !leaves_[i].groups.empty());
    return column;
  }

  ColumnAlignment traced() const {
    ColumnAlignment alignment;
    alignment.columns.resize(leaves_.size());
    std::size_t i = leaves_.size(), j = expected_.size();
    alignment.cost = cost_[at(i, j)];
    while (i > 0 || j > 0) {
      switch (step_[at(i, j)]) {
        case Step::match:
          --i, --j;
          alignment.columns[i] = assigned(i, j);
          break;
        case Step::swap:
          i -= 2, j -= 2;
          alignment.columns[i] = swapped(i, j + 1);
          alignment.columns[i + 1] = swapped(i + 1, j);
          break;
        case Step::missing:
          --j;
          break;
        case Step::aside:
          --i;
          alignment.columns[i] = assigned(i, optional_place(leaves_[i]));
          break;
        case Step::twice:
          --i;
          alignment.columns[i] = {-1, false, true, leaves_[i]};
          break;
        case Step::foreign:
        case Step::none:
          --i;
          alignment.columns[i] = {-1, false, false, leaves_[i]};
          break;
      }
    }
    // A column printed twice is what its neighbour on the left is.
    for (std::size_t k = 1; k < alignment.columns.size(); ++k) {
      if (alignment.columns[k].twice) alignment.columns[k].expected = alignment.columns[k - 1].expected;
    }
    trust_places(alignment);
    return alignment;
  }

  /// Scans misread labels, and low cells cut them off: where a header has as many columns as the form, in its order as
  /// far as labels tell, the place of the others is sure enough.
  void trust_places(ColumnAlignment& alignment) const {
    const auto asked =
        std::count_if(expected_.begin(), expected_.end(), [](const ExpectedColumn& e) { return !e.optional; });
    if (std::cmp_not_equal(alignment.columns.size(), asked)) return;
    const auto known = std::ranges::count_if(alignment.columns, [](const HeaderColumn& c) { return !c.unsure; });
    const bool in_order = std::ranges::is_sorted(alignment.columns, std::ranges::less(), &HeaderColumn::expected);
    if (!in_order || alignment.columns.front().expected < 0 || 2 * known < asked) return;
    for (HeaderColumn& column : alignment.columns) {
      const LabelSet& label = expected_[static_cast<std::size_t>(column.expected)].label;
      column.unsure = column.unsure && !column.leaf.scanned && !label.begins_with(column.leaf.label);
    }
  }

  const std::vector<Leaf>& leaves_;
  const std::vector<ExpectedColumn>& expected_;
  std::size_t width_;
  std::vector<double> cost_;
  std::vector<Step> step_;
};

/// The expected column with exactly this label, where there is one and no more.
int exact_match(const Leaf& leaf, const std::vector<ExpectedColumn>& expected) {
  int found = -1;
  for (std::size_t j = 0; j < expected.size(); ++j) {
    if (label_similarity(leaf, expected[j]) < 0.95 || !group_fits(leaf, expected[j])) continue;
    if (found >= 0) return -1;
    found = static_cast<int>(j);
  }
  return found;
}

/// Columns in any order, told by their labels alone. Nothing where one of them is not exact, or stands twice, or where
/// the groups above them were guessed.
std::optional<ColumnAlignment> align_by_label(const std::vector<Leaf>& leaves,
                                              const std::vector<ExpectedColumn>& expected) {
  ColumnAlignment alignment;
  std::vector<bool> used(expected.size(), false);
  for (const Leaf& leaf : leaves) {
    const bool guessed = leaf.column < 0 && !leaf.groups.empty();
    const int match = guessed ? -1 : exact_match(leaf, expected);
    if (match < 0 || used[static_cast<std::size_t>(match)]) return std::nullopt;
    used[static_cast<std::size_t>(match)] = true;
    alignment.columns.push_back({match, false, false, leaf});
  }
  alignment.cost = foreign_cost;
  return alignment;
}

}  // namespace

ColumnAlignment align_columns(const std::vector<Leaf>& leaves, const std::vector<ExpectedColumn>& expected) {
  ColumnAlignment in_order = Aligner(leaves, expected).align();
  if (in_order.cost < foreign_cost) return in_order;
  // Far from the form's order, but every label is exact and stands once: the reporter's own order.
  auto by_label = align_by_label(leaves, expected);
  return by_label && by_label->cost < in_order.cost ? std::move(*by_label) : in_order;
}

}  // namespace xxgk
