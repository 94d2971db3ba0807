// How reports are compared, as data: rules over several reports, figures derived from others, the figures by which
// agencies are ranked. Types only; the data stand in schemas/comparison.xml and are loaded by
// normalize/taxonomy/load_comparison.h.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostic.h"
#include "model/glossary.h"
#include "model/taxonomy.h"
#include "model/term.h"

namespace xxgk {

/// A rule over several reports. Keys of its relations are those of the table, `last:key` those of the year before.
struct CrossRule {
  std::string id;
  Severity severity = Severity::error;
  std::vector<std::string> forms;  ///< empty: all
  std::string table;
  std::vector<Relation> relations;    ///< none: the program knows the rule by its id
  std::map<std::string, int> limits;  ///< numbers by name that the rule goes by
  BilingualText sentence;
};

/// How a derived figure is made of an edition's cells: keys are `table/row/column`.
struct Formula {
  std::vector<std::string> forms;
  std::string text;  ///< as written: `numerator : denominator`
  std::vector<Term> numerator, denominator;
  bool continues = false;  ///< it says the same as that of the next edition
};

struct DerivedFigure {
  std::string id;
  enum class Shown { percent, number };
  Shown shown = Shown::percent;
  bool ranked = false;  ///< agencies are ranked by it
  std::vector<Formula> formulas;
  BilingualText name, about;
};

/// A figure by which agencies are ranked and set against each other: a series.
struct KeyFigure {
  std::string form, table, row, column;
};

struct ComparisonPlan {
  std::vector<CrossRule> rules;
  std::vector<DerivedFigure> derived;
  std::vector<KeyFigure> key_figures;
  std::vector<std::string> covers;  ///< patterns by which a report says that it covers the bodies below
  BilingualText unknown;            ///< no correspondence is known
  BilingualText broken_chain;       ///< correspondences that say nothing when they are put together
};

/// nullptr where there is none.
const CrossRule* find_rule(const ComparisonPlan& plan, std::string_view id);
const DerivedFigure* find_derived(const ComparisonPlan& plan, std::string_view id);

}  // namespace xxgk
