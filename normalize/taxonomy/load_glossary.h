// schemas/glossary.xml becomes a Glossary, and the words of schemas/page.xml with it. It is no part of the Taxonomy:
// only exports and pages need it.
#pragma once

#include "model/glossary.h"
#include "normalize/taxonomy/taxonomy_load.h"

namespace xxgk {

/// Validated against taxonomy.xsd. Empty where `files` have no glossary: then things go without English names. Throws
/// TaxonomyError.
Glossary load_glossary(const SchemaFiles& files);

}  // namespace xxgk
