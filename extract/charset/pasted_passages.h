// Passages in GB18030 that were pasted into a text in UTF-8 byte by byte. Door: with_passages_in_utf8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace xxgk::extraction {

struct MendedBytes {
  std::string bytes;
  std::size_t passages = 0;  ///< how many were in GB18030
};

/// The bytes of a text in UTF-8 with its passages in GB18030 put into UTF-8. What is damaged otherwise stays as it is.
MendedBytes with_passages_in_utf8(std::string_view bytes);

}  // namespace xxgk::extraction
