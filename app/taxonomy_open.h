// The official forms to work with: built in, or from a folder.
#pragma once

#include <string>

#include "model/taxonomy.h"

namespace xxgk {

/// `folder` empty: the forms built into the program. Throws FileError and TaxonomyError.
Taxonomy open_taxonomy(const std::string& folder);

}  // namespace xxgk
