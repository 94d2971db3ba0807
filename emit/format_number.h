// Measures of a page as text. (Values of cells are Decimals and format themselves: model/number.h.)
#pragma once

#include <string>

namespace xxgk {

/// Rounded to that many digits behind the point, all of them written: `100.0`. Never `-0.0`.
std::string with_places(double number, int places);

/// As with_places, without zeros at the end: `595`, `0.93`.
std::string at_most_places(double number, int places);

}  // namespace xxgk
