// Lines that print the number of a page. Doors: is_page_number, is_lone_number.
#pragma once

#include <string_view>

namespace xxgk::extraction {

/// `- 3 -`, `— 3 —`, `·3·`, `第 3 页 共 5 页`, `第3页/共5页`.
bool is_page_number(std::string_view line);

/// A few digits and nothing else: the number of a page, or a value; only the neighbours tell.
bool is_lone_number(std::string_view line);

}  // namespace xxgk::extraction
