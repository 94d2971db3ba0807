// The report's headings of the first order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/taxonomy.h"
#include "normalize/text/lines.h"

namespace xxgk {

struct Heading {
  std::size_t line = 0;   ///< index into the lines
  std::size_t count = 1;  ///< how many lines it takes; 0 where nothing is printed
  int number = 0;         ///< as printed, else as the form numbers it; 0 for an appendix
  std::string text;       ///< as printed, spaces removed
  std::string rest;       ///< prose that follows the heading in the same line
};

/// Headings in document order, no number twice; the numbers increase unless the form's own sections stand in another
/// order. The form's headings are found by likeness; other lines `七、…` count where they continue the numbering. A
/// table of contents loses against the headings it lists.
std::vector<Heading> find_sections(const std::vector<Line>& lines, const Taxonomy& taxonomy, const Folder& folder);

}  // namespace xxgk
