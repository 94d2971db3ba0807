#include "normalize/taxonomy/comparison_check.h"

#include <algorithm>
#include <string>

#include "normalize/compare/cell_keys.h"
#include "normalize/compare/cross_rules.h"
#include "normalize/taxonomy/taxonomy_check.h"
#include "normalize/taxonomy/taxonomy_load.h"

namespace xxgk {
namespace {

constexpr std::string_view last_year = "last:";

[[noreturn]] void refuse(const std::string& what) {
  throw TaxonomyError("comparison.xml: " + what);
}

const Form& form_named(const std::string& edition, const Taxonomy& taxonomy) {
  const Form* form = find_form(taxonomy, edition);
  if (!form) refuse("names the unknown edition " + edition);
  return *form;
}

bool has_key(const TableForm& table, Each each, std::string_view key) {
  return std::ranges::any_of(table.blocks, [&](const BlockForm& block) {
    return each == Each::column ? std::ranges::any_of(block.rows, [&](const RowForm& r) { return r.key == key; })
                                : std::ranges::any_of(block.columns, [&](const ColumnForm& c) { return c.key == key; });
  });
}

void check_relation(const CrossRule& rule, const Relation& relation, const TableForm& table) {
  if (relation.each == Each::table) refuse("rule " + rule.id + " is tested for each row or column");
  for (const auto* terms : {&relation.left, &relation.right}) {
    for (const Term& term : *terms) {
      std::string_view key = term.alternatives.front();
      if (key.starts_with(last_year)) key.remove_prefix(last_year.size());
      if (!has_key(table, relation.each, key)) refuse("rule " + rule.id + ": no table has " + std::string(key));
    }
  }
}

void check_rule(const CrossRule& rule, const Taxonomy& taxonomy) {
  if (rule.relations.empty() && !is_known_cross_rule(rule.id))
    refuse("rule " + rule.id + " has no relation, and the program knows no rule of this name");
  for (const std::string& edition : rule.forms) {
    const TableForm* table = find_table(form_named(edition, taxonomy), rule.table);
    if (!table) refuse("rule " + rule.id + ": edition " + edition + " has no table " + rule.table);
    for (const Relation& relation : rule.relations) check_relation(rule, relation, *table);
  }
}

void check_formula(const DerivedFigure& figure, const Formula& formula, const Taxonomy& taxonomy) {
  for (const auto* terms : {&formula.numerator, &formula.denominator}) {
    for (const Term& term : *terms) {
      for (const std::string& key : term.alternatives) {
        const bool is_known = std::ranges::any_of(formula.forms, [&](const std::string& edition) {
          return !cells_matching(key, form_named(edition, taxonomy)).empty();
        });
        if (!is_known) refuse("derived " + figure.id + ": no edition it is for has " + key);
      }
    }
  }
}

}  // namespace

void refuse_contradictions(const ComparisonPlan& plan, const Taxonomy& taxonomy) {
  for (const CrossRule& rule : plan.rules) check_rule(rule, taxonomy);
  for (const DerivedFigure& figure : plan.derived) {
    for (const Formula& formula : figure.formulas) check_formula(figure, formula, taxonomy);
  }
  for (const KeyFigure& key : plan.key_figures) {
    const std::string path = key.table + "/" + key.row + "/" + key.column;
    if (cells_matching(path, form_named(key.form, taxonomy)).empty())
      refuse("edition " + key.form + " has no cell " + path);
  }
  for (const std::string& pattern : plan.covers) check_pattern(pattern, "comparison.xml");
}

}  // namespace xxgk
