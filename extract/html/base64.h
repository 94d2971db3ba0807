// Bytes written as letters. Door: from_base64.
#pragma once

#include <string>
#include <string_view>

namespace xxgk::extraction {

/// What is no digit of base64 is passed over.
std::string from_base64(std::string_view text);

}  // namespace xxgk::extraction
