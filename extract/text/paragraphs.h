// Lines that are prose, joined to whole paragraphs. Doors: measure_prose, read_paragraphs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/text/lines.h"
#include "model/document.h"

namespace xxgk::extraction {

/// How a document's prose is set: where its lines break, if they do.
struct ProseShape {
  std::int64_t columns = 0;     ///< width of a full line; an ideograph takes two columns
  std::int64_t characters = 0;  ///< the same counted in characters: some programs break lines so
  bool wrapped = false;         ///< several lines of that width stop in the middle of a sentence
  bool indented = false;        ///< paragraphs begin with an indented line and go on in lines that are not
};

/// Measures all prose of a document.
ProseShape measure_prose(std::span<const Line> lines);

/// The paragraphs of lines that no table parts. Lines are joined where the width of a line broke a sentence;
/// titles, headings, sign-offs and numbered items stand alone.
std::vector<Paragraph> read_paragraphs(std::span<const Line> lines, const ProseShape& shape);

}  // namespace xxgk::extraction
