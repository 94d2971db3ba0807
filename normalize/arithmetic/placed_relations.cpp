// Relations at their places; see placed_relations.h.
#include "normalize/arithmetic/placed_relations.h"

#include <algorithm>

#include "normalize/taxonomy/taxonomy_check.h"

namespace xxgk {
namespace {

Operand operand_at(const Fact* fact) {
  return fact ? operand_of(*fact) : Operand{};
}

void push_unique(std::vector<std::string>& list, const std::string& key) {
  if (std::find(list.begin(), list.end(), key) == list.end()) list.push_back(key);
}

/// What a key of the relation means at its place.
KeyedTable::CellKey cell_at(const PlacedRelation& placed, std::string_view key) {
  if (placed.relation->each == Each::column) return {std::string(key), placed.place};
  if (placed.relation->each == Each::row) return {placed.place, std::string(key)};
  const std::size_t slash = key.find('/');
  return {std::string(key.substr(0, slash)), std::string(key.substr(slash + 1))};
}

bool speaks_of(const std::vector<Term>& terms, const std::string& key) {
  return std::any_of(terms.begin(), terms.end(), [&key](const Term& term) {
    return std::any_of(term.alternatives.begin(), term.alternatives.end(),
                       [&key](const std::string& pattern) { return key_matches(pattern, key); });
  });
}

}  // namespace

KeyedTable::KeyedTable(const FormTable& table) : table_(table) {
  for (const FactRow& row : table.rows) {
    rows_.push_back(row.key);
    for (const Fact& fact : row.facts) push_unique(columns_, fact.column);
  }
  for (const std::string& row : rows_) {
    for (const std::string& column : columns_) cells_.push_back(row + "/" + column);
  }
}

std::vector<std::string> KeyedTable::places_of(const Relation& relation) const {
  if (relation.each == Each::table) return {"."};
  std::vector<std::string> places = relation.each == Each::column ? columns_ : rows_;
  if (relation.only.empty()) return places;
  std::erase_if(places, [&relation](const std::string& place) {
    return std::find(relation.only.begin(), relation.only.end(), place) == relation.only.end();
  });
  return places;
}

const std::vector<std::string>& KeyedTable::keys_for(const Relation& relation) const {
  if (relation.each == Each::table) return cells_;
  return relation.each == Each::column ? rows_ : columns_;
}

std::vector<PlacedRelation> KeyedTable::relations_of(const Rule& rule) const {
  std::vector<PlacedRelation> placed;
  if (table_.name != rule.table || !holds_for(rule, table_.form)) return placed;
  for (const Relation& relation : rule.relations) {
    for (const std::string& place : places_of(relation))
      placed.push_back({&rule, &relation, place, relation.at.empty() ? place : relation.at});
  }
  return placed;
}

Lookup KeyedTable::lookup_at(const PlacedRelation& placed) const {
  return [this, &placed](std::string_view key) {
    const auto [row, column] = cell_at(placed, key);
    return operand_at(find_fact(table_, row, column));
  };
}

Judgement KeyedTable::judge(const PlacedRelation& placed) const {
  return xxgk::judge(*placed.relation, keys_for(*placed.relation), lookup_at(placed));
}

bool KeyedTable::is_possible(const PlacedRelation& placed) const {
  return xxgk::is_possible(*placed.relation, keys_for(*placed.relation), lookup_at(placed));
}

std::vector<KeyedTable::CellKey> KeyedTable::cells_of(const PlacedRelation& placed) const {
  std::vector<CellKey> cells;
  for (const std::string& key : keys_for(*placed.relation)) {
    if (speaks_of(placed.relation->left, key) || speaks_of(placed.relation->right, key))
      cells.push_back(cell_at(placed, key));
  }
  return cells;
}

}  // namespace xxgk
