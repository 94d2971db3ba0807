// The official forms as data: schemas/ in, Taxonomy out.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "model/taxonomy.h"

namespace xxgk {

/// Files by path relative to the schemas folder: `taxonomy.xsd`, `lexicon.xml`, `rules.xml`, `prose.xml`,
/// `equivalences.xml`,
/// `forms/*.xml`.
using SchemaFiles = std::map<std::string, std::string_view, std::less<>>;

/// The data contradict themselves or their schema; what() names file, line and fault.
class TaxonomyError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Validates every file against taxonomy.xsd, then refuses contradictions: an alias that means two rows of one table,
/// a relation over an unknown key, an equivalence with an unknown form. Throws TaxonomyError.
Taxonomy load_taxonomy(const SchemaFiles& files);

/// The files built into the program.
SchemaFiles embedded_schema_files();

/// The taxonomy of the files built into the program. They are not tested again at every start: a test of the build does
/// it, with load_taxonomy.
Taxonomy load_embedded_taxonomy();

}  // namespace xxgk
