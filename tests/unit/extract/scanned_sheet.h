// Sheets with a table of numbers, drawn with Leptonica's own type, as pictures.
#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "extract/ocr/pix.h"
#include "support/file.h"
#include "support/temporary_folder.h"

namespace xxgk::ocr {

inline constexpr double dpi = 200;
inline constexpr int left = 200, top = 300, wide = 240, high = 70;  // dots: the table's place and its cells' sizes

struct DestroyFont {
  void operator()(L_BMF* font) const noexcept { bmfDestroy(&font); }
};

/// A sheet with a table of these rows of numbers.
inline Pix sheet(const std::vector<std::vector<std::string>>& rows) {
  Pix page = owned(pixCreate(1654, 2339, 8));
  pixSetAll(page.get());
  const std::unique_ptr<L_BMF, DestroyFont> font(bmfCreate(nullptr, 8));
  const int columns = static_cast<int>(rows.front().size()), count = static_cast<int>(rows.size());
  for (int r = 0; r <= count; ++r)
    pixRenderLine(page.get(), left, top + r * high, left + columns * wide, top + r * high, 3, L_CLEAR_PIXELS);
  for (int c = 0; c <= columns; ++c)
    pixRenderLine(page.get(), left + c * wide, top, left + c * wide, top + count * high, 3, L_CLEAR_PIXELS);
  for (int r = 0; r < count; ++r) {
    for (int c = 0; c < columns; ++c) {
      const std::string& text = rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
      if (!text.empty())
        pixSetTextline(page.get(), font.get(), text.c_str(), 0, left + c * wide + 60, top + r * high + 46, nullptr,
                       nullptr);
    }
  }
  return page;
}

inline std::string png_of(const Pix& page) {
  l_uint8* bytes = nullptr;
  std::size_t size = 0;
  REQUIRE(pixWriteMemPng(&bytes, &size, page.get(), 0) == 0);
  std::string png(reinterpret_cast<const char*>(bytes), size);
  lept_free(bytes);
  return png;
}

template <typename... Pages>
std::string tiff_of(const Pages&... pages) {
  const TemporaryFolder folder;
  const std::string path = folder.path("pages.tiff");
  const char* mode = "w";
  const auto add = [&](const Pix& page) {
    REQUIRE(pixWriteTiff(path.c_str(), page.get(), IFF_TIFF_ZIP, mode) == 0);
    mode = "a";
  };
  (add(pages), ...);
  return read_file(path, std::size_t{1} << 26);
}

inline const std::vector<std::vector<std::string>> numbers = {
    {"1890", "2097", "2711", "345"},  {"1376", "240", "3802", "6021"}, {"901", "3977", "1112", "7"},
    {"3946", "1201", "2708", "4583"}, {"5612", "9860", "7", "0"},      {"84", "6593", "50", "7418"}};

}  // namespace xxgk::ocr
