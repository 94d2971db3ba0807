// A page with words and rules anywhere, as a PDF may place them: each five bytes are one of them.
#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "extract/paged_document.h"

namespace {

using namespace xxgk;

constexpr std::size_t step = 5;
constexpr double unit = 3;  // points: the page is 768 by 768

std::string text_of(std::uint8_t byte) {
  const std::string texts[] = {"0", "12", "345", "\xE5\xBC\xA0", "\xE6\x9C\xAC\xE5\xB9\xB4", "\xEF\xBC\x88", "-", "."};
  return texts[byte % std::size(texts)];
}

void add(extraction::PageContent& page, std::span<const std::uint8_t> bytes) {
  const double x = bytes[1] * unit, y = bytes[2] * unit, length = (bytes[3] % 64 + 1) * unit;
  switch (bytes[0] % 4) {
    case 0:
    case 1: {
      extraction::Word word{text_of(bytes[4]), {x, y, x + length, y + 12}, extraction::Turn::right, {}};
      word.turn = static_cast<extraction::Turn>(bytes[4] / 8 % 16 < 12 ? 0 : bytes[4] / 8 % 4);
      word.edges = {x, x + length};
      page.words.push_back(std::move(word));
      break;
    }
    case 2:
      page.rules.push_back({true, y, x, x + length * 4});
      break;
    default:
      page.rules.push_back({false, x, y, y + length * 4});
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  extraction::PagedDocument document;
  extraction::PageContent page;
  page.width = page.height = 768;
  for (std::size_t at = 0; at + step <= size; at += step) {
    add(page, {data + at, step});
    if (data[at] != 0xFF) continue;  // the next page begins
    document.add(page, PageRead::text);
    page.words.clear();
    page.rules.clear();
    ++page.number;
  }
  document.add(std::move(page), PageRead::text);
  std::move(document).finish();
  return 0;
}
