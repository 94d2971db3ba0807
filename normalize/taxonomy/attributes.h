// Attributes of the taxonomy's elements as values. The schema has tested them; what is absent is zero or false.
#pragma once

#include "support/xml.h"

namespace xxgk {

int number_of(const xml::Element& element, const char* attribute);
bool is_true(const xml::Element& element, const char* attribute);

}  // namespace xxgk
