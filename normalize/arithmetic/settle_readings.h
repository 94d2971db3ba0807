// Scans leave doubt what a cell says: the form's arithmetic decides among what its ink may say. Door: settle_readings.
#pragma once

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// Where relations of a table fail, and other readings of few of its cells make all of them hold, these are taken and
/// become suspect: the likeliest such readings, if none is about as likely. A reading is never made up: a report that
/// is wrong in print comes out as printed. Values of which the reader is not sure become suspect unless a sum vouches
/// for them. Facts without likelihoods, those of all other sources, stay as they are.
void settle_readings(Report& report, const Taxonomy& taxonomy);

}  // namespace xxgk
