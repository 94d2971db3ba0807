// A picture of a page with what was found on it drawn over it, for those who want to see how a page was read. Door:
// page_picture.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "model/geometry.h"

namespace xxgk {

/// Something to point out on a page: where it stands, in points from the top left of the page as displayed, and what it
/// is (ASCII).
struct PictureNote {
  Box box;
  std::string text;
};

/// A PNG of the page (from 1): its words and the cells of its grids framed, and the notes. Throws ExtractError; the
/// fault is `no_pages` for sources of a kind that has none.
std::string page_picture(std::string_view bytes, int page, const std::vector<PictureNote>& notes,
                         const ReadOptions& options);

}  // namespace xxgk
