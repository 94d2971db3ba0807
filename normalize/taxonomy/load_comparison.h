// schemas/comparison.xml becomes a ComparisonPlan. It is no part of the Taxonomy: only comparisons need it.
#pragma once

#include "model/comparison_plan.h"
#include "normalize/taxonomy/taxonomy_load.h"

namespace xxgk {

/// Validated against taxonomy.xsd, and held against the forms: a key that no form has is refused, and so is a rule
/// without relations that the program does not know. Empty where `files` have no comparison.xml. Throws TaxonomyError.
ComparisonPlan load_comparison(const SchemaFiles& files, const Taxonomy& taxonomy);

}  // namespace xxgk
