// What is wrong with a report that is parsed already; the tests are told in emit/emit.h.
#pragma once

#include <vector>

#include "emit/emit.h"
#include "model/taxonomy.h"
#include "support/xml.h"

namespace xxgk {

/// As validate_xml does, with that schema (of compiled_report_schema).
std::vector<ReportFault> report_faults(const xml::Document& document, const xml::Schema& schema,
                                       const Taxonomy& taxonomy);

}  // namespace xxgk
