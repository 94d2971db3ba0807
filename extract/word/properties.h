// Properties of paragraphs and runs, as far as they change what is read. Doors: read_paragraph_properties,
// read_run_properties.
#pragma once

#include <optional>
#include <string>

#include "extract/word/styles.h"
#include "support/xml_reader.h"

namespace xxgk::extraction {

struct ParagraphProperties {
  std::string style;  ///< id; empty: the default
  ListPlace place;
  std::optional<int> outline;
  bool mark_deleted = false;  ///< by a tracked change: the paragraph goes on in the next
};

struct RunProperties {
  std::string style;           ///< id; empty: none
  std::optional<bool> hidden;  ///< struck out, too
  std::optional<TextLevel> level;
};

/// The reader stands at the begin of `w:pPr` and is left at its end. So do and are those below.
ParagraphProperties read_paragraph_properties(xml::Reader& reader);
/// Of `w:rPr`.
RunProperties read_run_properties(xml::Reader& reader);

}  // namespace xxgk::extraction
