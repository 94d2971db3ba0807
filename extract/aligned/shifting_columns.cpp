// See shifting_columns.h. A row with a value for each column is sure wherever they stand. Any other row is placed by
// the nearest sure rows above and below, those next to sure rows first, and becomes one of them.
#include "extract/aligned/shifting_columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "extract/aligned/row_ways.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t enough_columns = 4, most_columns = 12;  // the ways to place a row are tried one by one
constexpr std::size_t most_rows = 200;
constexpr double wander = 3;            // spaces by which a column that does not move may be off
constexpr double words_clearly = 0.25;  // spaces for each value, by which a row fits better by its words, or worse

/// Its label may have pushed its values away.
bool is_pushed(const ValueRow& row) {
  return row.front().may_be_pushed;
}

std::size_t most_values(std::span<const PartedRow> rows) {
  std::size_t most = 0;
  for (const PartedRow& row : rows) most = std::max(most, row.whole.size());
  return most;
}

/// Rows with a value for each column, from top to bottom.
std::vector<const ValueRow*> full_rows(std::span<const PartedRow> rows, std::size_t columns) {
  std::vector<const ValueRow*> full;
  for (const PartedRow& row : rows) {
    if (row.whole.size() == columns) full.push_back(&row.whole);
  }
  return full;
}

/// The edge that changes least from one full row to the next; where a column moves, all edges do.
Edge steadiest_edge(std::span<const ValueRow* const> full) {
  constexpr double slightly = 1e-9;
  Edge best = Edge::centre;
  double least = nowhere;
  for (const Edge edge : {Edge::centre, Edge::left, Edge::right}) {
    double sum = 0;
    for (std::size_t r = 1; r < full.size(); ++r) {
      const Places above = places_of(*full[r - 1], edge), below = places_of(*full[r], edge);
      for (std::size_t c = 0; c < above.size(); ++c) sum += std::min(wander, std::abs(above[c] - below[c]));
    }
    if (sum >= least - slightly) continue;
    least = sum;
    best = edge;
  }
  return best;
}

/// From one full row to the next columns move to the same side, those on the right farther than those on the left.
/// Otherwise it may be another column that is empty in each of them.
bool may_be_moved(const Places& above, const Places& below, double space) {
  double farthest = 0;
  for (std::size_t c = 0; c < above.size(); ++c) {
    const double moved = (below[c] - above[c]) / space;
    if (moved * farthest < 0 && std::min(std::abs(moved), std::abs(farthest)) > wander) return false;
    if (std::abs(moved) < std::abs(farthest) - wander) return false;
    if (std::abs(moved) > std::abs(farthest)) farthest = moved;
  }
  return true;
}

/// The full rows may be of the same columns: the header says so, or there are very many, or columns move as one.
bool are_alike(std::span<const ValueRow* const> full, std::size_t rows, std::size_t headers, Edge edge, double space) {
  constexpr std::size_t many = 4;  // one in four
  // In a text the words of two headers may run together.
  if (headers + 1 >= full.front()->size() || many * full.size() >= rows) return true;
  const auto differ = [&](const ValueRow* above, const ValueRow* below) {
    return !may_be_moved(places_of(*above, edge), places_of(*below, edge), space);
  };
  return std::ranges::adjacent_find(full, differ) == full.end();
}

class Follower {
 public:
  Follower(std::span<const PartedRow> rows, std::size_t columns, Edge edge, double space)
      : rows_(rows), columns_(columns), edge_(edge), space_(space), found_(rows.size()) {}

  std::vector<std::optional<std::vector<std::size_t>>> follow() && {
    take_full_rows();
    take_rows_full_of_words();
    while (place_rows()) {
    }
    return std::move(found_);
  }

 private:
  void take_full_rows() {
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (rows_[r].whole.size() == columns_) take_full_row(r);
    }
  }

  void take_full_row(std::size_t r) {
    std::vector<std::size_t>& all = found_[r].emplace(columns_);
    std::iota(all.begin(), all.end(), std::size_t{0});
  }

  /// Unless they fit better as they are.
  void take_rows_full_of_words() {
    std::vector<std::size_t> full;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const bool full_of_words = rows_[r].words.size() == columns_ && rows_[r].words_are_values;
      if (!found_[r] && full_of_words && !fits_as_it_is(r)) full.push_back(r);
    }
    for (const std::size_t r : full) take_full_row(r);
  }

  bool fits_as_it_is(std::size_t r) const {
    const Surroundings around = surroundings(r);
    const Way whole = way_of(rows_[r].whole, around), by_words = way_of(rows_[r].words, around);
    return whole.is_low() && whole.cost_of_one() + words_clearly < by_words.cost_of_one();
  }

  Way way_of(const ValueRow& row, const Surroundings& around) const {
    return best_way(places_of(row, edge_), around, space_);
  }

  bool is_sure(std::size_t r) const { return found_[r] && !is_pushed(rows_[r].whole); }

  std::size_t distance_to_sure(std::size_t r) const {
    std::size_t nearest = rows_.size();
    for (std::size_t other = 0; other < rows_.size(); ++other) {
      if (is_sure(other)) nearest = std::min(nearest, other < r ? r - other : other - r);
    }
    return nearest;
  }

  /// Those next to sure rows first. False if none can be placed any more.
  bool place_rows() {
    std::vector<std::pair<std::size_t, std::size_t>> open;  // distance, row
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (!found_[r]) open.emplace_back(distance_to_sure(r), r);
    }
    std::ranges::sort(open);
    bool any = false;
    for (const auto& [distance, r] : open) {
      found_[r] = placed(r);
      any = any || found_[r];
    }
    return any;
  }

  Surroundings surroundings(std::size_t r) const {
    Surroundings around{Places(columns_, nowhere), Places(columns_, nowhere)};
    for (std::size_t above = r; above-- > 0;) take_places(above, around.above);
    for (std::size_t below = r + 1; below < rows_.size(); ++below) take_places(below, around.below);
    return around;
  }

  void take_places(std::size_t r, Places& places) const {
    if (!is_sure(r)) return;
    const bool by_words = found_[r]->size() != rows_[r].whole.size();
    const Places own = places_of(by_words ? rows_[r].words : rows_[r].whole, edge_);
    for (std::size_t i = 0; i < own.size(); ++i) {
      double& place = places[(*found_[r])[i]];
      if (place == nowhere) place = own[i];
    }
  }

  std::optional<std::vector<std::size_t>> placed(std::size_t r) const {
    const Surroundings around = surroundings(r);
    const PartedRow& row = rows_[r];
    Way way = way_of(row.whole, around);
    if (row.words.size() > row.whole.size()) {
      Way by_words = way_of(row.words, around);
      const double lead = way.cost_of_one() - by_words.cost_of_one();
      if (by_words.is_low() && lead >= (row.words_are_values ? -words_clearly : words_clearly)) {
        way = std::move(by_words);
      } else if (row.words_are_values || lead > -words_clearly) {
        return std::nullopt;
      }
    }
    return way.is_sure() ? std::optional(std::move(way.columns)) : std::nullopt;
  }

  std::span<const PartedRow> rows_;
  std::size_t columns_;
  Edge edge_;
  double space_;
  std::vector<std::optional<std::vector<std::size_t>>> found_;
};

}  // namespace

std::optional<FollowedColumns> follow_columns(std::span<const PartedRow> rows, const KnownColumns& known,
                                              double space) {
  const std::size_t columns = most_values(rows);
  if (columns < enough_columns || columns > most_columns || rows.size() > most_rows) return std::nullopt;
  if (columns < std::max(known.headers, known.values)) return std::nullopt;
  const std::vector<const ValueRow*> full = full_rows(rows, columns);
  const Edge edge = steadiest_edge(full);
  if (!are_alike(full, rows.size(), known.headers, edge, space)) return std::nullopt;
  return FollowedColumns{{edge, places_of(*full.front(), edge)}, Follower(rows, columns, edge, space).follow()};
}

}  // namespace xxgk::extraction
