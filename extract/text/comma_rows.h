// Tables with commas between their cells (CSV). Door: with_tabs_for_commas.
#pragma once

#include <string>

namespace xxgk::extraction {

/// Valid UTF-8 with tabs between the cells of such rows, quotes around cells gone; a line break within a cell becomes a
/// space, so that a row is a line. Texts that have tabs or bars already stay as they are. The Chinese comma parts
/// nothing.
std::string with_tabs_for_commas(std::string text);

}  // namespace xxgk::extraction
