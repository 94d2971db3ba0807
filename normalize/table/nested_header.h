// Headers whose merged cells were dropped: each line's cells belong below the groups of the line before.
#pragma once

#include <vector>

#include "normalize/table/header_form.h"

namespace xxgk {

/// The columns from left to right, in all ways that fit equally well; empty where none does or too many do.
std::vector<std::vector<Leaf>> leaves_by_nesting(const Header& header, const HeaderForm& form);

}  // namespace xxgk
