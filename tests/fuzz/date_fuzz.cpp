// Any text as one that may hold dates.
#include <cstdint>
#include <string_view>

#include "normalize/text/fold_text.h"
#include "normalize/text/read_dates.h"
#include "tests/fuzz/forms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static const DateReader reader(fuzz::forms().taxonomy.lexicon);
  const std::u32string text = narrowed(to_code_points(without_spaces(bytes)));
  for (const PrintedDate& date : reader.dates_in(text)) {
    if (date.begin >= date.end || date.end > text.size()) __builtin_trap();
  }
  reader.period_in(text);
  reader.publication_in(text);
  reader.whole_date(text);
  reader.years_in(text);
  reader.year_in_label(text);
  number_of_numerals(text);
  return 0;
}
