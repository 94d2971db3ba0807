// Matching rows; see match_rows.h.
#include "normalize/table/match_rows.h"

#include <algorithm>

#include "normalize/labels/join_labels.h"
#include "normalize/labels/likeness.h"
#include "normalize/table/bare_sums.h"

namespace xxgk {
namespace {

/// The ways to take an item's label as a row's: its last stub text, an outer one (stub columns may have changed
/// places), neighbours joined.
std::vector<std::pair<FoldedLabel, double>> label_readings(const RowItem& item) {
  std::vector<std::pair<FoldedLabel, double>> readings;
  const auto& labels = item.labels;
  for (std::size_t i = labels.size(); i-- > 0;) {
    readings.emplace_back(labels[i]->label, i + 1 == labels.size() ? 0 : likeness::outer_label_malus);
    if (i > 0) readings.emplace_back(joined(labels[i - 1]->label, labels[i]->label), likeness::joined_label_malus);
  }
  if (labels.size() == 1 && !item.group.empty())
    readings.emplace_back(joined(item.group_label, labels[0]->label), likeness::joined_label_malus);
  return readings;
}

/// The same for a row that sums up a group: only its own label counts, since every row of the group may have the
/// group's label beside it.
std::vector<std::pair<FoldedLabel, double>> summing_label_readings(const RowItem& item) {
  std::vector<std::pair<FoldedLabel, double>> readings;
  const auto& labels = item.labels;
  if (labels.empty()) return readings;
  readings.emplace_back(labels.back()->label, 0);
  if (labels.size() > 1)
    readings.emplace_back(joined(labels[labels.size() - 2]->label, labels.back()->label), likeness::joined_label_malus);
  return readings;
}

/// Agreement of the printed group with the form's: small, since groups are often absent or stand a line too high or
/// low.
double group_bonus(const RowItem& item, const ExpectedRow& row) {
  if (item.labels.size() < 2 && item.group.empty()) return 0;
  const FoldedLabel& printed = item.labels.size() > 1 ? item.labels[item.labels.size() - 2]->label : item.group_label;
  for (const LabelSet& group : row.groups) {
    if (group.similarity_to(printed) >= likeness::clear) return likeness::group_bonus;
  }
  return 0;
}

/// The stub's last text is a group's label, letter by letter: with values beside it, it can only be the group's sum.
bool names_group(const RowItem& item, const std::vector<ExpectedRow>& rows) {
  const FoldedLabel& label = item.labels.back()->label;
  return std::any_of(rows.begin(), rows.end(), [&label](const ExpectedRow& row) {
    return std::any_of(row.groups.begin(), row.groups.end(),
                       [&label](const LabelSet& group) { return group.similarity_to(label) >= likeness::exact; });
  });
}

double likeness_to(const RowItem& item, const ExpectedRow& row) {
  double best = 0;
  for (const auto& [label, malus] : sums_up(row) ? summing_label_readings(item) : label_readings(item)) {
    best = std::max(best, row.label.similarity_to(label) - malus);
    // A group's label with values beside it is the group's subtotal.
    if (row.row->is_subtotal && !row.groups.empty())
      best = std::max(best, row.groups.back().similarity_to(label) - likeness::group_label_malus - malus);
  }
  // A damaged label of some other row must not become a sum.
  if (sums_up(row) && best < likeness::sum) return 0;
  if (best < likeness::faint) return best;
  return best + group_bonus(item, row) - (row.foreign ? likeness::foreign_malus : 0);
}

/// Where any of the stub's texts is a row's own label, a group's label beside it is only that.
void prefer_own_rows(const std::vector<ExpectedRow>& rows, std::vector<double>& scores) {
  double own = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) own = std::max(own, sums_up(rows[r]) ? 0 : scores[r]);
  if (own < likeness::clear) return;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (sums_up(rows[r]) && scores[r] < own + likeness::sum_behind)
      scores[r] = std::min(scores[r], own - likeness::sum_behind);
  }
}

/// Rows that sum up nothing must be alike beyond doubt.
void limit_to_sums(const std::vector<ExpectedRow>& rows, std::vector<double>& scores) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!sums_up(rows[r]) && scores[r] < likeness::clear) scores[r] = 0;
  }
}

using Scores = std::vector<std::vector<double>>;

/// Items whose label leaves no doubt.
void match_clear(std::vector<RowItem>& items, const Scores& scores) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::size_t best = 0;
    double second = 0;
    for (std::size_t r = 1; r < scores[i].size(); ++r) {
      if (scores[i][r] > scores[i][best]) {
        second = scores[i][best];
        best = r;
      } else {
        second = std::max(second, scores[i][r]);
      }
    }
    if (scores[i].empty() || scores[i][best] < likeness::clear || scores[i][best] - second < likeness::lead) continue;
    items[i].row = static_cast<int>(best);
  }
}

/// The rest: between clear neighbours, in the form's order, each row once.
void match_by_order(std::vector<RowItem>& items, const Scores& scores, const std::vector<ExpectedRow>& rows,
                    const std::vector<FoldedLabel>& subtotal_words) {
  std::vector<bool> used(rows.size(), false);
  for (const RowItem& item : items) {
    if (item.row >= 0) used[static_cast<std::size_t>(item.row)] = true;
  }
  int previous = -1;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].row >= 0) {
      previous = items[i].row;
      continue;
    }
    if (says_only_sum(items[i], subtotal_words)) continue;
    int next = static_cast<int>(rows.size());
    for (std::size_t k = i + 1; k < items.size() && next == static_cast<int>(rows.size()); ++k) {
      if (items[k].row > previous) next = items[k].row;
    }
    int best = -1;
    for (int r = previous + 1; r < next; ++r) {
      const auto row = static_cast<std::size_t>(r);
      if (used[row] || sums_up(rows[row]) || scores[i][row] < likeness::between_neighbours) continue;
      if (best < 0 || scores[i][row] > scores[i][static_cast<std::size_t>(best)] + 1e-9) best = r;
    }
    if (best < 0) continue;
    items[i].row = best;
    used[static_cast<std::size_t>(best)] = true;
    previous = best;
  }
}

bool was_read_from_picture(const RowItem& item) {
  const auto has_confidence = [](const LineCell* cell) { return cell->origin.confidence.has_value(); };
  return std::ranges::any_of(item.labels, has_confidence) || std::ranges::any_of(item.values, has_confidence);
}

/// Labels of scans may be read as anything; their rows stand where the form has them. Where as many rows without a
/// match stand between two matched ones as the form has there, each is the row of its place.
void match_by_place(std::vector<RowItem>& items, const std::vector<ExpectedRow>& rows) {
  std::vector<bool> used(rows.size(), false);
  for (const RowItem& item : items) {
    if (item.row >= 0) used[static_cast<std::size_t>(item.row)] = true;
  }
  for (std::size_t begin = 0; begin < items.size(); ++begin) {
    if (items[begin].row >= 0) continue;
    std::size_t end = begin;
    while (end < items.size() && items[end].row < 0 && was_read_from_picture(items[end])) ++end;
    const int previous = begin > 0 ? items[begin - 1].row : -1;
    const int next = end < items.size() ? items[end].row : static_cast<int>(rows.size());
    std::vector<int> between;
    for (int r = previous + 1; r < next; ++r) {
      const auto row = static_cast<std::size_t>(r);
      if (!used[row] && !sums_up(rows[row]) && !rows[row].foreign) between.push_back(r);
    }
    if (end > begin && between.size() == end - begin) {
      for (std::size_t i = begin; i < end; ++i) {
        items[i].row = between[i - begin];
        used[static_cast<std::size_t>(items[i].row)] = true;
      }
    }
    begin = std::max(begin, end > 0 ? end - 1 : 0);
  }
}

/// A group's bare label with values beside it sums up the group, unless rows without a label follow, or rows with the
/// same label: then these are the group's rows, all of which have lost their own labels.
void refuse_headless_groups(std::vector<RowItem>& items, const std::vector<ExpectedRow>& rows) {
  const auto has_number = [](const RowItem& item) {
    return std::any_of(item.values.begin(), item.values.end(),
                       [](const LineCell* cell) { return cell->number.kind == NumberReading::Kind::number; });
  };
  for (std::size_t i = 0; i + 1 < items.size(); ++i) {
    if (items[i].row < 0 || items[i + 1].row >= 0 || !has_number(items[i + 1])) continue;
    const ExpectedRow& row = rows[static_cast<std::size_t>(items[i].row)];
    if (sums_up(row) && items[i + 1].labels.empty()) items[i].row = -1;
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const auto is_this = [&](const RowItem& item) { return item.row == static_cast<int>(r) && has_number(item); };
    if (!sums_up(rows[r]) || std::count_if(items.begin(), items.end(), is_this) < 2) continue;
    for (RowItem& item : items) {
      if (is_this(item)) item.row = -1;
    }
  }
}

}  // namespace

void match_rows(std::vector<RowItem>& items, const std::vector<ExpectedRow>& rows,
                const std::vector<FoldedLabel>& subtotal_words) {
  Scores scores;
  for (const RowItem& item : items) {
    std::vector<double>& of_item = scores.emplace_back();
    for (const ExpectedRow& row : rows) of_item.push_back(item.labels.empty() ? 0 : likeness_to(item, row));
    prefer_own_rows(rows, of_item);
    if (!item.labels.empty() && names_group(item, rows)) limit_to_sums(rows, of_item);
  }
  match_clear(items, scores);
  match_by_order(items, scores, rows, subtotal_words);
  match_by_place(items, rows);
  match_bare_sums(items, rows, subtotal_words);
  refuse_headless_groups(items, rows);
}

}  // namespace xxgk
