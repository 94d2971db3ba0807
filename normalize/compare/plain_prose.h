// The prose of reports, as text that is compared: without white space, and with all numbers alike, so that a sentence
// that was copied and given new figures is known again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"
#include "normalize/text/fold_text.h"

namespace xxgk {

struct ProseParagraph {
  std::string printed;
  std::u32string compared;
};

struct ProseSection {
  int number = 0;  ///< 0: before the first section, or behind the last
  std::string heading;
  std::vector<ProseParagraph> paragraphs;
};

/// Each run of digits or Chinese numerals, with what stands between them in one number, becomes one `#`.
std::u32string with_numbers_alike(std::u32string_view compact);

/// Paragraphs of all sections; tables and headings are none.
std::vector<ProseSection> prose_of(const Report& report, const Folder& folder);

}  // namespace xxgk
