// Streams of cells become lines of several cells, as sources that keep their rows have them. Door: stream_rows.
#pragma once

#include <vector>

#include "model/taxonomy.h"
#include "normalize/table/find_tables.h"
#include "normalize/text/fold_text.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// Finds the rows in streams, by the form's labels and by where numbers stand: bars, header lines with one level of the
/// header each, and rows, which are groups' labels, the row's own and its values. Labels broken over cells are made
/// whole. Short paragraphs at a stream's edges may be part of it. A text that is none of the form's becomes a
/// paragraph, other lines stay as they are.
std::vector<Line> stream_rows(std::vector<Line> lines, const std::vector<TableFamily>& families,
                              const Taxonomy& taxonomy, const Folder& folder);

}  // namespace xxgk
