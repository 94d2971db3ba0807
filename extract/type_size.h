// How large the type of a line is. Door: type_size.
#pragma once

#include "extract/page_lines.h"

namespace xxgk::extraction {

/// In points, 0 where nothing of the line tells. A font of the same size may be higher, a line that is spread to the
/// margin is wider: it takes both to say that type is larger.
struct TypeSize {
  double width = 0;   ///< of an ideograph and what parts it from the next
  double height = 0;  ///< of words that begin with an ideograph: a word is as high as the font of its first character
};

TypeSize type_size(const ProseLine& line);

}  // namespace xxgk::extraction
