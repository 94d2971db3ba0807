// A web page saved with all its parts in one file (MHTML). Doors: page_in, part_in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xxgk::extraction {

/// The file begins as a message of several parts, one of them a page.
bool is_mhtml(std::string_view bytes);

/// The HTML, in its own charset, of the longest page among the parts: of frames, that is the one with the article.
/// Throws ExtractError (damaged) where there is none.
std::string page_in(std::string_view bytes);

/// What the page refers to by this address, as the page writes it; nothing where it was not saved.
std::optional<std::string> part_in(std::string_view bytes, std::string_view address);

}  // namespace xxgk::extraction
