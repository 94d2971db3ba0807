// A PDF file as pages of words, rules and pictures. This folder is a module of its own, loaded when the first PDF
// comes: Poppler and qpdf take longer to load than a text takes to convert. Door: read_pages, through pdf_module.h.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "extract/page/page_content.h"
#include "extract/page_selection.h"

namespace xxgk::extraction {

enum class PdfFault {
  none,
  damaged,  ///< not even its pages can be found
  locked,   ///< wants a password
  wrong_password,
  too_many_pages,
  no_such_page,
  memory,
  no_module,  ///< what reads such files is not there
};

struct PdfRequest {
  std::string_view bytes;
  std::string password;                        ///< empty: none
  PageSelection pages;                         ///< the others are passed over
  int most_pages = 0;                          ///< 0: any number
  std::function<void(PageContent)> take_page;  ///< called with each page; what it throws is a fault
};

struct PdfOutcome {
  PdfFault fault = PdfFault::none;
  int page_count = 0;
};

/// What crosses the module's border: no exception does.
using ReadPages = PdfOutcome (*)(const PdfRequest& request) noexcept;

}  // namespace xxgk::extraction
