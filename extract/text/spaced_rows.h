// Tables whose cells a single space parts: what is left of a row that was pasted without its tabs. Door:
// with_tabs_for_single_spaces.
#pragma once

#include <string>

namespace xxgk::extraction {

/// Valid UTF-8 with tabs between the cells of such rows, two beside each other where a cell is empty. Texts that use
/// spaces to set columns stay as they are.
std::string with_tabs_for_single_spaces(std::string text);

}  // namespace xxgk::extraction
