// Any bytes as XML, whole and step by step, as they come in Word files and in reports.
#include <cstdint>
#include <string_view>

#include "app/report_index.h"
#include "support/xml.h"
#include "support/xml_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  bool is_whole = false;
  try {
    xml::Document::parse(bytes, "fuzz.xml").root().text();
    is_whole = true;
  } catch (const xml::ParseError&) {  // refused
  }
  try {
    xml::Reader reader(bytes, "fuzz.xml");
    while (reader.next()) {
      if (reader.depth() < 0) __builtin_trap();
    }
  } catch (const xml::ParseError&) {
    if (is_whole) __builtin_trap();
  }
  try {
    read_head(bytes, "fuzz.xml");
  } catch (const xml::ParseError&) {  // refused
  }
  return 0;
}
