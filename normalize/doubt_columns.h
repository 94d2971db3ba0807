// What arithmetic says of rows whose labels were put together by likeness and place. Door: doubt_columns.
#pragma once

#include <set>
#include <span>
#include <string>

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// In the tables `placed`, labels were given to lines of values by where they stand. Where several columns of such a
/// table do not add up, a label that went to a wrong line is as likely as errors in print: the plain values of those
/// columns become suspect. One column alone that does not add up is the report's own error, as a label in a wrong place
/// moves all its values.
void doubt_columns(Report& report, std::span<const Finding> findings, const std::set<std::string>& placed,
                   const Taxonomy& taxonomy);

}  // namespace xxgk
