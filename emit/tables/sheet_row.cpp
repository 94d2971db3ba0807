#include "emit/tables/sheet_row.h"

#include <charconv>

namespace xxgk::exports {

double binary(const Decimal& number) {
  const std::string text = number.text();
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::span<const SheetValue> SheetRow::of(Row row) {
  values_.clear();
  long_numbers_.clear();
  long_numbers_.reserve(row.size());  // values refer to them
  for (const Field& field : row) {
    if (const auto* view = std::get_if<std::string_view>(&field)) {
      values_.emplace_back(*view);
    } else if (const auto* text = std::get_if<std::string>(&field)) {
      values_.emplace_back(std::string_view(*text));
    } else if (const auto* number = std::get_if<std::int64_t>(&field)) {
      values_.emplace_back(static_cast<double>(*number));
    } else if (const auto* truth = std::get_if<bool>(&field)) {
      values_.emplace_back(*truth);
    } else if (const auto* decimal = std::get_if<Decimal>(&field)) {
      // Excel would round more digits unseen.
      values_.emplace_back(fits_binary(*decimal)
                               ? SheetValue(binary(*decimal))
                               : SheetValue(std::string_view(long_numbers_.emplace_back(decimal->text()))));
    } else {
      values_.emplace_back();
    }
  }
  return values_;
}

}  // namespace xxgk::exports
