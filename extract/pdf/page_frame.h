// Where a PDF page lies in its own coordinates, and how it is turned for display.
#pragma once

#include <qpdf/QPDFPageObjectHelper.hh>

#include "model/geometry.h"

namespace xxgk::extraction {

/// What is shown of the page: its crop box as far as the page has it. In the file's coordinates, y growing upwards.
Box crop_box(QPDFPageObjectHelper& page);

/// Degrees clockwise: 0, 90, 180 or 270.
int rotation(QPDFPageObjectHelper& page);

}  // namespace xxgk::extraction
