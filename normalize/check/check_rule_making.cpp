// Regulations in the tables against what the body may make.
#include <algorithm>

#include "normalize/check/word_findings.h"
#include "normalize/text/pattern.h"

namespace xxgk {
namespace {

bool is_zero(const Fact& fact) {
  return fact.value && fact.value->is_zero();
}

/// A value in doubt tells nothing of the body.
bool is_some(const Fact& fact) {
  return fact.status == Status::plain && fact.value && !fact.value->is_zero();
}

/// Nothing where no pattern fits the name. Few reports have regulations, so the patterns are made when they are needed.
std::optional<bool> may_make_rules(const WordContext& context) {
  const std::u32string name = context.folded(context.report.agency);
  if (name.empty()) return std::nullopt;
  for (const RuleMaking& known : context.taxonomy.prose.rule_making) {
    if (Pattern(known.name, {}).find(name)) return known.may;
  }
  return std::nullopt;
}

Outcome outcome_of(const FactRow& row, const WordContext& context) {
  if (std::all_of(row.facts.begin(), row.facts.end(), is_zero)) return Outcome::holds;
  if (std::none_of(row.facts.begin(), row.facts.end(), is_some)) return Outcome::undecidable;
  const std::optional<bool> may = may_make_rules(context);
  if (!may) return Outcome::undecidable;
  return *may ? Outcome::holds : Outcome::fails;
}

}  // namespace

void check_rule_making(const WordContext& context, WordFindings& findings) {
  const RulesMade& regulations = context.taxonomy.prose.rules_made;
  for (const FormTable* table : context.tables) {
    if (table->name != regulations.table) continue;
    for (const FactRow& row : table->rows) {
      if (row.key != regulations.row) continue;
      Finding finding;
      finding.at = row.key;
      finding.table = table->name;
      finding.outcome = outcome_of(row, context);
      findings.add("proactive.regulations", table->form, std::move(finding));
    }
  }
}

}  // namespace xxgk
