// The relations of the rules at all the places of one table where they are tested.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"
#include "normalize/arithmetic/relations.h"

namespace xxgk {

/// A relation of a rule at one row or column, or over the whole table. A view: rule and table must outlive it.
struct PlacedRelation {
  const Rule* rule = nullptr;
  const Relation* relation = nullptr;
  std::string place;  ///< the row or column, `.` for the whole
  std::string at;     ///< what a finding calls the place
};

/// A table with the keys of its rows and columns.
class KeyedTable {
 public:
  explicit KeyedTable(const FormTable& table);

  /// Those of one rule, relation by relation; none where the rule does not hold for the table.
  std::vector<PlacedRelation> relations_of(const Rule& rule) const;

  Judgement judge(const PlacedRelation& placed) const;

  /// False where the relation fails whatever stands in its empty and missing cells.
  bool is_possible(const PlacedRelation& placed) const;

  using CellKey = std::pair<std::string, std::string>;  ///< row and column
  /// All cells that any alternative of the relation's terms speaks of.
  std::vector<CellKey> cells_of(const PlacedRelation& placed) const;

 private:
  Lookup lookup_at(const PlacedRelation& placed) const;
  std::vector<std::string> places_of(const Relation& relation) const;
  const std::vector<std::string>& keys_for(const Relation& relation) const;

  const FormTable& table_;
  std::vector<std::string> rows_, columns_, cells_;
};

}  // namespace xxgk
