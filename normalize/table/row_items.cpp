// Parting lines into rows; see row_items.h.
#include "normalize/table/row_items.h"

#include <algorithm>
#include <map>

#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

bool is_row_kind(const LabelBook::Hit& hit) {
  return hit.is(LabelKind::row) || hit.is(LabelKind::row_group);
}
bool is_column_kind(const LabelBook::Hit& hit) {
  return hit.is(LabelKind::column) || hit.is(LabelKind::column_group) || hit.is(LabelKind::corner) ||
         hit.is(LabelKind::unit_column);
}

/// A cell is part of the stub: it is like a row's or group's label, or it is text before the first value.
bool is_stub(const LineCell& cell, bool before_values, const LabelBook& book) {
  if (!cell.is_text()) return false;
  return before_values || (!cell.label.empty() && is_row_kind(book.best(cell.label, likeness::part_of_table)));
}

/// The text is a row's label and not a group's.
bool names_row(const LineCell& cell, const LabelBook& book) {
  const auto row = book.best(cell.label, LabelKind::row, likeness::clear),
             group = book.best(cell.label, LabelKind::row_group, likeness::clear);
  return row.uses && row.similarity > group.similarity;
}

/// The most values that any line holds.
int most_values(const std::vector<Line>& lines) {
  int most = 0;
  for (const Line& line : lines) most = std::max(most, line.count_values());
  return most;
}

/// The text is like no label of the form, and stands behind one that is a row's as well as a group's.
bool is_outside(const LineCell& cell, const LineCell& label, const LabelBook& book) {
  const auto hit = book.best(label.label, likeness::clear);
  return hit.is(LabelKind::row) && hit.is(LabelKind::row_group) &&
         !book.best(cell.label, likeness::between_neighbours).uses;
}

/// What stands before the label at `at` is a group with a mark for each value, beside a row of as many.
bool is_marked_as_empty(const RowItem& group, const Line& line, std::size_t at) {
  const auto is_mark = [](const LineCell* value) { return value->number.kind == NumberReading::Kind::not_applicable; };
  const auto is_value = [](const LineCell& cell) { return cell.is_value(); };
  const auto marks = std::count_if(group.values.begin(), group.values.end(), is_mark);
  const auto behind = line.cells.begin() + static_cast<std::ptrdiff_t>(at);
  return marks ==
             std::count_if(group.values.begin(), group.values.end(), [&](auto* value) { return is_value(*value); }) &&
         marks == std::count_if(behind, line.cells.end(), is_value);
}

/// The grid column in which units stand in most lines that have one; -1 where there is none.
int unit_column_of(const std::vector<Line>& lines) {
  constexpr int fewest = 4;
  std::map<int, int> counts;
  for (const Line& line : lines) {
    for (const LineCell& cell : line.cells) counts[cell.column] += line.keeps_columns && cell.is_unit() ? 1 : 0;
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& column) { return column.second; });
  return most == counts.end() || most->second < fewest ? -1 : most->first;
}

/// A unit, or what a scan's reader made of one: words in the column of units, behind a label.
bool is_unit(const LineCell& cell, int unit_column, bool has_label) {
  return cell.is_unit() || (has_label && cell.column == unit_column && cell.is_text() && cell.origin.confidence);
}

/// Parts one line into items, from left to right. A line that has `most_values` holds no words in place of a value.
std::vector<RowItem> items_of_line(const Line& line, std::size_t index, int most_values, int unit_column,
                                   const LabelBook& book) {
  std::vector<RowItem> items(1);
  items[0].line = index;
  std::size_t last_label = 0;
  bool values_seen = false;
  std::vector<const LineCell*> early;  // values before any label: a stub that changed places with a column
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    const LineCell& cell = line.cells[i];
    if (is_unit(cell, unit_column, !items.back().labels.empty())) {
      items.back().unit = &cell;
      continue;
    }
    const auto same_label = [&cell](const LineCell* label) { return label->label == cell.label; };
    const auto& labels = items.back().labels;
    if (values_seen && cell.is_text() && std::any_of(labels.begin(), labels.end(), same_label))
      continue;  // printed again
    // Behind a row's own label a text is a value that cannot be read, `详见附件`, and no part of the stub.
    const bool has_room = line.count_values() < most_values;
    const bool label_complete = !labels.empty() && (items.back().unit || names_row(*labels.back(), book) ||
                                                    (has_room && is_outside(cell, *labels.back(), book)));
    if (is_stub(cell, !values_seen && !label_complete, book)) {
      const bool has_values = std::any_of(items.back().values.begin(), items.back().values.end(),
                                          [](const LineCell* v) { return v->is_value(); });
      const bool after_group =
          !labels.empty() && book.best(labels.back()->label, likeness::clear).is(LabelKind::row_group);
      if (has_values && after_group && !is_marked_as_empty(items.back(), line, i)) {
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

/// The line holds a group's label and no value, or marks that it has none.
bool is_group_line(const RowItem& item, const LabelBook& book) {
  if (item.labels.size() != 1) return false;
  const auto is_empty = [](const LineCell* value) {
    return value->is_blank() || value->number.kind == NumberReading::Kind::not_applicable;
  };
  if (!std::all_of(item.values.begin(), item.values.end(), is_empty)) return false;
  return book.best(item.labels[0]->label, LabelKind::row_group, likeness::clear).uses != nullptr;
}

}  // namespace

bool is_header_line(const Line& line, const LabelBook& book) {
  if (line.count_numbers() > 0) return false;
  int columns = 0, rows = 0;
  for (const LineCell& cell : line.cells) {
    if (!cell.is_text() || cell.label.empty()) continue;
    const auto hit = book.best(cell.label, likeness::between_neighbours);
    // `其他` and `总计` are both; in front the rest of the line decides, behind another text they are columns.
    if (is_column_kind(hit) && is_row_kind(hit) && &cell == &line.cells[line.first_text()]) continue;
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
         is_column_kind(book.best(line.cells[line.first_text()].label, likeness::clear));
}

bool is_bar_line(const Line& line, const LabelBook& book) {
  const LineCell* text = line.sole_text();
  return text && book.best(text->label, LabelKind::bar, likeness::bar).uses != nullptr;
}

namespace {

/// A page's number between two lines of a table.
bool is_page_number(const Line& line) {
  constexpr std::int64_t most_pages = 999;
  if (!line.is_paragraph || line.count_numbers() != 1 || line.cells.size() != 1) return false;
  const NumberReading& number = line.cells.front().number;
  return number.parts.empty() && number.value.is_whole() && number.value <= Decimal(most_pages);
}

}  // namespace

std::vector<RowItem> row_items(const std::vector<Line>& lines, const LabelBook& book) {
  std::vector<RowItem> items;
  std::string group;
  FoldedLabel group_label;
  const int most = most_values(lines), unit_column = unit_column_of(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_header_line(lines[i], book) || is_bar_line(lines[i], book) || is_page_number(lines[i])) continue;
    for (RowItem& item : items_of_line(lines[i], i, most, unit_column, book)) {
      item.unsure = lines[i].doubtful;
      item.placed = lines[i].placed;
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

}  // namespace xxgk
