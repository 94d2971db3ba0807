#include "emit/tables/table.h"

namespace xxgk::exports {

Field text_field(std::string_view text) {
  return text.empty() ? Field() : Field(text);
}

bool fits_binary(const Decimal& number) {
  constexpr std::int64_t limit = 1'000'000'000'000'000;
  return number.units() < limit && number.units() > -limit;
}

}  // namespace xxgk::exports
