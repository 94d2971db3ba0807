// rules.xml becomes Rules; part of loading the taxonomy (taxonomy_load.h).
#pragma once

#include <string>
#include <vector>

#include "model/taxonomy.h"
#include "support/xml.h"

namespace xxgk {

/// `a + b.* - c|d`. Throws TaxonomyError, which names `where`, for what is no sum.
std::vector<Term> read_sum(const std::string& text, const std::string& where);

/// The element <rules>, already valid. Throws TaxonomyError where a relation cannot be read.
std::vector<Rule> read_rules(const xml::Element& root);

}  // namespace xxgk
