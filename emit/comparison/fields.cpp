#include "emit/comparison/fields.h"

#include "emit/format_number.h"

namespace xxgk::exports {

Column text_column(const char* name) {
  return {name, FieldType::text, false, {}};
}

Column required_column(const char* name) {
  return {name, FieldType::text, true, {}};
}

Column integer_column(const char* name) {
  return {name, FieldType::integer, false, {}};
}

Column count_column(const char* name) {
  return {name, FieldType::integer, true, {}};
}

Column number_column(const char* name) {
  return {name, FieldType::number, false, {}};
}

Column boolean_column(const char* name) {
  return {name, FieldType::boolean, true, {}};
}

Field number_field(const std::optional<Decimal>& number) {
  return number ? Field(*number) : Field();
}

Field fraction_field(const std::optional<Fraction>& fraction) {
  return fraction ? number_field(rounded(*fraction, places_of_fractions)) : Field();
}

Field numerator_field(const std::optional<Fraction>& fraction) {
  return fraction ? Field(fraction->numerator) : Field();
}

Field denominator_field(const std::optional<Fraction>& fraction) {
  return fraction ? Field(fraction->denominator) : Field();
}

Field number_unless_zero(int number) {
  return number == 0 ? Field() : Field(std::int64_t{number});
}

Field box_field(const Origin& origin) {
  if (!origin.box) return {};
  const Box& box = *origin.box;
  const auto text = [](double place) { return with_places(place, 1); };
  return text(box.x0) + " " + text(box.y0) + " " + text(box.x1) + " " + text(box.y1);
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : between).append(word);
  return text;
}

}  // namespace xxgk::exports
