// Files that a page leads to or shows. Doors: file_of, picture_of.
#pragma once

#include <optional>
#include <string>

#include "extract/html/tree.h"

namespace xxgk::extraction {

/// A file or picture, with the words of the link or the picture's own.
struct HtmlLink {
  std::string text;  ///< may be empty
  std::string address;
};

/// The document or archive that a link, frame or embedded object leads to; none where it leads to another page.
std::optional<HtmlLink> file_of(const HtmlNode& node);

/// An address as it is told: without the bytes that some hold.
std::string shown_address(std::string_view address);

/// A picture that is part of the text: neither an icon nor a line.
std::optional<HtmlLink> picture_of(const HtmlNode& image);

}  // namespace xxgk::extraction
