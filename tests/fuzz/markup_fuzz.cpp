// Any text as the markup of a web page: its tree, and the tables and lines in it.
#include <cstdint>
#include <string>
#include <string_view>

#include "extract/extract.h"
#include "extract/html/base64.h"
#include "extract/html/blocks.h"
#include "extract/html/conditions.h"
#include "extract/html/stylesheet.h"
#include "extract/html/tree.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (extraction::from_base64(bytes).size() > size) __builtin_trap();
  const std::string text = extraction::without_conditions(bytes);
  if (text.size() != size) __builtin_trap();  // blanked, not cut
  try {
    extraction::HtmlTree page = extraction::parse_html(text);
    extraction::apply_style_sheets(page);
    extraction::blocks_of(page);
  } catch (const ExtractError&) {  // refused
  }
  return 0;
}
