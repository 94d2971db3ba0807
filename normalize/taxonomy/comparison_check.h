// Contradictions between what the data say of comparisons and the forms; part of loading them (load_comparison.h).
#pragma once

#include "model/comparison_plan.h"
#include "model/taxonomy.h"

namespace xxgk {

/// Throws TaxonomyError: a rule, formula or key figure over an unknown edition, table or key, a rule that the program
/// does not know, a pattern that is no regular expression.
void refuse_contradictions(const ComparisonPlan& plan, const Taxonomy& taxonomy);

}  // namespace xxgk
