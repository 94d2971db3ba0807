// A web page saved with all its parts in one file (MHTML). Door: page_in.
#pragma once

#include <string>
#include <string_view>

namespace xxgk::extraction {

/// The file begins as a message of several parts, one of them a page.
bool is_mhtml(std::string_view bytes);

/// The HTML, in its own charset, of the longest page among the parts: of frames, that is the one with the article.
/// Throws ExtractError (damaged) where there is none.
std::string page_in(std::string_view bytes);

}  // namespace xxgk::extraction
