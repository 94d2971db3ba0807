// Numbers as lists print them. Door: list_number.
#pragma once

#include <string>
#include <string_view>

namespace xxgk::extraction {

/// `format` as WordprocessingML names it: `decimal`, `chineseCounting`, `upperRoman`. Formats that are not known, and
/// numbers for which a format has no characters, are printed in decimal digits. Empty for `none` and `bullet`.
std::string list_number(int number, std::string_view format);

}  // namespace xxgk::extraction
