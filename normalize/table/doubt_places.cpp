// See doubt_places.h.
#include "normalize/table/doubt_places.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <variant>
#include <vector>

#include "normalize/arithmetic/placed_relations.h"
#include "normalize/table/each_table.h"

namespace xxgk {
namespace {

bool is_empty(const Fact& fact) {
  return fact.status == Status::blank || fact.status == Status::missing;
}

bool has_both(const FactRow& row) {
  const auto has_value = [](const Fact& fact) { return fact.value.has_value(); };
  return std::ranges::any_of(row.facts, has_value) && std::ranges::any_of(row.facts, is_empty);
}

/// Where the report's author left cells empty, and where a row has no cell, sums are to hold as if zeros stood there.
FormTable with_blanks_as_zero(FormTable table) {
  for (FactRow& row : table.rows) {
    const bool printed = has_both(row);
    for (Fact& fact : row.facts) {
      const bool lost = printed && fact.status == Status::missing;
      if (lost || fact.status == Status::blank || fact.status == Status::not_applicable) fact.value = Decimal{};
    }
  }
  return table;
}

/// What sums say of one cell.
struct Evidence {
  bool row_fails = false, column_fails = false;
  bool in_sound_sum = false;  ///< of its column

  /// Sums of nothing but zeros confirm no zero.
  bool confirms(const Fact& fact) const { return in_sound_sum && !column_fails && !fact.value->is_zero(); }
};

using Cells = std::map<KeyedTable::CellKey, Evidence>;

void note(const PlacedRelation& placed, bool fails, const KeyedTable& keyed, Cells& cells) {
  const bool in_row = placed.relation->each == Each::row;
  for (const KeyedTable::CellKey& key : keyed.cells_of(placed)) {
    Evidence& evidence = cells[key];
    bool& failed = in_row ? evidence.row_fails : evidence.column_fails;
    failed = failed || fails;
    evidence.in_sound_sum = evidence.in_sound_sum || (!in_row && !fails);
  }
}

Cells evidence_in(const FormTable& printed, const Taxonomy& taxonomy) {
  const FormTable filled = with_blanks_as_zero(printed);
  const KeyedTable as_printed(printed), as_filled(filled);
  Cells cells;
  for (const Rule& rule : taxonomy.rules) {
    if (!rule.decides_readings) continue;
    for (const PlacedRelation& placed : as_printed.relations_of(rule)) {
      const Judgement judgement = as_filled.judge(placed);
      if (!judgement.applies || judgement.outcome == Outcome::undecidable) continue;
      note(placed, judgement.outcome == Outcome::fails, as_printed, cells);
    }
  }
  return cells;
}

double middle(const Fact& fact) {
  return (fact.origin.box->x0 + fact.origin.box->x1) / 2;
}

const Fact* fact_of(const FactRow& row, const std::string& column) {
  const auto found = std::ranges::find(row.facts, column, &Fact::column);
  return found != row.facts.end() && found->value && found->origin.box ? &*found : nullptr;
}

/// The rows nearest to one, above and below, that have values in both columns. Farther off than a row or two, columns
/// of text may stand elsewhere, and those of pages on another one.
std::vector<const FactRow*> neighbours(const FormTable& table, std::size_t row, const Fact& fact,
                                       const std::string& other) {
  constexpr std::size_t next = 2;
  std::vector<const FactRow*> rows;
  const int page = fact.origin.page;
  const auto take = [&](std::size_t i) {
    const Fact* own = fact_of(table.rows[i], fact.column);
    if (!own || own->origin.page != page || !fact_of(table.rows[i], other)) return false;
    rows.push_back(&table.rows[i]);
    return true;
  };
  const std::size_t reach = page > 0 ? table.rows.size() : next;
  for (std::size_t i = row, count = 0; count < next && i > row - std::min(row, reach);) count += take(--i);
  for (std::size_t i = row + 1, count = 0; count < next && i < std::min(row + reach + 1, table.rows.size()); ++i)
    count += take(i);
  return rows;
}

/// Width of one digit of a value that has a box.
double digit_of(const Fact& fact) {
  const Box& box = *fact.origin.box;
  return (box.x1 - box.x0) / static_cast<double>(std::max<std::size_t>(1, fact.value->text().size()));
}

/// The values from the row's first to this one stand as close to each other as values can: whatever stands before them
/// may have pushed them to the right.
bool may_be_pushed(const FactRow& row, const Fact& fact) {
  constexpr double close = 2.25;  // characters
  const Fact* before = nullptr;
  std::size_t count = 0;
  for (const Fact& next : row.facts) {
    if (!next.value || !next.origin.box) continue;
    const double x = next.origin.box->x0;
    if (before && x - before->origin.box->x1 > close * digit_of(next)) return false;
    if (++count > 1 && x >= fact.origin.box->x0) return true;
    before = &next;
  }
  return false;
}

/// It takes much of the room between its column's values and the others, as values of both columns run together do.
bool reaches_for(const Box& box, const Box& own, const Box& other) {
  constexpr double much = 0.3;
  const bool right = other.x0 > own.x0;
  const double room = right ? other.x0 - own.x1 : own.x0 - other.x1;
  const double reach = right ? box.x1 - own.x1 : own.x0 - box.x0;
  return reach > much * room;
}

/// Values of one column begin, end, or have their middle at the same place. In texts, places are told in whole
/// characters, and columns may move from row to row.
bool is_aligned(const Fact& fact, const Fact& own) {
  constexpr double off = 0.35;  // of a digit
  if (fact.origin.page == 0) return true;
  const Box &box = *fact.origin.box, &other = *own.origin.box;
  const double least = std::min({std::abs(box.x0 - other.x0), std::abs(box.x1 - other.x1),
                                 std::abs((box.x0 + box.x1 - other.x0 - other.x1) / 2)});
  return least <= off * digit_of(fact);
}

/// It stands much nearer to its column's values in the next rows than to those of the empty cell's column, and does not
/// reach for these.
bool is_in_place(const Fact& fact, const Fact& empty, const FormTable& table, std::size_t row) {
  constexpr double much = 3;
  if (!fact.origin.box) return false;
  const bool empty_is_left = &empty < &fact;
  if (empty_is_left && may_be_pushed(table.rows[row], fact)) return false;
  const std::vector<const FactRow*> rows = neighbours(table, row, fact, empty.column);
  return !rows.empty() && std::ranges::all_of(rows, [&](const FactRow* other) {
    const Fact &own = *fact_of(*other, fact.column), &beside = *fact_of(*other, empty.column);
    const bool is_near = std::abs(middle(fact) - middle(own)) * much <= std::abs(middle(fact) - middle(beside));
    return is_near && is_aligned(fact, own) && !reaches_for(*fact.origin.box, *own.origin.box, *beside.origin.box);
  });
}

/// Doubts the values of a row that has empty cells.
class RowDoubt {
 public:
  RowDoubt(FormTable& table, std::size_t row, Cells& cells, std::span<const Origin> sure)
      : table_(table), number_(row), row_(table.rows[row]), cells_(cells), sure_(sure) {}

  void doubt() {
    confirmed_ = std::ranges::all_of(row_.facts, [this](const Fact& fact) {
      return !fact.value || fact.value->is_zero() || of(fact).confirms(fact);
    });
    for (Fact& fact : row_.facts) {
      if (fact.status == Status::plain && is_doubtful(fact)) fact.status = Status::suspect;
    }
  }

 private:
  const Evidence& of(const Fact& fact) const { return cells_[{row_.key, fact.column}]; }

  /// The row has no cell where the form asks for one in front of a value: this value may be that cell's.
  bool is_beside_lost(std::size_t i) const {
    const auto& facts = row_.facts;
    const auto has_value = [](const Fact& fact) { return fact.value.has_value(); };
    if (i > 0 && facts[i - 1].status == Status::missing) return true;
    const auto next = facts.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    return next != facts.end() && next->status == Status::missing && std::any_of(next, facts.end(), has_value);
  }

  bool is_doubtful(const Fact& fact) const {
    if (std::ranges::find(sure_, fact.origin) != sure_.end()) return false;
    const Evidence& evidence = of(fact);
    if (!evidence.confirms(fact) && is_beside_lost(static_cast<std::size_t>(&fact - row_.facts.data()))) return true;
    return std::ranges::any_of(row_.facts, [&](const Fact& empty) {
      if (!is_empty(empty)) return false;
      const bool row_fails = evidence.row_fails && !confirmed_ && !evidence.confirms(fact);
      const bool columns_fail = evidence.column_fails && of(empty).column_fails;
      return (row_fails || columns_fail) && !is_in_place(fact, empty, table_, number_);
    });
  }

  FormTable& table_;
  std::size_t number_;
  FactRow& row_;
  Cells& cells_;
  std::span<const Origin> sure_;
  bool confirmed_ = false;  ///< all its values but zeros, by their columns
};

}  // namespace

void doubt_places(Report& report, const std::set<std::string>& placed, std::span<const Origin> sure,
                  const Taxonomy& taxonomy) {
  for_each_table(report, [&](FormTable& table) {
    if (!placed.contains(table.name) || std::ranges::none_of(table.rows, has_both)) return;
    Cells cells = evidence_in(table, taxonomy);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (has_both(table.rows[row])) RowDoubt(table, row, cells, sure).doubt();
    }
  });
}

}  // namespace xxgk
