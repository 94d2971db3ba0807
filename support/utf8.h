// Whether bytes are UTF-8. Door: sound_utf8_length.
#pragma once

#include <cstddef>
#include <string_view>

namespace xxgk {

/// Bytes of the character with which the text begins; 0 where it begins with none: the bytes are no UTF-8, too long for
/// what they say, a surrogate, or beyond Unicode.
std::size_t sound_utf8_length(std::string_view text);

bool is_sound_utf8(std::string_view text);

}  // namespace xxgk
