#include "model/comparison_plan.h"

#include <algorithm>

namespace xxgk {

const CrossRule* find_rule(const ComparisonPlan& plan, std::string_view id) {
  const auto found = std::ranges::find(plan.rules, id, &CrossRule::id);
  return found == plan.rules.end() ? nullptr : &*found;
}

const DerivedFigure* find_derived(const ComparisonPlan& plan, std::string_view id) {
  const auto found = std::ranges::find(plan.derived, id, &DerivedFigure::id);
  return found == plan.derived.end() ? nullptr : &*found;
}

}  // namespace xxgk
