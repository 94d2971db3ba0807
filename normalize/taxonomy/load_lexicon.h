// lexicon.xml becomes a Lexicon; part of loading the taxonomy (taxonomy_load.h).
#pragma once

#include "model/taxonomy.h"
#include "support/xml.h"

namespace xxgk {

/// The element <lexicon>, already valid. Throws TaxonomyError where a pattern is no regular expression.
Lexicon read_lexicon(const xml::Element& root);

}  // namespace xxgk
