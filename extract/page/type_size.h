// How large the type of a line is. Door: type_size.
#pragma once

#include "extract/page/page_lines.h"

namespace xxgk::extraction {

TypeSize type_size(const ProseLine& line);

}  // namespace xxgk::extraction
