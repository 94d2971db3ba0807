// Contradictions in what the data say of prose; part of loading the taxonomy (taxonomy_check.h).
#pragma once

#include "model/taxonomy.h"

namespace xxgk {

/// Throws TaxonomyError: a statement of an unknown rule, meaning, table or key.
void refuse_contradictions_in_prose(const Taxonomy& taxonomy);

}  // namespace xxgk
