// prose.xml becomes Prose; part of loading the taxonomy (taxonomy_load.h).
#pragma once

#include "model/prose.h"
#include "support/xml.h"

namespace xxgk {

/// The element <prose>, already valid. Throws TaxonomyError where a sum cannot be read.
Prose read_prose_words(const xml::Element& root);

}  // namespace xxgk
