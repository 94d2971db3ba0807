// See settle_readings.h. The search goes from one failing sum to the next, so that few cells come into question.
#include "normalize/arithmetic/settle_readings.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "normalize/arithmetic/placed_relations.h"
#include "normalize/table/each_table.h"

namespace xxgk {
namespace {

constexpr std::size_t most_changes = 3;     // more cells than that are seldom misread in one connected part of a table
constexpr double clearly_likelier = 3;      // than the next best way to make all sums hold
constexpr double sure = 0.8;                // below, a reading wants somebody to vouch for it
constexpr double sure_against_sums = 0.99;  // the same where a sum speaks against it
constexpr std::size_t most_steps = 20000;   // of the search, so that it ends whatever is printed

using CellKey = KeyedTable::CellKey;

struct Change {
  CellKey cell;
  Decimal value;
};

/// Changes that make all relations hold, and how much less likely they are than what was read.
struct Way {
  std::vector<Change> changes;
  double likelihood = 0;
};

class Settler {
 public:
  Settler(FormTable& table, const std::vector<Rule>& rules) : table_(table), keyed_(table) {
    for (const Rule& rule : rules) {
      if (!rule.decides_readings) continue;
      for (PlacedRelation& placed : keyed_.relations_of(rule)) add(std::move(placed));
    }
    for (FactRow& row : table.rows) {
      for (Fact& fact : row.facts) facts_[{row.key, fact.column}] = &fact;
    }
  }

  void settle() {
    const std::set<std::size_t> before = failing();
    for (const std::size_t index : before) {
      if (fails(index)) mend(index, before);
    }
    doubt();
  }

 private:
  void add(PlacedRelation placed) {
    for (CellKey& cell : keyed_.cells_of(placed)) through_[std::move(cell)].push_back(relations_.size());
    relations_.push_back(std::move(placed));
  }

  bool fails(std::size_t index) const {
    const Judgement judgement = keyed_.judge(relations_[index]);
    return judgement.applies && judgement.outcome == Outcome::fails;
  }

  bool holds(std::size_t index) const {
    const Judgement judgement = keyed_.judge(relations_[index]);
    return judgement.applies && judgement.outcome == Outcome::holds;
  }

  std::set<std::size_t> failing() const {
    std::set<std::size_t> indices;
    for (std::size_t i = 0; i < relations_.size(); ++i) {
      if (fails(i)) indices.insert(i);
    }
    return indices;
  }

  Fact* fact_at(const CellKey& cell) {
    const auto found = facts_.find(cell);
    return found == facts_.end() ? nullptr : found->second;
  }

  /// Looks for the ways to make a failing relation hold without breaking one that held.
  void mend(std::size_t index, const std::set<std::size_t>& failed_before) {
    ways_.clear();
    steps_ = 0;
    std::vector<Change> changes;
    search({index}, failed_before, changes, 1);
    std::ranges::sort(ways_, std::ranges::greater(), &Way::likelihood);
    if (ways_.empty()) return;
    if (ways_.size() > 1 && ways_[0].likelihood < clearly_likelier * ways_[1].likelihood) return;
    for (const Change& change : ways_[0].changes) {
      Fact& fact = *fact_at(change.cell);
      fact.value = change.value;
      fact.status = Status::suspect;
    }
  }

  void search(std::set<std::size_t> open, const std::set<std::size_t>& failed_before, std::vector<Change>& changes,
              double likelihood) {
    if (++steps_ > most_steps) return;
    std::erase_if(open, [this](std::size_t index) { return !fails(index); });
    if (open.empty()) {
      ways_.push_back({changes, likelihood});
      return;
    }
    if (changes.size() == most_changes) return;
    for (const CellKey& cell : keyed_.cells_of(relations_[*open.begin()])) {
      const bool changed = std::ranges::any_of(changes, [&cell](const Change& change) { return change.cell == cell; });
      Fact* const fact = changed ? nullptr : fact_at(cell);
      if (fact && fact->value) try_values(cell, *fact, open, failed_before, changes, likelihood);
    }
  }

  void try_values(const CellKey& cell, Fact& fact, const std::set<std::size_t>& open,
                  const std::set<std::size_t>& failed_before, std::vector<Change>& changes, double likelihood) {
    const Decimal read = *fact.value;
    const double own = likelihood_of(fact, read);
    for (const PossibleValue& possible : fact.possible) {
      if (possible.value == read) continue;
      fact.value = possible.value;
      changes.push_back({cell, possible.value});
      std::set<std::size_t> next = open;
      for (const std::size_t index : through_[cell]) {
        if (!failed_before.contains(index) || open.contains(index)) next.insert(index);
      }
      search(std::move(next), failed_before, changes, likelihood * possible.likelihood / std::max(own, 1e-3));
      changes.pop_back();
    }
    fact.value = read;
  }

  static double likelihood_of(const Fact& fact, const Decimal& value) {
    for (const PossibleValue& possible : fact.possible) {
      if (possible.value == value) return possible.likelihood;
    }
    return 1;
  }

  /// A sum that fails and that no likely misreading explains may be printed so, or be misread in an unlikely way.
  bool is_contradicted(const CellKey& cell) const {
    const auto found = through_.find(cell);
    return found != through_.end() &&
           std::ranges::any_of(found->second, [this](std::size_t index) { return fails(index); });
  }

  bool is_vouched_for(const CellKey& cell) const {
    const auto found = through_.find(cell);
    return found != through_.end() && std::ranges::any_of(found->second, [this](std::size_t index) {
             return relations_[index].relation->comparison == Comparison::equal && holds(index);
           });
  }

  void doubt() {
    for (const auto& [cell, fact] : facts_) {
      if (fact->status != Status::plain || !fact->origin.confidence || is_vouched_for(cell)) continue;
      const double needed = is_contradicted(cell) ? sure_against_sums : sure;
      if (*fact->origin.confidence < needed) fact->status = Status::suspect;
    }
  }

  FormTable& table_;
  KeyedTable keyed_;
  std::vector<PlacedRelation> relations_;
  std::map<CellKey, std::vector<std::size_t>> through_;  ///< the relations that speak of a cell
  std::map<CellKey, Fact*> facts_;
  std::vector<Way> ways_;
  std::size_t steps_ = 0;
};

bool was_scanned(const FormTable& table) {
  return std::ranges::any_of(table.rows, [](const FactRow& row) {
    return std::ranges::any_of(row.facts, [](const Fact& fact) { return fact.origin.confidence.has_value(); });
  });
}

}  // namespace

void settle_readings(Report& report, const Taxonomy& taxonomy) {
  for_each_table(report, [&taxonomy](FormTable& table) {
    if (was_scanned(table)) Settler(table, taxonomy.rules).settle();
  });
}

}  // namespace xxgk
