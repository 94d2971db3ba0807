// Checking a report; see check.h.
#include "normalize/check/check.h"

#include <algorithm>
#include <array>

#include "normalize/arithmetic/placed_relations.h"

namespace xxgk {
namespace {

int rank(Outcome outcome) {
  switch (outcome) {
    case Outcome::fails:
      return 3;
    case Outcome::undecidable:
      return 2;
    case Outcome::holds_with_blanks:
      return 1;
    case Outcome::holds:
      return 0;
  }
  return 0;
}

void add(std::vector<Finding>& findings, const PlacedRelation& placed, const std::string& table,
         const Judgement& judgement) {
  if (!judgement.applies) return;
  Finding finding{placed.rule->id,
                  placed.at,
                  table,
                  judgement.outcome,
                  placed.rule->severity,
                  std::string(comparison_sign(placed.relation->comparison)),
                  judgement.expected,
                  judgement.found,
                  std::nullopt,
                  ""};
  if (finding.expected && finding.found) finding.difference = finding.found->minus(*finding.expected);
  const auto same =
      std::find_if(findings.begin(), findings.end(), [&finding](const Finding& f) { return f.at == finding.at; });
  if (same == findings.end())
    findings.push_back(std::move(finding));
  else if (rank(finding.outcome) > rank(same->outcome))
    *same = std::move(finding);
}

/// Tests the relations of one rule on one table; relations at the same place give one finding, the worst.
std::vector<Finding> relation_findings(const Rule& rule, const FormTable& table) {
  std::vector<Finding> findings;
  const KeyedTable keyed(table);
  for (const PlacedRelation& placed : keyed.relations_of(rule)) add(findings, placed, table.name, keyed.judge(placed));
  return findings;
}

/// What the rules that are known by their id look at.
class Checker {
 public:
  struct KnownRule {
    std::string_view id;
    void (Checker::*test)(const Rule& rule);
  };
  static const std::array<KnownRule, 5> known_rules;

  Checker(const Report& report, const Taxonomy& taxonomy, const std::vector<Contradiction>& contradictions)
      : report_(report), taxonomy_(taxonomy), contradictions_(contradictions), tables_(form_tables(report)) {}

  std::vector<Finding> run() {
    for (const Rule& rule : taxonomy_.rules) {
      if (!rule.relations.empty())
        test_relations(rule);
      else if (holds_for(rule, report_.form))
        test_known(rule);
    }
    return std::move(findings_);
  }

 private:
  void test_relations(const Rule& rule) {
    for (const FormTable* table : tables_) {
      if (table->name != rule.table || is_wholly_missing(*table)) continue;
      for (Finding& finding : relation_findings(rule, *table)) findings_.push_back(std::move(finding));
    }
  }

  void test_known(const Rule& rule) {
    for (const KnownRule& known : known_rules) {
      if (known.id == rule.id) (this->*known.test)(rule);
    }
  }

  void say(const Rule& rule, const std::string& at, const std::string& table, Outcome outcome) {
    say(rule, at, table, outcome, rule.severity);
  }
  void say(const Rule& rule, const std::string& at, const std::string& table, Outcome outcome, Severity severity) {
    findings_.push_back({rule.id, at, table, outcome, severity, "", std::nullopt, std::nullopt, std::nullopt, ""});
  }

  void test_sections(const Rule& rule) {
    const Form* form = find_form(taxonomy_, report_.form);
    if (!form) return;
    for (const SectionForm& section : form->sections) {
      const auto found = std::find_if(report_.sections.begin(), report_.sections.end(),
                                      [&](const Section& s) { return s.number == section.number; });
      const bool there = found != report_.sections.end() &&
                         std::all_of(report_.sections.begin(), found,
                                     [&](const Section& before) { return before.number < section.number; });
      say(rule, std::to_string(section.number), "", there ? Outcome::holds : Outcome::fails);
    }
  }

  void test_tables(const Rule& rule) {
    for (const FormTable* table : tables_)
      say(rule, table->name, table->name, is_wholly_missing(*table) ? Outcome::fails : Outcome::holds);
  }

  /// Another edition's row of which these are the parts is printed in their place.
  static bool stands_for(const FormTable& table, const std::string& key) {
    const std::size_t point = key.rfind('.');
    if (point == std::string::npos) return false;
    const FactRow* whole = find_row(table, key.substr(0, point));
    return whole && !is_wholly_missing(*whole);
  }

  void test_rows(const Rule& rule) {
    for (const FormTable* table : tables_) {
      if (is_wholly_missing(*table)) continue;
      for (const FactRow& row : table->rows) {
        const bool there =
            std::none_of(row.facts.begin(), row.facts.end(), [](const Fact& f) { return f.status == Status::missing; });
        if (there)
          say(rule, row.key, table->name, Outcome::holds);
        else if (is_wholly_missing(row) && stands_for(*table, row.key))
          say(rule, row.key, table->name, Outcome::holds, Severity::note);
        else if (is_wholly_missing(row))
          say(rule, row.key, table->name, Outcome::fails);
        else
          say_missing_columns(rule, *table, row);
      }
    }
  }

  void say_missing_columns(const Rule& rule, const FormTable& table, const FactRow& row) {
    for (const Fact& fact : row.facts) {
      if (fact.status == Status::missing) say(rule, row.key + "/" + fact.column, table.name, Outcome::fails);
    }
  }

  /// The column may hold negative numbers in some edition.
  bool is_signed(const FormTable& table, const std::string& column) const {
    for (const Form& form : taxonomy_.forms) {
      const TableForm* same = find_table(form, table.name);
      if (!same) continue;
      for (const BlockForm& block : same->blocks) {
        for (const ColumnForm& candidate : block.columns) {
          if (candidate.key == column && candidate.is_signed) return true;
        }
      }
    }
    return false;
  }

  bool is_unit_unknown(const FormTable& table, const FactRow& row, const Fact& fact) const {
    return std::any_of(report_.diagnostics.begin(), report_.diagnostics.end(), [&](const Diagnostic& d) {
      return d.code == DiagnosticCode::unit_unknown && d.table == table.name && d.row == row.key &&
             d.column == fact.column;
    });
  }

  void test_numbers(const Rule& rule) {
    for (const FormTable* table : tables_) {
      for (const FactRow& row : table->rows) {
        for (const Fact& fact : row.facts) {
          if (!fact.value) continue;
          const bool whole = !fact.unit.empty() || fact.value->is_whole();
          const bool sound = whole && (!fact.value->is_negative() || is_signed(*table, fact.column)) &&
                             !is_unit_unknown(*table, row, fact);
          say(rule, row.key + "/" + fact.column, table->name, sound ? Outcome::holds : Outcome::fails);
        }
      }
    }
  }

  void test_duplicates(const Rule& rule) {
    for (const Contradiction& c : contradictions_) say(rule, c.row + "/" + c.column, c.table, Outcome::fails);
  }

  const Report& report_;
  const Taxonomy& taxonomy_;
  const std::vector<Contradiction>& contradictions_;
  std::vector<const FormTable*> tables_;
  std::vector<Finding> findings_;
};

const std::array<Checker::KnownRule, 5> Checker::known_rules{{
    {"form.sections", &Checker::test_sections},
    {"form.tables", &Checker::test_tables},
    {"form.rows", &Checker::test_rows},
    {"cell.number", &Checker::test_numbers},
    {"cell.duplicate", &Checker::test_duplicates},
}};

}  // namespace

bool is_known_rule(std::string_view id) {
  return std::any_of(Checker::known_rules.begin(), Checker::known_rules.end(),
                     [id](const auto& known) { return known.id == id; });
}

std::vector<Finding> check(const Report& report, const Taxonomy& taxonomy,
                           const std::vector<Contradiction>& contradictions) {
  return Checker(report, taxonomy, contradictions).run();
}

}  // namespace xxgk
