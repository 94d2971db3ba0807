// The schema of reports ready for use within emit.
#pragma once

#include "model/taxonomy.h"
#include "support/xml.h"

namespace xxgk {

/// report_schema without its documentation, compiled: a quarter of the time goes where nobody reads it.
xml::Schema compiled_report_schema(const Taxonomy& taxonomy);

}  // namespace xxgk
