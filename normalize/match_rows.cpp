// Matching rows; see match_rows.h.
#include "normalize/match_rows.h"

#include <algorithm>

namespace xxgk {
namespace {

constexpr double clear_likeness = 0.8, clear_lead = 0.05, least_likeness = 0.55;
constexpr double outer_label_malus = 0.15, joined_label_malus = 0.02;
constexpr double sum_likeness = 0.9, exact_likeness = 0.97, joined_likeness = 0.85, joining_gain = 0.04;

bool is_row_kind(const LabelBook::Hit& hit) {
  return hit.is(LabelKind::row) || hit.is(LabelKind::row_group);
}
bool is_column_kind(const LabelBook::Hit& hit) {
  return hit.is(LabelKind::column) || hit.is(LabelKind::column_group) || hit.is(LabelKind::corner);
}

std::size_t last_text(const Line& line) {
  std::size_t found = line.cells.size();
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    if (line.cells[i].is_text()) found = i;
  }
  return found;
}

std::size_t first_text(const Line& line) {
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    if (line.cells[i].is_text()) return i;
  }
  return line.cells.size();
}

FoldedLabel joined(const FoldedLabel& a, const FoldedLabel& b) {
  // An enumerator inside was none: `第二十条第` + `一)项`.
  return {a.words + b.enumerator + b.words, a.enumerator};
}

/// The two texts are halves of one label: together they are much more like one of the form's than either alone.
bool are_halves(const LineCell& upper, const LineCell& lower, bool values_above, const LabelBook& book) {
  const double together = book.best(joined(upper.label, lower.label)).similarity;
  if (together < joined_likeness) return false;
  const double above = book.best(upper.label, 0.3).similarity, below = book.best(lower.label, 0.3).similarity;
  // The first half may itself be a short wording of the label.
  if (together >= exact_likeness && !values_above && below < clear_likeness) return true;
  return together > std::max(above, below) + joining_gain;
}

void append_text(LineCell& cell, const LineCell& more) {
  cell.label = joined(cell.label, more.label);
  cell.text += more.text;
}

/// The line's first cell that is not empty is words: nothing would be lost in front of them.
bool begins_with_text(const Line& line) {
  const auto first =
      std::find_if(line.cells.begin(), line.cells.end(), [](const LineCell& cell) { return !cell.is_blank(); });
  return first != line.cells.end() && first->is_text() && !first->label.words.empty();
}

/// Tries to join the second line into the first, or the first into the second (whose values then follow). True where
/// done.
bool join_lines(Line& upper, Line& lower, const LabelBook& book) {
  const std::size_t a = last_text(upper), b = first_text(lower);
  if (a == upper.cells.size() || !begins_with_text(lower) ||
      !are_halves(upper.cells[a], lower.cells[b], upper.count_values() > 0, book))
    return false;
  if (upper.count_values() == 0) {
    // `危及“三安全` / `一稳定” | 0 | 0`: the row goes on where the broken cell ended.
    LineCell whole = upper.cells[a];
    append_text(whole, lower.cells[b]);
    std::vector<LineCell> cells(upper.cells.begin(), upper.cells.begin() + static_cast<std::ptrdiff_t>(a));
    cells.push_back(std::move(whole));
    cells.insert(cells.end(), lower.cells.begin() + static_cast<std::ptrdiff_t>(b) + 1, lower.cells.end());
    upper.cells = std::move(cells);
  } else if (lower.count_values() == 0 && lower.count_texts() == 1) {
    append_text(upper.cells[a], lower.cells[b]);
  } else {
    return false;
  }
  upper.is_paragraph = upper.is_paragraph && lower.is_paragraph;
  upper.merged.insert(upper.merged.end(), lower.merged.begin(), lower.merged.end());
  return true;
}

/// A label in three pieces, the middle one alone in its line.
bool are_thirds(const Line& first, const Line& second, const Line& third, const LabelBook& book) {
  const std::size_t a = last_text(first), c = first_text(third);
  const LineCell* middle = second.sole_text();
  if (a == first.cells.size() || !middle || middle->label.words.empty() || !begins_with_text(third)) return false;
  if (first.count_values() > 0 && third.count_values() > 0) return false;
  const FoldedLabel whole = joined(joined(first.cells[a].label, middle->label), third.cells[c].label);
  const double below =
      std::max(book.best(middle->label, 0.3).similarity, book.best(third.cells[c].label, 0.3).similarity);
  return book.best(whole).similarity >= exact_likeness && below < clear_likeness;
}

/// The second line's first text continues the first line's only one; what follows it comes along.
void join_texts(Line& upper, const Line& lower) {
  LineCell whole = *upper.sole_text();
  const std::size_t b = first_text(lower);
  append_text(whole, lower.cells[b]);
  upper.cells = {std::move(whole)};
  upper.cells.insert(upper.cells.end(), lower.cells.begin() + static_cast<std::ptrdiff_t>(b) + 1, lower.cells.end());
  upper.is_paragraph = upper.is_paragraph && lower.is_paragraph;
  upper.merged.insert(upper.merged.end(), lower.merged.begin(), lower.merged.end());
}

/// A cell is part of the stub: it is like a row's or group's label, or it is text before the first value.
bool is_stub(const LineCell& cell, bool before_values, const LabelBook& book) {
  if (!cell.is_text()) return false;
  return before_values || (!cell.label.empty() && is_row_kind(book.best(cell.label, 0.7)));
}

/// The text is a row's label and not a group's.
bool names_row(const LineCell& cell, const LabelBook& book) {
  const auto row = book.best(cell.label, LabelKind::row, 0.8), group = book.best(cell.label, LabelKind::row_group, 0.8);
  return row.uses && row.similarity > group.similarity;
}

/// Parts one line into items, from left to right.
std::vector<RowItem> items_of_line(const Line& line, std::size_t index, const LabelBook& book) {
  std::vector<RowItem> items(1);
  items[0].line = index;
  std::size_t last_label = 0;
  bool values_seen = false;
  std::vector<const LineCell*> early;  // values before any label: a stub that changed places with a column
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    const LineCell& cell = line.cells[i];
    const auto same_label = [&cell](const LineCell* label) { return label->label == cell.label; };
    const auto& labels = items.back().labels;
    if (values_seen && cell.is_text() && std::any_of(labels.begin(), labels.end(), same_label))
      continue;  // printed again
    // Behind a row's own label a text is a value that cannot be read, `详见附件`, and no part of the stub.
    const bool label_complete = !labels.empty() && names_row(*labels.back(), book);
    if (is_stub(cell, !values_seen && !label_complete, book)) {
      const bool has_values = std::any_of(items.back().values.begin(), items.back().values.end(),
                                          [](const LineCell* v) { return v->is_value(); });
      const bool after_group = !labels.empty() && book.best(labels.back()->label, 0.8).is(LabelKind::row_group);
      if (has_values && after_group) {
        // The row's own label stands behind its first value: a stub column changed places with a column.
        for (const LineCell* value : items.back().values) {
          if (!value->is_blank()) early.push_back(value);
        }
      } else if (!items.back().labels.empty() && has_values) {
        items.push_back({});
        items.back().line = index;
        early.clear();
      }
      items.back().labels.push_back(&cell);
      items.back().values.clear();
      last_label = i;
      continue;
    }
    values_seen = values_seen || cell.is_value();
    if (items.back().labels.empty()) {
      if (!cell.is_blank()) early.push_back(&cell);
    } else if (i > last_label) {
      items.back().values.push_back(&cell);
    }
  }
  RowItem& last = items.back();
  last.values.insert(last.values.begin(), early.begin(), early.end());
  last.before_label = last.labels.empty() ? 0 : early.size();
  if (last.labels.empty()) {
    last.values.clear();
    for (const LineCell& cell : line.cells) last.values.push_back(&cell);
  }
  return items;
}

/// The line holds a group's label and no value.
bool is_group_line(const RowItem& item, const LabelBook& book) {
  if (item.labels.size() != 1) return false;
  if (std::any_of(item.values.begin(), item.values.end(), [](const LineCell* v) { return !v->is_blank(); }))
    return false;
  return book.best(item.labels[0]->label, LabelKind::row_group, 0.8).uses != nullptr;
}

/// The ways to take an item's label as a row's: its last stub text, an outer one (stub columns may have changed
/// places), neighbours joined.
std::vector<std::pair<FoldedLabel, double>> label_readings(const RowItem& item) {
  std::vector<std::pair<FoldedLabel, double>> readings;
  const auto& labels = item.labels;
  for (std::size_t i = labels.size(); i-- > 0;) {
    readings.emplace_back(labels[i]->label, i + 1 == labels.size() ? 0 : outer_label_malus);
    if (i > 0) readings.emplace_back(joined(labels[i - 1]->label, labels[i]->label), joined_label_malus);
  }
  if (labels.size() == 1 && !item.group.empty())
    readings.emplace_back(joined(item.group_label, labels[0]->label), joined_label_malus);
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
    readings.emplace_back(joined(labels[labels.size() - 2]->label, labels.back()->label), joined_label_malus);
  return readings;
}

/// Agreement of the printed group with the form's: small, since groups are often absent or stand a line too high or
/// low.
double group_bonus(const RowItem& item, const ExpectedRow& row) {
  if (item.labels.size() < 2 && item.group.empty()) return 0;
  const FoldedLabel& printed = item.labels.size() > 1 ? item.labels[item.labels.size() - 2]->label : item.group_label;
  for (const LabelSet& group : row.groups) {
    if (group.similarity_to(printed) >= 0.8) return 0.03;
  }
  return 0;
}

/// The row may be a group's sum: one that the form does not have, or has only in another edition.
bool sums_up(const ExpectedRow& row) {
  return row.row->is_subtotal || row.foreign;
}

/// The stub's last text is a group's label, letter by letter: with values beside it, it can only be the group's sum.
bool names_group(const RowItem& item, const std::vector<ExpectedRow>& rows) {
  const FoldedLabel& label = item.labels.back()->label;
  return std::any_of(rows.begin(), rows.end(), [&label](const ExpectedRow& row) {
    return std::any_of(row.groups.begin(), row.groups.end(),
                       [&label](const LabelSet& group) { return group.similarity_to(label) >= 0.97; });
  });
}

double likeness(const RowItem& item, const ExpectedRow& row) {
  double best = 0;
  for (const auto& [label, malus] : sums_up(row) ? summing_label_readings(item) : label_readings(item)) {
    best = std::max(best, row.label.similarity_to(label) - malus);
    // A group's label with values beside it is the group's subtotal.
    if (row.row->is_subtotal && !row.groups.empty())
      best = std::max(best, row.groups.back().similarity_to(label) - 0.05 - malus);
  }
  // A damaged label of some other row must not become a sum.
  if (sums_up(row) && best < sum_likeness) return 0;
  if (best < 0.3) return best;
  return best + group_bonus(item, row) - (row.foreign ? 0.01 : 0);
}

/// Where any of the stub's texts is a row's own label, a group's label beside it is only that.
void prefer_own_rows(const std::vector<ExpectedRow>& rows, std::vector<double>& scores) {
  double own = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) own = std::max(own, sums_up(rows[r]) ? 0 : scores[r]);
  if (own < clear_likeness) return;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (sums_up(rows[r]) && scores[r] < own + 0.2) scores[r] = std::min(scores[r], own - 0.2);
  }
}

/// Rows that sum up nothing must be alike beyond doubt.
void limit_to_sums(const std::vector<ExpectedRow>& rows, std::vector<double>& scores) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!sums_up(rows[r]) && scores[r] < clear_likeness) scores[r] = 0;
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
    if (scores[i].empty() || scores[i][best] < clear_likeness || scores[i][best] - second < clear_lead) continue;
    items[i].row = static_cast<int>(best);
  }
}

/// The label is `小计` or the like and no more.
bool says_only_sum(const RowItem& item, const std::vector<FoldedLabel>& words) {
  return !item.labels.empty() && std::find(words.begin(), words.end(), item.labels.back()->label) != words.end();
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
      if (used[row] || sums_up(rows[row]) || scores[i][row] < least_likeness) continue;
      if (best < 0 || scores[i][row] > scores[i][static_cast<std::size_t>(best)] + 1e-9) best = r;
    }
    if (best < 0) continue;
    items[i].row = best;
    used[static_cast<std::size_t>(best)] = true;
    previous = best;
  }
}

/// A row that says `小计` and no more sums up the group of the row above it, or else of the row below.
void match_bare_sums(std::vector<RowItem>& items, const std::vector<ExpectedRow>& rows,
                     const std::vector<FoldedLabel>& words) {
  const auto sum_of_group_at = [&](std::size_t i) -> int {
    if (i >= items.size() || items[i].row < 0 || rows[static_cast<std::size_t>(items[i].row)].row->groups.empty())
      return -1;
    const std::string& group = rows[static_cast<std::size_t>(items[i].row)].row->groups.back().official;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const RowForm& row = *rows[r].row;
      const bool of_group = !row.groups.empty() && row.groups.back().official == group;
      if (sums_up(rows[r]) && ((row.is_subtotal && of_group) || row.label.official == group))
        return static_cast<int>(r);
    }
    return -1;
  };
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].row >= 0 || !says_only_sum(items[i], words)) continue;
    items[i].row = i > 0 ? sum_of_group_at(i - 1) : -1;
    if (items[i].row < 0) items[i].row = sum_of_group_at(i + 1);
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
    const auto is_this = [r](const RowItem& item) { return item.row == static_cast<int>(r); };
    if (!sums_up(rows[r]) || std::count_if(items.begin(), items.end(), is_this) < 2) continue;
    for (RowItem& item : items) {
      if (is_this(item)) item.row = -1;
    }
  }
}

}  // namespace

std::vector<Line> join_broken_labels(std::vector<Line> lines, const LabelBook& book) {
  std::vector<Line> result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i + 2 < lines.size() && are_thirds(lines[i], lines[i + 1], lines[i + 2], book)) {
      join_texts(lines[i + 1], lines[i + 2]);
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    }
    if (!result.empty() && join_lines(result.back(), lines[i], book)) continue;
    result.push_back(std::move(lines[i]));
  }
  return result;
}

bool is_header_line(const Line& line, const LabelBook& book) {
  if (line.count_numbers() > 0) return false;
  int columns = 0, rows = 0;
  for (const LineCell& cell : line.cells) {
    if (!cell.is_text() || cell.label.empty()) continue;
    const auto hit = book.best(cell.label, 0.55);
    // `其他` and `总计` are both; in front the rest of the line decides, behind another text they are columns.
    if (is_column_kind(hit) && is_row_kind(hit) && &cell == &line.cells[first_text(line)]) continue;
    if (is_column_kind(hit) && is_row_kind(hit)) {
      ++columns;
      continue;
    }
    columns += is_column_kind(hit);
    rows += is_row_kind(hit);
  }
  if (columns > rows) return true;
  // A lone `总计` or `其他` without empty cells for values behind it is no row.
  return columns == 0 && rows == 0 && line.count_texts() > 0 && line.count_values() == 0 && line.cells.size() < 3 &&
         is_column_kind(book.best(line.cells[first_text(line)].label, 0.8));
}

bool is_bar_line(const Line& line, const LabelBook& book) {
  const LineCell* text = line.sole_text();
  return text && book.best(text->label, LabelKind::bar, 0.88).uses != nullptr;
}

std::vector<RowItem> row_items(const std::vector<Line>& lines, const LabelBook& book) {
  std::vector<RowItem> items;
  std::string group;
  FoldedLabel group_label;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_header_line(lines[i], book) || is_bar_line(lines[i], book)) continue;
    for (RowItem& item : items_of_line(lines[i], i, book)) {
      if (is_group_line(item, book)) {
        group = item.labels[0]->text;
        group_label = item.labels[0]->label;
        // It may still be a row whose cells are all empty, which the rows of the edition decide.
        if (item.values.empty()) continue;
      } else if (item.labels.size() > 1) {
        group = item.labels[item.labels.size() - 2]->text;
        group_label = item.labels[item.labels.size() - 2]->label;
      } else {
        item.group = group;
        item.group_label = group_label;
      }
      items.push_back(std::move(item));
    }
  }
  return items;
}

void match_rows(std::vector<RowItem>& items, const std::vector<ExpectedRow>& rows,
                const std::vector<FoldedLabel>& subtotal_words) {
  Scores scores;
  for (const RowItem& item : items) {
    std::vector<double>& of_item = scores.emplace_back();
    for (const ExpectedRow& row : rows) of_item.push_back(item.labels.empty() ? 0 : likeness(item, row));
    prefer_own_rows(rows, of_item);
    if (!item.labels.empty() && names_group(item, rows)) limit_to_sums(rows, of_item);
  }
  match_clear(items, scores);
  match_by_order(items, scores, rows, subtotal_words);
  match_bare_sums(items, rows, subtotal_words);
  refuse_headless_groups(items, rows);
}

}  // namespace xxgk
