// Bytes to characters in a charset that is known. Door: decode_as.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace xxgk::extraction {

/// GB18030 includes GBK and GB2312; Big5 is Microsoft's with the characters of Hong Kong.
enum class Charset { utf8, utf16le, utf16be, gb18030, big5 };

struct DecodedText {
  std::string utf8;            ///< valid, without byte order mark; of control characters only tabs and line ends
  std::size_t characters = 0;  ///< before anything was left out
  std::size_t dropped = 0;     ///< control characters left out; a run of them counts once
  std::size_t replaced = 0;    ///< damaged sequences, each now U+FFFD
  std::size_t damaged = 0;     ///< those before the end: one cut off by the end says nothing against the text before it
};

/// Decodes whatever the bytes are. Throws std::runtime_error where ICU lacks its data.
DecodedText decode_as(Charset charset, std::string_view bytes);

}  // namespace xxgk::extraction
