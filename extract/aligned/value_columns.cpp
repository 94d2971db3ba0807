// See value_columns.h.
#include "extract/aligned/value_columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>

namespace xxgk::extraction {
namespace {

constexpr std::size_t most_columns = 64;
constexpr double widest_shift = 3;     // spaces that a whole line may wander
constexpr double cost_of_shift = 0.5;  // of a space
constexpr double cost_of_pushing =
    0.1;                                // a value that touches its neighbour stands where it could, not where it should
constexpr double own_column = 3;        // spaces from every other column that make a value the first of its own
constexpr double share_of_pitch = 0.4;  // of the distance to the next column, that makes one too
constexpr double share_in_full_row = 0.75;  // the same where the row has a value for each column
constexpr double usual_pitch = 6;           // spaces

constexpr double infinite = std::numeric_limits<double>::infinity();

/// A thing to be given a column.
struct Item {
  double at = 0;
  bool may_be_pushed = false;
};

double cost(const Item& item, double column, double shift) {
  const double distance = item.at - column - shift;
  return item.may_be_pushed && distance > 0 ? distance * cost_of_pushing : std::abs(distance);
}

struct Assignment {
  double cost = infinite;
  std::vector<std::size_t> columns;
};

/// The cheapest monotone assignment for one shift.
Assignment assign_shifted(const std::vector<Item>& items, const std::vector<double>& columns, double shift) {
  const std::size_t width = columns.size() + 1;
  std::vector<double> best((items.size() + 1) * width, infinite);
  std::fill(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(width), 0.0);
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const double taken = best[i * width + c] + cost(items[i], columns[c], shift);
      best[(i + 1) * width + c + 1] = std::min(best[(i + 1) * width + c], taken);
    }
  }
  Assignment result{best.back(), std::vector<std::size_t>(items.size())};
  if (result.cost == infinite) return result;
  std::size_t c = columns.size();
  for (std::size_t i = items.size(); i-- > 0;) {
    while (c > i + 1 && best[(i + 1) * width + c - 1] <= best[(i + 1) * width + c]) --c;
    result.columns[i] = --c;
  }
  return result;
}

/// Tries the shifts that bring some item right onto a column and lie near the expected one.
Assignment assign_items(const std::vector<Item>& items, const std::vector<double>& columns, double expected_shift,
                        double space) {
  Assignment best = assign_shifted(items, columns, expected_shift);
  for (const Item& item : items) {
    for (const double column : columns) {
      const double moved = std::abs(item.at - column - expected_shift);
      if (moved > widest_shift * space || moved == 0) continue;
      Assignment other = assign_shifted(items, columns, item.at - column);
      other.cost += moved * cost_of_shift;
      if (other.cost < best.cost - 1e-9) best = std::move(other);
    }
  }
  return best;
}

std::vector<Item> items_of(const ValueRow& row, Edge edge) {
  std::vector<Item> items;
  for (const PlacedValue& value : row) items.push_back({position(value.fragment.box, edge), value.may_be_pushed});
  return items;
}

double median(std::vector<double> numbers) {
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

using Rows = std::vector<const ValueRow*>;

/// Rows that have equally many values in the same places, more or less, as the one does.
Rows rows_like(std::span<const ValueRow> rows, const ValueRow& one, double space) {
  Rows alike;
  for (const ValueRow& row : rows) {
    bool same = row.size() == one.size();
    for (std::size_t i = 0; same && i < row.size(); ++i) {
      same = std::abs(centre(row[i].fragment.box) - centre(one[i].fragment.box)) <= widest_shift * space;
    }
    if (same) alike.push_back(&row);
  }
  return alike;
}

bool is_pushed(const ValueRow& row) {
  return std::ranges::any_of(row, &PlacedValue::may_be_pushed);
}

/// The largest group of like rows among those that have most values, and these in their places if there is any such
/// row.
Rows fullest_rows(std::span<const ValueRow> rows, double space) {
  std::size_t most = 1;
  for (const ValueRow& row : rows) most = std::max(most, row.size());
  const bool any_in_place =
      std::ranges::any_of(rows, [most](const ValueRow& row) { return row.size() == most && !is_pushed(row); });
  Rows fullest;
  for (const ValueRow& row : rows) {
    if (row.size() != most || (any_in_place && is_pushed(row))) continue;
    if (std::ranges::find(fullest, &row) != fullest.end()) continue;
    Rows alike = rows_like(rows, row, space);
    if (alike.size() > fullest.size()) fullest = std::move(alike);
  }
  return fullest;
}

std::vector<double> medians(const Rows& rows, Edge edge) {
  std::vector<double> at;
  for (std::size_t c = 0; c < rows.front()->size(); ++c) {
    std::vector<double> positions;
    for (const ValueRow* row : rows) positions.push_back(position((*row)[c].fragment.box, edge));
    at.push_back(median(std::move(positions)));
  }
  return at;
}

/// How far the values stand from their columns, if this is the edge that they keep.
double spread(const Rows& rows, Edge edge) {
  const std::vector<double> at = medians(rows, edge);
  double sum = 0;
  for (const ValueRow* row : rows) {
    const std::vector<Item> items = items_of(*row, edge);
    for (std::size_t c = 0; c < at.size(); ++c) sum += cost(items[c], at[c], 0);
  }
  return sum;
}

Edge steadiest_edge(const Rows& rows) {
  Edge best = Edge::centre;
  for (const Edge edge : {Edge::left, Edge::right}) {
    if (spread(rows, edge) < spread(rows, best)) best = edge;
  }
  return best;
}

/// Marks that stand for no value may be set in the middle of columns whose numbers are set flush: rows of nothing else
/// tell nothing where there are others.
std::vector<ValueRow> telling_rows(std::span<const ValueRow> rows) {
  const auto has_number = [](const ValueRow& row) {
    return std::ranges::any_of(row, [](const PlacedValue& v) { return v.fragment.kind == CellKind::number; });
  };
  std::vector<ValueRow> telling;
  std::ranges::copy_if(rows, std::back_inserter(telling), has_number);
  return telling.empty() ? std::vector<ValueRow>(rows.begin(), rows.end()) : telling;
}

/// Values too far from all columns get columns of their own.
void add_columns(const ValueRow& row, Columns& columns, double space) {
  // A full row behind a label that is too long: its values are where they could be.
  if (row.size() == columns.at.size() && is_pushed(row)) return;
  const std::vector<Item> items = items_of(row, columns.edge);
  const Assignment assigned = assign_items(items, columns.at, 0, space);
  const double share = row.size() == columns.at.size() ? share_in_full_row : share_of_pitch;
  std::vector<double> found;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t c = assigned.columns[i];
    // A value that the order of its row moved off its own column needs no new one.
    const double distance = std::abs(items[i].at - columns.at[columns.nearest(items[i].at)]);
    const double limit = std::max(own_column * space, share * columns.pitch(c, space));
    if (distance > limit && !items[i].may_be_pushed) found.push_back(items[i].at);
  }
  for (const double at : found) {
    if (columns.at.size() < most_columns) columns.at.insert(std::ranges::lower_bound(columns.at, at), at);
  }
}

/// Places nearer to each other than columns are, of which no row has both: lines that the printer set a little off. The
/// one with fewer values goes.
void join_halves(std::span<const ValueRow> rows, Columns& columns, double space) {
  constexpr double near = 0.6;  // of the usual distance
  for (std::size_t c = 0; c + 1 < columns.at.size() && columns.at.size() > 3; ++c) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < columns.at.size(); ++i) gaps.push_back(columns.at[i] - columns.at[i - 1]);
    if (columns.at[c + 1] - columns.at[c] >= near * median(gaps)) continue;
    std::size_t left = 0, right = 0, both = 0;
    for (const ValueRow& row : rows) {
      const std::vector<std::size_t> assigned = assign(row, columns, space);
      const bool in_left = std::ranges::find(assigned, c) != assigned.end();
      const bool in_right = std::ranges::find(assigned, c + 1) != assigned.end();
      left += in_left;
      right += in_right;
      both += in_left && in_right;
    }
    if (both > 0) continue;
    columns.at.erase(columns.at.begin() + static_cast<std::ptrdiff_t>(left < right ? c : c + 1));
  }
}

}  // namespace

double position(const Box& box, Edge edge) {
  if (edge == Edge::left) return box.x0;
  return edge == Edge::right ? box.x1 : centre(box);
}

double Columns::pitch(std::size_t column, double space) const {
  double nearer = at.size() > 1 ? infinite : usual_pitch * space;
  if (column > 0) nearer = std::min(nearer, at[column] - at[column - 1]);
  if (column + 1 < at.size()) nearer = std::min(nearer, at[column + 1] - at[column]);
  return nearer;
}

std::size_t Columns::nearest(double x) const {
  const auto nearer = [x](double a, double b) { return std::abs(a - x) < std::abs(b - x); };
  return static_cast<std::size_t>(std::ranges::min_element(at, nearer) - at.begin());
}

Columns find_columns(std::span<const ValueRow> all_rows, double space) {
  Columns columns;
  const std::vector<ValueRow> rows = telling_rows(all_rows);
  const Rows fullest = fullest_rows(rows, space);
  if (fullest.empty()) return columns;
  columns.edge = steadiest_edge(fullest);
  columns.at = medians(fullest, columns.edge);
  for (const ValueRow& row : rows) {
    if (std::ranges::find(fullest, &row) == fullest.end()) add_columns(row, columns, space);
  }
  join_halves(rows, columns, space);
  return columns;
}

std::vector<std::size_t> assign(const ValueRow& row, const Columns& columns, double space) {
  return assign_items(items_of(row, columns.edge), columns.at, 0, space).columns;
}

std::vector<std::size_t> align(const Columns& columns, const Columns& wider, double shift, double space) {
  std::vector<Item> items;
  for (const double at : columns.at) items.push_back({at, false});
  return assign_items(items, wider.at, shift, space).columns;
}

}  // namespace xxgk::extraction
