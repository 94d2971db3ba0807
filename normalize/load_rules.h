// rules.xml becomes Rules; part of loading the taxonomy (taxonomy_load.h).
#pragma once

#include <vector>

#include "model/taxonomy.h"
#include "support/xml.h"

namespace xxgk {

/// The element <rules>, already valid. Throws TaxonomyError where a relation cannot be read.
std::vector<Rule> read_rules(const xml::Element& root);

}  // namespace xxgk
