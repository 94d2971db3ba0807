// Numbers that a line break tore apart inside their cell: `行政许可 | 15` and `07` below it. Door: join_torn_numbers.
#pragma once

#include "extract/text/line_roles.h"

namespace xxgk::extraction {

/// Gives the role `continuation` to lines without any words that go on with the number at the end of the row above
/// them: because both together have as many cells as the rows around, or because the digits can be nothing else.
void join_torn_numbers(LineRoles& lines);

}  // namespace xxgk::extraction
