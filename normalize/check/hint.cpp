// Finding the one cell that mends what fails; see hint.h.
#include "normalize/check/hint.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "normalize/arithmetic/digit_slip.h"
#include "normalize/arithmetic/placed_relations.h"

namespace xxgk {
namespace {

/// Index of a relation in Hinter::relations_.
using Indices = std::set<std::size_t>;

/// Another value for one cell, and the failing relations that it mends.
struct Change {
  std::string row, column;
  Decimal from, to;
  Indices mended;
  std::size_t sums = 0;  ///< how many of them are sums; bounds are easily mended by chance

  bool is_of(const Change& other) const { return row == other.row && column == other.column && to == other.to; }
  Slip slip() const { return slip_between(to, from); }
  std::string text() const { return row + "/" + column + " " + from.text() + " -> " + to.text(); }
};

Fact& fact_at(FormTable& table, const std::string& row, const std::string& column) {
  return *std::ranges::find(std::ranges::find(table.rows, row, &FactRow::key)->facts, column, &Fact::column);
}

/// Looks for changes in one table.
class Hinter {
 public:
  Hinter(FormTable table, const std::vector<Rule>& rules) : table_(std::move(table)), keyed_(table_) {
    for (const Rule& rule : rules) {
      if (rule.severity == Severity::note) continue;  // odd, but no contradiction
      for (PlacedRelation& placed : keyed_.relations_of(rule)) add(std::move(placed));
    }
  }

  void give_hints(std::vector<Finding>& findings) {
    if (failing_.empty()) return;
    const std::vector<Change> changes = likely(all_changes());
    for (Finding& finding : findings) {
      if (finding.table != table_.name || finding.outcome != Outcome::fails) continue;
      const std::vector<const Change*> mending = mending_all(failing_at(finding), changes);
      if (mending.size() == 1) finding.hint = mending.front()->text();
    }
  }

 private:
  void add(PlacedRelation placed) {
    const std::size_t index = relations_.size();
    for (KeyedTable::CellKey& cell : keyed_.cells_of(placed)) through_[std::move(cell)].push_back(index);
    if (fails(placed)) failing_.insert(index);
    relations_.push_back(std::move(placed));
  }

  bool fails(const PlacedRelation& placed) const {
    const Judgement judgement = keyed_.judge(placed);
    return judgement.applies && judgement.outcome == Outcome::fails;
  }

  /// Every change of one cell that makes a failing sum hold, and with it all that speaks of the cell.
  std::vector<Change> all_changes() {
    std::vector<Change> changes;
    for (const std::size_t index : failing_) {
      const PlacedRelation& placed = relations_[index];
      if (!is_sum(index)) continue;
      const Judgement judgement = keyed_.judge(placed);
      const auto difference = judgement.found->minus(*judgement.expected);
      if (!difference) continue;
      for (const auto& [row, column] : keyed_.cells_of(placed)) try_cell(row, column, *difference, changes);
    }
    return changes;
  }

  /// The difference goes one way or the other, by the side of the relation that the cell is on.
  void try_cell(const std::string& row, const std::string& column, const Decimal& difference,
                std::vector<Change>& changes) {
    const Fact* fact = find_fact(table_, row, column);
    if (!fact || !fact->value) return;
    for (const auto& to : {fact->value->plus(difference), fact->value->minus(difference)}) {
      if (!to || to->is_negative()) continue;
      Change change{row, column, *fact->value, *to, {}};
      const bool known =
          std::any_of(changes.begin(), changes.end(), [&change](const Change& other) { return change.is_of(other); });
      if (!known && mends(change)) changes.push_back(std::move(change));
    }
  }

  /// All relations through the cell hold with the change; says which of them failed without.
  bool mends(Change& change) {
    Fact& fact = fact_at(table_, change.row, change.column);
    fact.value = change.to;
    const std::vector<std::size_t>& indices = through_.at({change.row, change.column});
    const bool all_hold =
        std::none_of(indices.begin(), indices.end(), [this](std::size_t index) { return fails(relations_[index]); });
    fact.value = change.from;
    for (const std::size_t index : indices) {
      if (!failing_.contains(index)) continue;
      change.mended.insert(index);
      if (is_sum(index)) ++change.sums;
    }
    return all_hold && !change.mended.empty();
  }

  /// Those that are, for every sum they mend, likelier than all others.
  std::vector<Change> likely(const std::vector<Change>& changes) const {
    std::vector<Change> likely;
    std::ranges::copy_if(changes, std::back_inserter(likely), [&](const Change& change) {
      return std::ranges::all_of(change.mended, [&](std::size_t index) {
        return !is_sum(index) || likeliest(mending_all({index}, changes)) == &change;
      });
    });
    return likely;
  }

  /// nullptr where several changes are as good as one another.
  static const Change* likeliest(std::vector<const Change*> changes) {
    std::size_t most = 0;
    for (const Change* change : changes) most = std::max(most, change->sums);
    std::erase_if(changes, [most](const Change* change) { return change->sums < most; });
    if (changes.size() == 1) return changes.front();
    std::erase_if(changes, [](const Change* change) { return change->slip() == Slip::none; });
    return changes.size() == 1 && changes.front()->slip() == Slip::usual ? changes.front() : nullptr;
  }

  /// What the finding is made of: relations of one rule at one place.
  Indices failing_at(const Finding& finding) const {
    Indices indices;
    std::ranges::copy_if(failing_, std::inserter(indices, indices.end()), [&](std::size_t index) {
      return relations_[index].rule->id == finding.rule && relations_[index].at == finding.at;
    });
    return indices;
  }

  static std::vector<const Change*> mending_all(const Indices& indices, const std::vector<Change>& changes) {
    std::vector<const Change*> mending;
    for (const Change& change : changes) {
      if (!indices.empty() && std::ranges::includes(change.mended, indices)) mending.push_back(&change);
    }
    return mending;
  }

  bool is_sum(std::size_t index) const { return relations_[index].relation->comparison == Comparison::equal; }

  FormTable table_;  ///< a copy, in which changes are tried
  KeyedTable keyed_;
  std::vector<PlacedRelation> relations_;
  Indices failing_;
  std::map<KeyedTable::CellKey, std::vector<std::size_t>> through_;  ///< the relations that speak of a cell
};

}  // namespace

void add_hints(Report& report, const Taxonomy& taxonomy) {
  const auto fails = [](const Finding& finding) { return finding.outcome == Outcome::fails && finding.expected; };
  if (std::ranges::none_of(report.findings, fails)) return;
  for (const FormTable* table : form_tables(report)) Hinter(*table, taxonomy.rules).give_hints(report.findings);
}

}  // namespace xxgk
