// Lines on pages become whole paragraphs, over lines and pages. Doors: measure_margins, ParagraphMaker.
#pragma once

#include <map>
#include <optional>
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

/// Makes paragraphs of lines that no table parts. A paragraph ends where its line stops short of the right margin
/// though what comes next had room, and begins where a line is indented or stands further off. The lines of a title,
/// centred and in larger type, are one.
class ParagraphMaker {
 public:
  explicit ParagraphMaker(const ProseSetting& setting) : setting_(setting) {}

  void add(ProseLine line);
  /// Those made so far: the next line begins another.
  std::vector<Paragraph> take();

 private:
  const ProseSetting& setting_;
  std::vector<Paragraph> paragraphs_;
  std::optional<ProseLine> last_;
};

}  // namespace xxgk::extraction
