// The door of normalize: a Document and the official forms become Reports.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// The reports that a source holds, in order: mostly one, never none. Does not throw for what a source holds: what
/// cannot be read is said in the reports' diagnostics.
std::vector<Report> normalize_all(const Document& document, const Taxonomy& taxonomy);

/// A document that holds one report.
Report normalize(const Document& document, const Taxonomy& taxonomy);

}  // namespace xxgk
