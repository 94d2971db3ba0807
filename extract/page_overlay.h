// What is drawn over the picture of a page, as operators of a PDF content stream (ISO 32000-1, 8.5 and 9.4) in points
// from the top left of the page as displayed. Door: overlay_of.
#pragma once

#include <span>
#include <string>

#include "extract/page/page_content.h"
#include "extract/page_picture.h"

namespace xxgk::extraction {

/// Words and cells framed, notes filled and written as small as their cell needs. The page that takes it must know the
/// font and the graphics state that pdf/draw_page.h names.
std::string overlay_of(const PageContent& page, std::span<const PictureNote> notes);

}  // namespace xxgk::extraction
