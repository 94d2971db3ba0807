// Settling rows; see settle_row.h.
#include "normalize/table/settle_row.h"

#include <algorithm>

namespace xxgk {
namespace {

using Choices = std::vector<CellChoice>;

/// The same reading: two places may be exchanged without anybody noticing.
bool same_content(const LineCell* a, int part_a, const LineCell* b, int part_b) {
  if (!a || !b) return a == b;
  if (a->number.kind != b->number.kind) return false;
  if (a->number.kind == NumberReading::Kind::blank) return true;
  if (a->number.kind != NumberReading::Kind::number) return a->text == b->text;
  const auto value = [](const LineCell* cell, int part) {
    return part < 0 ? cell->number.value : cell->number.parts[static_cast<std::size_t>(part)];
  };
  const bool same_unit = a->number.money.has_value() == b->number.money.has_value();
  return same_unit && value(a, part_a) == value(b, part_b) && (part_a < 0) == (part_b < 0);
}

bool same_content(const CellChoice& a, const CellChoice& b) {
  return same_content(a.cell, a.part, b.cell, b.part);
}

bool same_content(const Choices& a, const Choices& b) {
  return std::equal(a.begin(), a.end(), b.begin(),
                    [](const CellChoice& x, const CellChoice& y) { return same_content(x, y); });
}

Choices choices_for(const std::vector<HeaderColumn>& order, const Placement& placement,
                    const std::vector<const LineCell*>& values, std::size_t count) {
  Choices choices(count);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const HeaderColumn& column = order[i];
    if (column.expected < 0 || placement.value[i] < 0) continue;
    const LineCell* cell = values[static_cast<std::size_t>(placement.value[i])];
    CellChoice& choice = choices[static_cast<std::size_t>(column.expected)];
    if (!column.twice || !choice.cell)
      choice = {cell, placement.part[i], &column, nullptr};
    else if (!same_content(choice.cell, choice.part, cell, placement.part[i]))
      choice.contradiction = cell;
  }
  return choices;
}

/// Values that no column took, empty cells aside.
std::vector<const LineCell*> values_left(const Choices& choices, const std::vector<HeaderColumn>& order,
                                         const Placement& placement, const std::vector<const LineCell*>& values) {
  std::vector<const LineCell*> left;
  for (std::size_t v = 0; v < values.size(); ++v) {
    if (values[v]->is_blank()) continue;
    const bool chosen = std::any_of(choices.begin(), choices.end(), [&](const CellChoice& c) {
      return c.cell == values[v] || c.contradiction == values[v];
    });
    bool in_known_column = false;  // below a column printed twice, or one that the form does not have
    for (std::size_t i = 0; i < order.size(); ++i)
      in_known_column = in_known_column || placement.value[i] == static_cast<int>(v);
    if (!chosen && !in_known_column) left.push_back(values[v]);
  }
  return left;
}

/// Cells below columns that the form does not know.
std::vector<const LineCell*> foreign_cells(const std::vector<HeaderColumn>& order, const Placement& placement,
                                           const std::vector<const LineCell*>& values) {
  std::vector<const LineCell*> cells;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (order[i].expected >= 0 || placement.value[i] < 0) continue;
    const LineCell* cell = values[static_cast<std::size_t>(placement.value[i])];
    if (!cell->is_blank()) cells.push_back(cell);
  }
  return cells;
}

struct Way {
  Choices choices;
  const std::vector<HeaderColumn>* order;
  const Placement* placement;
};

std::vector<Way> different_ways(const std::vector<std::vector<HeaderColumn>>& orders, const Placements& placements,
                                const std::vector<const LineCell*>& values, std::size_t count) {
  std::vector<Way> ways;
  for (const auto& order : orders) {
    for (const Placement& placement : placements.ways) {
      Choices choices = choices_for(order, placement, values, count);
      if (std::any_of(ways.begin(), ways.end(), [&](const Way& way) { return same_content(way.choices, choices); }))
        continue;
      ways.push_back({std::move(choices), &order, &placement});
    }
  }
  return ways;
}

bool splits_a_cell(const Way& way) {
  return std::any_of(way.choices.begin(), way.choices.end(), [](const CellChoice& choice) { return choice.part >= 0; });
}

bool all_agree(const std::vector<Way>& ways, std::size_t column) {
  return std::all_of(ways.begin(), ways.end(),
                     [&](const Way& way) { return same_content(way.choices[column], ways.front().choices[column]); });
}

/// Digits pulled apart that arithmetic refutes as one number, but not one part of them.
bool is_confirmed_by_part(Choices choices, std::size_t column, const IsPossible& is_confirmed) {
  CellChoice& choice = choices[column];
  if (!choice.cell || choice.part >= 0 || choice.cell->number.parts.size() < 2) return false;
  for (choice.part = 0; choice.part < static_cast<int>(choice.cell->number.parts.size()); ++choice.part) {
    if (is_confirmed(choices)) return true;
  }
  return false;
}

/// Digits pulled apart beside an empty cell: one of the numbers may belong there.
bool may_be_two_values(const Choices& choices, std::size_t column) {
  const CellChoice& choice = choices[column];
  if (!choice.cell || choice.part >= 0 || choice.cell->number.parts.size() < 2) return false;
  const auto is_blank = [&](std::size_t other) {
    return other < choices.size() && choices[other].cell && choices[other].cell->is_blank();
  };
  return is_blank(column - 1) || is_blank(column + 1);
}

/// Whichever of them are too many does not matter.
bool are_all_same(const std::vector<const LineCell*>& values) {
  return std::all_of(values.begin(), values.end(),
                     [&](const LineCell* value) { return same_content(value, -1, values.front(), -1); });
}

}  // namespace

SettledRow settle_row(const std::vector<std::vector<HeaderColumn>>& orders, const RowShape& shape, std::size_t count,
                      const IsPossible& is_possible, const IsPossible& is_confirmed) {
  const Placements placements = place_values(shape);
  std::vector<Way> ways = different_ways(orders, placements, *shape.values, count);
  if (placements.natural && !placements.split && orders.size() == 1) {
    const auto impossible = [&](const Way& way) { return !is_possible(way.choices); };
    ways.erase(std::remove_if(ways.begin() + 1, ways.end(), impossible), ways.end());
  }
  std::vector<Way> possible;
  std::copy_if(ways.begin(), ways.end(), std::back_inserter(possible), [&](const Way& way) {
    return splits_a_cell(way) ? is_confirmed(way.choices) : is_possible(way.choices);
  });
  const bool has_choice = ways.size() > 1 || splits_a_cell(ways.front());
  const bool unexplored = placements.incomplete && !(placements.surplus && are_all_same(*shape.values));
  const bool decided = has_choice && possible.size() == 1 && !unexplored;
  const std::vector<Way>& open = possible.empty() ? ways : possible;

  SettledRow row;
  const Way& taken = open.front();
  row.choices = taken.choices;
  row.left_over = values_left(taken.choices, *taken.order, *taken.placement, *shape.values);
  row.foreign = foreign_cells(*taken.order, *taken.placement, *shape.values);
  row.ambiguous = (has_choice && !decided) || unexplored;
  for (std::size_t column = 0; column < count; ++column) {
    const CellChoice& choice = row.choices[column];
    Standing standing = Standing::sure;
    if (ways.size() > 1 && placements.surplus) standing = Standing::suspect;
    const bool open_here = choice.part >= 0 || unexplored || (ways.size() > 1 && !all_agree(ways, column));
    const bool agreed = decided || (!possible.empty() && !unexplored && all_agree(possible, column));
    if (open_here) standing = agreed || placements.surplus ? Standing::suspect : Standing::ambiguous;
    if (choice.contradiction || (choice.header && choice.header->unsure))
      standing = std::max(standing, Standing::suspect);
    if (!is_possible(row.choices) && is_confirmed_by_part(row.choices, column, is_confirmed))
      standing = std::max(standing, Standing::suspect);
    if (may_be_two_values(row.choices, column) && !is_confirmed(row.choices))
      standing = std::max(standing, Standing::suspect);
    if (row.ambiguous && splits_a_cell(taken)) standing = std::max(standing, Standing::suspect);
    row.standings.push_back(standing);
  }
  return row;
}

}  // namespace xxgk
