// The schema of reports ready for use within emit.
#pragma once

#include "model/taxonomy.h"
#include "support/xml.h"

namespace xxgk {

/// report_schema without its documentation, compiled: a quarter of the time goes where nobody reads it.
xml::Schema compiled_report_schema(const Taxonomy& taxonomy);

/// The same without what takes four fifths of its time: that names and keys are there once, and the lists of the keys
/// of rows and columns. Who uses it tests these otherwise.
xml::Schema compiled_quick_schema(const Taxonomy& taxonomy);

}  // namespace xxgk
