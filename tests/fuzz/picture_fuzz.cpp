// Any bytes as a picture: what kind it is, how many pages, and each as dots.
#include <cstdint>
#include <string_view>

#include "extract/ocr/decode_picture.h"
#include "extract/sniff.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  constexpr int most_pages = 3;
  constexpr std::size_t most_dots = 4'000'000;
  if (extraction::sniff(bytes) != extraction::SourceKind::image) return 0;
  const int pages = ocr::pages_in(bytes);
  for (int page = 1; page <= pages && page <= most_pages; ++page) ocr::page_of(bytes, page, 0, most_dots);
  return 0;
}
