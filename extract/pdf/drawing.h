// What a PDF page draws besides text: rules and pictures. poppler-cpp does not show these; libqpdf opens the page and
// the operators are followed here as far as they matter for lines (ISO 32000-1, 8.4 and 8.5).
#pragma once

#include <qpdf/QPDFPageObjectHelper.hh>
#include <vector>

#include "extract/page/page_content.h"

namespace xxgk::extraction {

struct Drawing {
  double width = 0, height = 0;  ///< of the page, in points
  int rotate = 0;                ///< degrees clockwise
  std::vector<Rule> rules;
  std::vector<Box> pictures;
  double picture_dpi = 0;       ///< dots an inch of the largest picture that fills most of the page
  std::size_t shown_text = 0;   ///< bytes of all text strings
  std::size_t hidden_text = 0;  ///< of those, shown without ink: what a scanner's OCR puts over the picture
};

/// In points from the top left of the page as displayed: turned by /Rotate, cut to the crop box. White lines and fills
/// are no rules. Throws std::exception where the page's content cannot be had.
Drawing drawing_of(QPDFPageObjectHelper page);

}  // namespace xxgk::extraction
