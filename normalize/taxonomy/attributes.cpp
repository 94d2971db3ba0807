// See attributes.h.
#include "normalize/taxonomy/attributes.h"

#include <charconv>
#include <string>

namespace xxgk {

int number_of(const xml::Element& element, const char* attribute) {
  const std::string digits = element.attribute_or(attribute, "0");
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_true(const xml::Element& element, const char* attribute) {
  const std::string value = element.attribute_or(attribute, "false");
  return value == "true" || value == "1";
}

}  // namespace xxgk
