// A page of a PDF file as a picture, with more drawn over it. Door: xxgk_draw_page, looked up in the module.
#pragma once

#include <string>
#include <string_view>

#include "extract/pdf/read_pages.h"

namespace xxgk::extraction {

/// Names of resources that the overlay may use: Helvetica, and a state in which fills let through what is below.
constexpr std::string_view overlay_font = "OverlayFont", overlay_pale = "OverlayPale";

struct PictureRequest {
  std::string_view bytes;
  std::string password;  ///< empty: none
  int page = 1;
  std::string overlay;  ///< content stream, in points from the top left of the page as displayed, y growing downwards
};

struct PdfPicture {
  PdfFault fault = PdfFault::none;
  std::string png;
};

using DrawPage = PdfPicture (*)(const PictureRequest& request) noexcept;

}  // namespace xxgk::extraction
