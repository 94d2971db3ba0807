// Any text as what stands in a cell.
#include <cstdint>
#include <string_view>

#include "normalize/text/parse_number.h"
#include "tests/fuzz/forms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Lexicon& lexicon = fuzz::forms().taxonomy.lexicon;
  const NumberReading reading = parse_number(text, lexicon);
  const bool is_number = reading.kind == NumberReading::Kind::number;
  if (!is_number && !reading.parts.empty()) __builtin_trap();
  is_unit(text, lexicon);
  money_unit_in(text, lexicon);
  return 0;
}
