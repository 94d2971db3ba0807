// See doubt_parts.h.
#include "normalize/table/doubt_parts.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "normalize/table/each_table.h"

namespace xxgk {
namespace {

constexpr std::size_t enough = 3;  // rows that tell an empty column from empty cells

bool is_printed(const Fact& fact) {
  return fact.status != Status::blank && fact.status != Status::missing;
}

bool has_anything(const FactRow& row) {
  return std::ranges::any_of(row.facts, is_printed);
}

/// Rows with anything in them, those of one page.
using Part = std::span<FactRow* const>;

struct Parts {
  Part above, below;
  std::size_t first_column = 0;  ///< from here on values may be their neighbours'
};

bool is_filled(Part rows, std::size_t column) {
  return std::ranges::all_of(rows, [column](const FactRow* row) { return is_printed(row->facts[column]); });
}

bool is_empty(Part rows, std::size_t column) {
  return std::ranges::none_of(rows, [column](const FactRow* row) { return is_printed(row->facts[column]); });
}

/// Where a table's rows part into those that fill the one column only, and those that fill the other.
std::optional<Parts> parted_by(Part rows, std::size_t filled_above, std::size_t filled_below) {
  const auto first = std::ranges::find_if(rows, [&](const FactRow* r) { return is_printed(r->facts[filled_below]); });
  const auto count = static_cast<std::size_t>(first - rows.begin());
  const Parts parts{rows.first(count), rows.subspan(count), std::min(filled_above, filled_below)};
  if (parts.above.size() < enough || parts.below.size() < enough) return std::nullopt;
  if (!is_filled(parts.above, filled_above) || !is_filled(parts.below, filled_below)) return std::nullopt;
  return is_empty(parts.below, filled_above) ? std::optional(parts) : std::nullopt;
}

std::optional<Parts> find_parts(Part rows) {
  const std::size_t columns = rows.empty() ? 0 : rows.front()->facts.size();
  const auto is_narrow = [columns](const FactRow* row) { return row->facts.size() != columns; };
  if (std::ranges::any_of(rows, is_narrow)) return std::nullopt;
  for (std::size_t above = 0; above < columns; ++above) {
    for (std::size_t below = 0; below < columns; ++below) {
      if (const auto parts = above == below ? std::nullopt : parted_by(rows, above, below)) return parts;
    }
  }
  return std::nullopt;
}

/// Sums of nothing but zeros tell nothing of places.
bool has_number(const FactRow& row) {
  return std::ranges::any_of(row.facts, [](const Fact& fact) { return fact.value && !fact.value->is_zero(); });
}

/// Most of its rows with numbers add up as they stand.
bool adds_up(Part part, const std::string& table, std::span<const Finding> findings) {
  std::size_t held = 0, others = 0;
  for (const FactRow* row : part) {
    if (!has_number(*row)) continue;
    for (const Finding& finding : findings) {
      if (finding.table != table || finding.at != row->key) continue;
      const bool holds = finding.outcome == Outcome::holds || finding.outcome == Outcome::holds_with_blanks;
      ++(holds ? held : others);
    }
  }
  return held > others;
}

void doubt(Part part, std::size_t first_column) {
  for (FactRow* row : part) {
    for (std::size_t column = first_column; column < row->facts.size(); ++column) {
      if (row->facts[column].status == Status::plain) row->facts[column].status = Status::suspect;
    }
  }
}

void doubt(FormTable& table, std::span<const Finding> findings) {
  std::vector<FactRow*> rows;
  for (FactRow& row : table.rows) {
    if (has_anything(row)) rows.push_back(&row);
  }
  const std::optional<Parts> parts = find_parts(rows);
  if (!parts) return;
  for (const Part part : {parts->above, parts->below}) {
    if (!adds_up(part, table.name, findings)) doubt(part, parts->first_column);
  }
}

}  // namespace

void doubt_parts(Report& report, std::span<const Finding> findings, const std::set<std::string>& placed) {
  for_each_table(report, [&](FormTable& table) {
    if (placed.contains(table.name)) doubt(table, findings);
  });
}

}  // namespace xxgk
