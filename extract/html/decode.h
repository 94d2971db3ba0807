// From a page's bytes to its characters. Door: decode_page.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "extract/charset/decode_as.h"

namespace xxgk::extraction {

/// The charset in which the page reads most plausibly, as for any text. What the page itself claims is often wrong and
/// decides only where nothing else does. Throws ExtractError (not_text).
DecodedText decode_page(std::string_view bytes, std::span<const std::string> telling_words);

}  // namespace xxgk::extraction
