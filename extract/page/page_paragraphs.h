// Lines on pages become whole paragraphs, over lines and pages. Doors: measure_margins, paragraphs_of.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "extract/page/page_lines.h"
#include "model/document.h"

namespace xxgk::extraction {

/// Between which margins prose is set.
struct ProseMargins {
  double left = 0, right = 0;  ///< points
};

/// How a document's prose is set. Every second page may stand elsewhere, as in a bound volume.
struct ProseSetting {
  ProseMargins usual;
  std::map<int, ProseMargins> pages = {};  ///< those with lines enough to tell
  double height = 0;                       ///< of the type of most lines

  const ProseMargins& on(int page) const;
};

ProseSetting measure_margins(std::span<const PageLines> pages);

/// The paragraphs of lines that no table parts. A paragraph ends where its line stops short of the right margin though
/// what comes next had room, and begins where a line is indented or stands further off. The lines of a title, centred
/// and in larger type, are one.
std::vector<Paragraph> paragraphs_of(std::span<const ProseLine> lines, const ProseSetting& setting);

}  // namespace xxgk::extraction
