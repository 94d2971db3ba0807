// The door of normalize: a Document and the official forms become a Report.
#pragma once

#include "model/document.h"
#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// Never throws for what a source holds: what cannot be read is said in the report's diagnostics.
Report normalize(const Document& document, const Taxonomy& taxonomy);

}  // namespace xxgk
