// A page of a PDF file as the picture that OCR reads. Door: xxgk_render_page, looked up in the module.
#pragma once

#include <string>
#include <string_view>

#include "extract/page/dot_picture.h"
#include "extract/pdf/read_pages.h"

namespace xxgk::extraction {

struct RenderRequest {
  std::string_view bytes;
  std::string password;  ///< empty: none
  int page = 1;
  double dpi = 300;
};

struct RenderedPage {
  PdfFault fault = PdfFault::none;
  DotPicture picture;
};

using RenderPage = RenderedPage (*)(const RenderRequest& request) noexcept;

}  // namespace xxgk::extraction
