// From a source's bytes to its characters, whatever charset it is in. Door: decode.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "extract/charset/decode_as.h"

namespace xxgk::extraction {

/// Text in UTF-8, UTF-16, GB18030 or Big5, with or without byte order mark. The charset is the one in which the text is
/// most plausible; `telling_words`, of which a text that is decoded rightly holds some, speak for it. A text with
/// little damage is repaired and the damage counted. Throws ExtractError (not_text) where no charset makes a text of
/// it.
DecodedText decode(std::string_view bytes, std::span<const std::string> telling_words = {});

/// UTF-16 by its byte order mark, or by what its units are. Where it is not, its bytes would pass for binary data.
bool is_utf16(std::string_view bytes);

}  // namespace xxgk::extraction
