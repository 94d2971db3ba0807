#include "emit/read/read_values.h"

#include <array>
#include <charconv>

#include "emit/read/report_reader.h"

namespace xxgk {
namespace {

template <typename Number>
Number number_in(std::string_view text) {
  Number number{};
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Decimal decimal_of(const std::string& text, const xml::Element& element) {
  if (const auto number = Decimal::of_text(text)) return *number;
  throw ReportError(element.line(), "the number " + text + " has more digits than xxgk can hold");
}

/// The word in front of the first blank; what is behind it stays in `list`.
std::string_view next_word(std::string_view& list) {
  const std::size_t begin = list.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  list.remove_prefix(begin);
  const std::string_view word = list.substr(0, list.find(' '));
  list.remove_prefix(word.size());
  return word;
}

Box read_box(std::string_view corners) {
  std::array<double, 4> measures{};
  for (double& measure : measures) measure = read_measure(next_word(corners));
  return {measures[0], measures[1], measures[2], measures[3]};
}

}  // namespace

int whole_number(std::string_view text) {
  return number_in<int>(text);
}

int whole_attribute(const xml::Element& element, const char* name) {
  return whole_number(element.attribute_or(name, ""));
}

Date read_date(std::string_view text) {
  if (text.size() < 10) return {};
  return {whole_number(text.substr(0, 4)), whole_number(text.substr(5, 2)), whole_number(text.substr(8, 2))};
}

std::optional<Date> date_attribute(const xml::Element& element, const char* name) {
  const auto text = element.attribute(name);
  return text ? std::optional(read_date(*text)) : std::nullopt;
}

std::optional<Decimal> number_attribute(const xml::Element& element, const char* name) {
  const auto text = element.attribute(name);
  return text ? std::optional(decimal_of(*text, element)) : std::nullopt;
}

std::optional<Decimal> read_number(const xml::Element& element) {
  const std::string text = element.text();
  return text.empty() ? std::nullopt : std::optional(decimal_of(text, element));
}

double read_measure(std::string_view text) {
  return number_in<double>(text);
}

Origin read_origin(const xml::Element& element) {
  Origin origin;
  origin.page = whole_attribute(element, "page");
  if (const auto box = element.attribute("box")) origin.box = read_box(*box);
  if (const auto confidence = element.attribute("confidence")) origin.confidence = read_measure(*confidence);
  return origin;
}

}  // namespace xxgk
