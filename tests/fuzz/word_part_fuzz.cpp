// Any bytes as a part of a Word file: its text, its styles, its numbering; the first byte says which.
#include <cstdint>
#include <string_view>

#include "extract/extract.h"
#include "extract/word/body.h"
#include "extract/word/numbering.h"
#include "extract/word/styles.h"
#include "support/xml.h"
#include "support/xml_reader.h"

namespace {

void read_body(std::string_view bytes) {
  using namespace xxgk;
  extraction::WordStyles styles;
  styles.resolve();
  extraction::ListCounter counter(extraction::Numbering{}, styles);
  extraction::WordReferences references;
  references.styles = &styles;
  references.counter = &counter;
  references.chart_title = [](const std::string&) { return ""; };
  references.part_name = [](const std::string&) { return ""; };
  xml::Reader reader(bytes, "word/document.xml");
  if (reader.next()) extraction::BodyReader(reader, references).read_blocks();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    switch (data[0] % 4) {
      case 0:
        extraction::read_styles(bytes).style("1");
        break;
      case 1:
        extraction::read_numbering(bytes);
        break;
      default:
        read_body(bytes);
    }
  } catch (const xml::ParseError&) {  // refused
  } catch (const ExtractError&) {     // refused
  }
  return 0;
}
