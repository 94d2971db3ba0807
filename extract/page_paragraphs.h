// Lines on pages become whole paragraphs, over lines and pages. Door: ParagraphJoiner.
#pragma once

#include <span>
#include <vector>

#include "extract/page_lines.h"
#include "model/document.h"

namespace xxgk::extraction {

/// Between which margins a document's prose is set.
struct ProseMargins {
  double left = 0, right = 0;  ///< points
};

ProseMargins measure_margins(std::span<const PageLines> pages);

/// The paragraphs of lines that no table parts. A paragraph ends where its line stops short of the right margin, and
/// begins where a line is indented or stands further off.
std::vector<Paragraph> paragraphs_of(std::span<const ProseLine> lines, const ProseMargins& margins);

}  // namespace xxgk::extraction
