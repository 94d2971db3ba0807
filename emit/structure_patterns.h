// What no XML Schema 1.0 can say of a report, as patterns of Schematron: keys belong to their table and edition, what
// the form asks for is there, status and text go together. (The form's order is left to validate_xml.)
#pragma once

#include <vector>

#include "emit/schematron_pattern.h"
#include "model/taxonomy.h"

namespace xxgk {

std::vector<Pattern> structure_patterns(const Taxonomy& taxonomy);

}  // namespace xxgk
