// What a comparison goes by, as tables: the figures, those derived of them, the rules.
#pragma once

#include "emit/tables/bound_table.h"
#include "emit/tables/code_book.h"
#include "model/comparison_plan.h"

namespace xxgk::exports {

BoundTable<CodeBookCell> figure_table();

struct FormulaOfFigure {
  const DerivedFigure& figure;
  const Formula& formula;
};
BoundTable<FormulaOfFigure> derived_figure_table();

BoundTable<CrossRule> cross_rule_table();

}  // namespace xxgk::exports
