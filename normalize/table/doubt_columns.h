// What arithmetic says of rows whose labels were put together by likeness and place. Door: doubt_columns.
#pragma once

#include <set>
#include <span>
#include <string>

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// In the tables `placed`, labels were given to lines of values by where they stand. Where most columns of such a
/// table do not add up, a label that went to a wrong line is as likely as errors in print: the plain values of those
/// columns become suspect. A few columns that do not add up are the report's own errors, as a label in a wrong place
/// moves the values of all columns.
void doubt_columns(Report& report, std::span<const Finding> findings, const std::set<std::string>& placed,
                   const Taxonomy& taxonomy);

}  // namespace xxgk
