// Rows that line breaks tore apart inside a cell, where bars delimit. Door: join_broken_rows.
#pragma once

#include "extract/text/line_roles.h"

namespace xxgk::extraction {

/// Gives the role `continuation` to the lines that complete the row above them.
void join_broken_rows(LineRoles& lines);

}  // namespace xxgk::extraction
