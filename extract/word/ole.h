// Compound files, in which older office programs keep their documents. Door: ole_kind.
#pragma once

#include <string_view>

namespace xxgk::extraction {

enum class OleKind { word, locked, other };

/// Told by the names in the directory of the file.
OleKind ole_kind(std::string_view bytes);

}  // namespace xxgk::extraction
