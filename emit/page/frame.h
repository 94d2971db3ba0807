// What all pages share: head, policy, header with the switches, footer.
#pragma once

#include <string>
#include <string_view>

#include "emit/page/html.h"
#include "emit/page/page_words.h"

namespace xxgk::page {

struct Frame {
  BilingualText title;    ///< of the window
  std::string_view root;  ///< from the page to the overview's folder: empty or `../`
  bool charts = false;    ///< the page has some
  std::string_view version;
};

/// Everything up to the beginning of the main part.
void open_page(Html& html, const PageWords& words, const Frame& frame);
/// Everything from its end.
void close_page(Html& html, const PageWords& words, const Frame& frame);

/// A box that scrolls sideways by itself and can be reached by the keyboard; closed by the caller.
void open_scroll_region(Html& html, std::string_view label_id);

}  // namespace xxgk::page
