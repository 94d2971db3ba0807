// Placing values; see place_values.h.
#include "normalize/table/place_values.h"

#include <algorithm>

namespace xxgk {
namespace {

constexpr std::size_t most_ways = 500;

Placement straight(std::size_t width, std::size_t first) {
  Placement placement{std::vector<int>(width, -1), std::vector<int>(width, -1)};
  for (std::size_t i = 0; i < width; ++i) placement.value[i] = static_cast<int>(first + i);
  return placement;
}

/// The first values to the first columns, nothing to the rest.
Placement beginning(std::size_t width, std::size_t count) {
  Placement placement{std::vector<int>(width, -1), std::vector<int>(width, -1)};
  for (std::size_t i = 0; i < std::min(width, count); ++i) placement.value[i] = static_cast<int>(i);
  return placement;
}

/// All ways to choose `chosen` of `count` places in order; stops at the limit.
void choose(std::size_t count, std::size_t chosen, std::vector<std::size_t>& picked,
            std::vector<std::vector<std::size_t>>& ways) {
  if (picked.size() == chosen) {
    ways.push_back(picked);
    return;
  }
  for (std::size_t i = picked.empty() ? 0 : picked.back() + 1;
       i + chosen <= count + picked.size() && ways.size() < most_ways; ++i) {
    picked.push_back(i);
    choose(count, chosen, picked, ways);
    picked.pop_back();
  }
}

std::vector<std::vector<std::size_t>> choices(std::size_t count, std::size_t chosen) {
  std::vector<std::vector<std::size_t>> ways;
  std::vector<std::size_t> picked;
  choose(count, chosen, picked, ways);
  return ways;
}

/// Fewer values than columns: any columns may be those that lack.
std::vector<Placement> short_row(std::size_t width, std::size_t count) {
  std::vector<Placement> ways;
  for (const auto& columns : choices(width, count)) {
    Placement placement{std::vector<int>(width, -1), std::vector<int>(width, -1)};
    for (std::size_t i = 0; i < count; ++i) placement.value[columns[i]] = static_cast<int>(i);
    ways.push_back(std::move(placement));
  }
  return ways;
}

/// More values than columns: any values may be those that are too many.
std::vector<Placement> long_row(std::size_t width, std::size_t count) {
  std::vector<Placement> ways;
  for (const auto& values : choices(count, width)) {
    Placement placement = straight(width, 0);
    for (std::size_t i = 0; i < width; ++i) placement.value[i] = static_cast<int>(values[i]);
    ways.push_back(std::move(placement));
  }
  return ways;
}

bool has_two_parts(const LineCell& cell) {
  return cell.number.kind == NumberReading::Kind::number && cell.number.parts.size() == 2;
}

/// A row one value short, with a cell of two numbers: that cell holds two columns' values.
std::vector<Placement> ways_of_splitting(const std::vector<const LineCell*>& values, std::size_t width) {
  std::vector<Placement> ways;
  for (std::size_t s = 0; s < values.size(); ++s) {
    if (!has_two_parts(*values[s])) continue;
    Placement placement = straight(width, 0);
    placement.part[s] = 0;
    for (std::size_t i = s + 1; i < width; ++i) placement.value[i] = static_cast<int>(i) - 1;
    placement.part[s + 1] = 1;
    ways.push_back(std::move(placement));
  }
  return ways;
}

/// A cell of two numbers beside an empty one: one of them may belong there.
void add_ways_into_blanks(const std::vector<const LineCell*>& values, std::vector<Placement>& ways) {
  const Placement base = ways.front();
  const auto cell = [&](std::size_t i) {
    return base.value[i] < 0 ? nullptr : values[static_cast<std::size_t>(base.value[i])];
  };
  for (std::size_t i = 0; i < base.value.size(); ++i) {
    if (!cell(i) || !has_two_parts(*cell(i))) continue;
    for (const bool leftwards : {true, false}) {
      if (leftwards ? i == 0 : i + 1 == base.value.size()) continue;
      const std::size_t left = leftwards ? i - 1 : i, right = left + 1, neighbour = leftwards ? left : right;
      if (!cell(neighbour) || !cell(neighbour)->is_blank()) continue;
      Placement placement = base;
      placement.value[left] = placement.value[right] = base.value[i];
      placement.part[left] = 0;
      placement.part[right] = 1;
      ways.push_back(std::move(placement));
    }
  }
}

std::size_t count_without_trailing_blanks(const std::vector<const LineCell*>& values) {
  std::size_t count = values.size();
  while (count > 0 && values[count - 1]->is_blank()) --count;
  return count;
}

std::size_t leading_blanks(const std::vector<const LineCell*>& values) {
  return static_cast<std::size_t>(
      std::find_if(values.begin(), values.end(), [](const LineCell* cell) { return !cell->is_blank(); }) -
      values.begin());
}

bool all_blank_before(const std::vector<const LineCell*>& values, std::size_t count) {
  return values.size() >= count && std::all_of(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count),
                                               [](const LineCell* cell) { return cell->is_blank(); });
}

/// Moves a placement's values to the right, behind cells that are no columns.
void skip_cells(Placement& placement, std::size_t skipped) {
  for (int& value : placement.value) {
    if (value >= 0) value += static_cast<int>(skipped);
  }
}

/// Fewer cells than columns.
Placements too_few(const RowShape& shape, std::size_t skipped) {
  std::vector<const LineCell*> values(shape.values->begin() + static_cast<std::ptrdiff_t>(skipped),
                                      shape.values->end());
  if (shape.lost > 0 && values.size() > shape.width - shape.lost) values.resize(shape.width - shape.lost);
  Placements placements;
  if (values.size() + 1 == shape.width) placements.ways = ways_of_splitting(values, shape.width);
  placements.split = !placements.ways.empty();
  if (placements.ways.empty() && shape.cut) placements.ways.push_back(beginning(shape.width, values.size()));
  if (placements.ways.empty()) placements.ways = short_row(shape.width, values.size());
  for (Placement& way : placements.ways) skip_cells(way, skipped);
  return placements;
}

/// As many cells as columns. Where empty cells may be mere padding, a row that seems to end in an empty column may as
/// well have lost a value before it.
Placements within_window(const RowShape& shape, std::size_t start) {
  const auto& values = *shape.values;
  Placements placements;
  placements.ways.push_back(straight(shape.width, start));
  placements.natural = true;
  add_ways_into_blanks(values, placements.ways);
  placements.split = placements.ways.size() > 1;
  const std::size_t end = count_without_trailing_blanks(values);
  const bool lacks_last = end > start && end + 1 == start + shape.width;
  if (!lacks_last || !values[end - 1]->is_value() || values[end - 1]->number.value.is_zero()) return placements;
  const std::vector<const LineCell*> filled(values.begin() + static_cast<std::ptrdiff_t>(start),
                                            values.begin() + static_cast<std::ptrdiff_t>(end));
  std::vector<Placement> others = ways_of_splitting(filled, shape.width);
  placements.split = placements.split || !others.empty();
  if (shape.padded) {
    for (Placement& way : short_row(shape.width, filled.size())) {
      if (way.value.back() >= 0) others.push_back(std::move(way));
    }
  }
  for (Placement& way : others) {
    skip_cells(way, start);
    placements.ways.push_back(std::move(way));
  }
  return placements;
}

}  // namespace

std::vector<std::size_t> windows(const std::vector<const LineCell*>& values, std::size_t width) {
  std::vector<std::size_t> starts;
  std::size_t first = 0;
  while (first < values.size() && values[first]->is_blank()) ++first;
  const std::size_t end = count_without_trailing_blanks(values);
  for (std::size_t start = 0; start + width <= values.size(); ++start) {
    if (start <= first && end <= start + width) starts.push_back(start);
    if (start >= values.size() - width) break;
  }
  return starts;
}

namespace {

Placements find_ways(const RowShape& shape) {
  const auto& values = *shape.values;
  if (shape.lost > 0) return too_few(shape, leading_blanks(values));
  const std::size_t usual = shape.first.value_or(0);
  std::vector<std::size_t> starts =
      values.size() >= shape.width ? windows(values, shape.width) : std::vector<std::size_t>{};
  // Empty cells in front that all rows of this kind have are no columns. A row that has its values there all the same
  // and is too short lacks some.
  const bool too_short = shape.first && values.size() < usual + shape.width && all_blank_before(values, usual);
  if (!starts.empty() && !too_short) {
    const bool known = std::find(starts.begin(), starts.end(), usual) != starts.end();
    return within_window(shape, shape.first && known ? usual : starts.front());
  }
  const std::size_t skipped = too_short ? usual : 0;
  if (values.size() - std::min(values.size(), skipped) < shape.width) return too_few(shape, skipped);
  Placements placements;
  placements.surplus = true;
  // Empty cells that all rows of this kind have in front are none of the values.
  const std::size_t front = all_blank_before(values, usual) ? usual : 0;
  placements.ways = long_row(shape.width, std::max(shape.width, count_without_trailing_blanks(values) - front));
  for (Placement& way : placements.ways) skip_cells(way, front);
  return placements;
}

}  // namespace

Placements place_values(const RowShape& shape) {
  Placements placements = find_ways(shape);
  placements.incomplete = placements.ways.size() >= most_ways;
  return placements;
}

}  // namespace xxgk
