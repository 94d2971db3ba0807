// Characters of symbol fonts. Door: symbol_text.
#pragma once

#include <string>
#include <string_view>

namespace xxgk::extraction {

/// The character that `w:sym` prints, as Unicode has it. U+FFFD where it is not known what the font shows: never a
/// character that reads as something else.
std::string symbol_text(std::string_view font, std::string_view code);

}  // namespace xxgk::extraction
