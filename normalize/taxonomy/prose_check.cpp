// Contradictions in prose.xml; see prose_check.h.
#include "normalize/taxonomy/prose_check.h"

#include <algorithm>
#include <set>

#include "normalize/prose/prose_claim.h"
#include "normalize/taxonomy/taxonomy_check.h"
#include "normalize/taxonomy/taxonomy_load.h"

namespace xxgk {
namespace {

[[noreturn]] void refuse(const std::string& what) {
  throw TaxonomyError("prose.xml: " + what);
}

bool needs_meaning(WordKind kind) {
  return kind == WordKind::topic || kind == WordKind::action || kind == WordKind::part;
}

/// Meanings that words have, that statements give, and those of years.
std::set<std::string> meanings_of(const Prose& prose) {
  std::set<std::string> meanings{std::string(meaning_last_year), std::string(meaning_next_year)};
  for (const ProseWords& list : prose.words) {
    if (needs_meaning(list.kind) == list.meaning.empty()) {
      refuse("'" + (list.words.empty() ? "" : list.words.front()) +
             "' and others: topics, actions and parts have a meaning, other words have none");
    }
    meanings.insert(list.meaning);
  }
  for (const Statement& statement : prose.statements) meanings.insert(statement.gives);
  return meanings;
}

bool has_row(const TableForm& table, const std::string& pattern) {
  const std::vector<RowSlot> slots = row_slots(table);
  return std::any_of(slots.begin(), slots.end(),
                     [&pattern](const RowSlot& slot) { return key_matches(pattern, slot.row->key); });
}

bool has_column(const TableForm& table, const std::string& key) {
  return std::any_of(table.blocks.begin(), table.blocks.end(), [&key](const BlockForm& block) {
    return std::any_of(block.columns.begin(), block.columns.end(),
                       [&key](const ColumnForm& column) { return column.key == key; });
  });
}

/// Each alternative is a row of one of the editions at least.
void check_sum(const StatedSum& stated, const Taxonomy& taxonomy) {
  std::vector<const TableForm*> tables;
  for (const std::string& edition : stated.forms) {
    const Form* form = find_form(taxonomy, edition);
    const TableForm* table = form ? find_table(*form, stated.table) : nullptr;
    if (!table) refuse("edition " + edition + " has no table " + stated.table);
    if (!has_column(*table, stated.column)) refuse("table " + stated.table + " has no column " + stated.column);
    tables.push_back(table);
  }
  for (const Term& term : stated.sum) {
    for (const std::string& row : term.alternatives) {
      const bool known =
          std::any_of(tables.begin(), tables.end(), [&row](const TableForm* table) { return has_row(*table, row); });
      if (!known) refuse("table " + stated.table + " has no row " + row);
    }
  }
}

void check_statement(const Statement& statement, const std::set<std::string>& meanings, const Taxonomy& taxonomy) {
  const bool known = std::any_of(taxonomy.rules.begin(), taxonomy.rules.end(),
                                 [&statement](const Rule& rule) { return rule.id == statement.rule; });
  if (!known) refuse("a statement of the unknown rule " + statement.rule);
  for (const auto* names : {&statement.all, &statement.may}) {
    for (const std::string& name : *names) {
      if (!meanings.contains(name)) refuse("rule " + statement.rule + ": nothing means " + name);
    }
  }
  for (const StatedSum& sum : statement.sums) check_sum(sum, taxonomy);
}

}  // namespace

void refuse_contradictions_in_prose(const Taxonomy& taxonomy) {
  const Prose& prose = taxonomy.prose;
  const std::set<std::string> meanings = meanings_of(prose);
  for (const Statement& statement : prose.statements) check_statement(statement, meanings, taxonomy);
  for (const StatedSum& whole : prose.wholes) check_sum(whole, taxonomy);
  for (const Narrower& narrower : prose.narrower) check_sum(narrower.by, taxonomy);
  for (const RuleMaking& known : prose.rule_making) check_pattern(known.name, "prose.xml");
}

}  // namespace xxgk
