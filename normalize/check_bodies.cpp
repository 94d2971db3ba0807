// The body in the title against the one that signs, and whether it may make regulations.
#include <algorithm>

#include "normalize/pattern.h"
#include "normalize/prose_vocabulary.h"
#include "normalize/word_findings.h"

namespace xxgk {
namespace {

bool names_body(std::u32string_view name, const Prose& prose) {
  return std::any_of(prose.words.begin(), prose.words.end(), [name](const ProseWords& list) {
    const bool ends =
        list.kind == WordKind::body || list.kind == WordKind::governs || list.kind == WordKind::government;
    return ends && std::any_of(list.words.begin(), list.words.end(),
                               [name](const std::string& word) { return name.ends_with(to_code_points(word)); });
  });
}

bool is_zero(const Fact& fact) {
  return fact.value && fact.value->is_zero();
}

/// Nothing where no pattern fits the name.
std::optional<bool> may_make_rules(const WordContext& context) {
  const std::u32string name = context.folded(context.report.agency);
  if (name.empty()) return std::nullopt;
  for (const RuleMaking& known : context.taxonomy.prose.rule_making) {
    if (Pattern(known.name, {}).find(name)) return known.may;
  }
  return std::nullopt;
}

}  // namespace

void check_bodies(const WordContext& context, WordFindings& findings) {
  const Report& report = context.report;
  if (!report.signed_off || report.signed_off->body.empty() || report.agency.empty()) return;
  const std::u32string title = context.folded(report.agency), body = context.folded(report.signed_off->body);
  const Prose& prose = context.taxonomy.prose;
  const bool same = title.size() < body.size() ? abbreviates(title, body) : abbreviates(body, title);
  Finding finding;
  finding.at = ".";
  finding.outcome = same ? Outcome::holds : Outcome::fails;
  if (!same && (!names_body(title, prose) || !names_body(body, prose))) finding.outcome = Outcome::undecidable;
  if (!same) finding.quote = report.signed_off->body;
  findings.add("report.agency", report.form, std::move(finding));
}

void check_rule_making(const WordContext& context, WordFindings& findings) {
  for (const FormTable* table : context.tables) {
    for (const FactRow& row : table->rows) {
      if (table->name != context.taxonomy.prose.rules_made.table || row.key != context.taxonomy.prose.rules_made.row)
        continue;
      const bool has_some = std::any_of(row.facts.begin(), row.facts.end(),
                                        [](const Fact& fact) { return fact.value && !fact.value->is_zero(); });
      const auto may = has_some ? may_make_rules(context) : std::nullopt;
      const bool has_none = std::all_of(row.facts.begin(), row.facts.end(), is_zero);
      Finding finding;
      finding.at = row.key;
      finding.table = table->name;
      finding.outcome = has_none || may.value_or(false) ? Outcome::holds : Outcome::undecidable;
      if (may && !*may) finding.outcome = Outcome::fails;
      findings.add("proactive.regulations", table->form, std::move(finding));
    }
  }
}

}  // namespace xxgk
