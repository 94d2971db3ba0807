// See names.h.
#include "extract/word/names.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace xxgk::extraction {
namespace {

constexpr std::string_view transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
constexpr std::string_view compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

}  // namespace

bool is_word(const xml::Element& element) {
  const std::string_view name_space = element.name_space();
  return name_space == transitional || name_space == strict;
}

bool is_word(const xml::Element& element, std::string_view name) {
  return element.name() == name && is_word(element);
}

bool is_alternatives(const xml::Element& element) {
  return element.name() == "AlternateContent" && element.name_space() == compatibility;
}

std::string value_of(const xml::Element& element) {
  return element.attribute_or("val", "");
}

bool is_on(const xml::Element& element) {
  const std::string value = value_of(element);
  return value != "0" && value != "false" && value != "off";
}

int number_in(std::string_view text, int least, int most, int otherwise) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() ? std::clamp(number, least, most) : otherwise;
}

int number_of(const xml::Element& element, int least, int most, int otherwise) {
  return number_in(value_of(element), least, most, otherwise);
}

}  // namespace xxgk::extraction
