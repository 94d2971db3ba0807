// Pictures of tables, drawn with Leptonica's own type, read back cell by cell.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/extract.h"
#include "extract/ocr/clean_page.h"
#include "extract/ocr/faded_rules.h"
#include "extract/ocr/find_rules.h"
#include "extract/ocr/pix.h"
#include "extract/ocr/read_page.h"
#include "extract/ocr/witness.h"
#include "extract/page/ruled_grid.h"
#include "model/dump.h"
#include "support/file.h"
#include "support/temporary_folder.h"

namespace xxgk::ocr {
namespace {

constexpr double dpi = 200;
constexpr int left = 200, top = 300, wide = 240, high = 70;  // dots: the table's place and its cells' sizes

struct DestroyFont {
  void operator()(L_BMF* font) const noexcept { bmfDestroy(&font); }
};

/// A sheet with a table of these rows of numbers.
Pix sheet(const std::vector<std::vector<std::string>>& rows) {
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

void erase(Pix& page, int x, int y, int w, int h) {
  pixRasterop(page.get(), x, y, w, h, PIX_SET, nullptr, 0, 0);
}

/// The page as it is read with none before it.
extraction::PageContent read_page(const Pix& page) {
  static PageReader reader;
  SecondOpinion opinion;
  return reader.finished(reader.draft(page, dpi), opinion);
}

/// The words of a sheet's cells, row by row, `-` for none.
std::vector<std::vector<std::string>> read_cells(const Pix& page, std::size_t rows, std::size_t columns) {
  std::vector<std::vector<std::string>> cells(rows, std::vector<std::string>(columns, "-"));
  for (const extraction::Word& word : read_page(page).words) {
    const auto row = static_cast<std::size_t>((word.box.y0 * dpi / 72 - top) / high);
    const auto column = static_cast<std::size_t>((word.box.x0 * dpi / 72 - left) / wide);
    if (row < rows && column < columns) cells[row][column] = word.text;
  }
  return cells;
}

std::string png_of(const Pix& page) {
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

std::size_t areas(const std::vector<extraction::Rule>& rules) {
  std::vector<extraction::Rule> points = rules;
  for (extraction::Rule& rule : points) {
    rule.at *= 72 / dpi;
    rule.from *= 72 / dpi;
    rule.to *= 72 / dpi;
  }
  std::size_t count = 0;
  for (const extraction::RuledGrid& grid : extraction::ruled_grids(points)) count += grid.areas.size();
  return count;
}

const std::vector<std::vector<std::string>> numbers = {
    {"1890", "2097", "2711", "345"},  {"1376", "240", "3802", "6021"}, {"901", "3977", "1112", "7"},
    {"3946", "1201", "2708", "4583"}, {"5612", "9860", "7", "0"},      {"84", "6593", "50", "7418"}};

}  // namespace

TEST_CASE("the cells of a scanned table say what is printed in them") {
  CHECK(read_cells(sheet(numbers), numbers.size(), 4) == numbers);
}

TEST_CASE("a cell of a scanned table without ink says nothing") {
  auto some = numbers;
  some[1][2].clear();
  some[4][0].clear();
  auto expected = some;
  expected[1][2] = expected[4][0] = "-";
  CHECK(read_cells(sheet(some), some.size(), 4) == expected);
}

TEST_CASE("values of scans have a confidence and all that their ink may say") {
  const extraction::PageContent page = read_page(sheet(numbers));
  REQUIRE_FALSE(page.words.empty());
  for (const extraction::Word& word : page.words) {
    REQUIRE(word.confidence.has_value());
    CHECK(*word.confidence > 0);
    CHECK(*word.confidence <= 1);
    REQUIRE_FALSE(word.readings.empty());
    CHECK(word.readings.front().text == word.text);
  }
}

TEST_CASE("a rule that the scan broke in one column goes on there") {
  Pix page = sheet(numbers);
  for (int x = left + 20; x < left + wide; x += 40) erase(page, x, top + 2 * high - 4, 15, 9);
  const CleanPage clean = cleaned(page, dpi);
  CHECK(areas(with_faded_rules(clean, find_rules(clean))) == 24);
}

TEST_CASE("where no ink is left of a rule there is none") {
  Pix page = sheet(numbers);
  erase(page, left + 6, top + 2 * high - 4, wide - 12, 9);
  const CleanPage clean = cleaned(page, dpi);
  CHECK(areas(with_faded_rules(clean, find_rules(clean))) == 23);
}

TEST_CASE("a cross before a number is its sign and no digit") {
  auto some = numbers;
  some[5][3] = "-7418";
  Pix page = sheet(some);
  const int x = left + 44, y = top + 2 * high + 37;
  pixRenderLine(page.get(), x - 6, y, x + 6, y, 2, L_CLEAR_PIXELS);
  pixRenderLine(page.get(), x, y - 6, x, y + 6, 2, L_CLEAR_PIXELS);
  some[2][0] = "+901";
  CHECK(read_cells(page, some.size(), 4) == some);
}

TEST_CASE("numbers of tables without rules that part columns are read one by one") {
  Pix page = sheet(numbers);
  for (int c = 0; c <= 4; ++c) {
    for (std::size_t r = 0; r < numbers.size(); ++r)
      erase(page, left + c * wide - 4, top + static_cast<int>(r) * high + 4, 9, high - 7);
  }
  REQUIRE(areas(find_rules(cleaned(page, dpi))) <= numbers.size());
  CHECK(read_cells(page, numbers.size(), 4) == numbers);
}

TEST_CASE("pages of a long picture lie each in their own way") {
  const Pix upper = owned(pixRotateAMGray(sheet(numbers).get(), 0.015F, 255));
  const Pix lower = owned(pixRotateAMGray(sheet(numbers).get(), -0.015F, 255));
  const Pix both = owned(pixCreate(width(upper), 2 * height(upper), 8));
  pixRasterop(both.get(), 0, 0, width(upper), height(upper), PIX_SRC, upper.get(), 0, 0);
  pixRasterop(both.get(), 0, height(upper), width(lower), height(lower), PIX_SRC, lower.get(), 0, 0);
  CHECK(areas(find_rules(cleaned(both, dpi))) == 48);
}

TEST_CASE("the grain of the paper is no writing") {
  Pix page = sheet(numbers);
  for (int i = 0; i < 60000; ++i) {
    const auto place = static_cast<unsigned>(i) * 2654435761U;
    pixSetPixel(page.get(), static_cast<int>(place % 1654), static_cast<int>(place / 1654 % 2339), 205);
  }
  const CleanPage clean = cleaned(page, dpi);
  l_uint32 corner = 0;
  int grey = 0;
  for (int x = 0; x < 1654; ++x) {
    pixGetPixel(clean.all.get(), x, 2000, &corner);
    grey += corner < 255 ? 1 : 0;
  }
  CHECK(grey == 0);
}

TEST_CASE("a witness is heard on digits only, and on letters that look like them") {
  CHECK(digits_seen("7730.28") == "773028");
  CHECK(digits_seen("O") == "0");
  CHECK(digits_seen("1 204") == "1204");
  CHECK(digits_seen("12件").empty());
  WritingLine line;
  line.glyphs = {{{0, 0, 5, 10}, 0, 1}};
  const Opinion agreed = weighed({{{"5", 0.9}}, {}}, {"5", 0.9}, line);
  CHECK(agreed.readings.at(0).confidence > 0.97);
  const Opinion disputed = weighed({{{"5", 0.9}}, {}}, {"3", 0.9}, line);
  CHECK(disputed.readings.at(0).text == "5");
  CHECK(disputed.readings.at(0).confidence < 0.8);
  CHECK(disputed.readings.at(1).text == "3");
  CHECK(weighed({{{"5", 0.9}}, {}}, {"3", 0.2}, line).readings.size() == 1);
}

TEST_CASE("a picture is refused where none is to be read") {
  ReadOptions options;
  options.pictures.ocr = Ocr::never;
  CHECK_THROWS_AS(extract(png_of(sheet(numbers)), "table.png", options), ExtractError);
}

TEST_CASE("a picture too small for a page is an unread page, not an empty one") {
  Pix speck = owned(pixCreate(3, 3, 8));
  pixSetAll(speck.get());
  const Document document = extract(png_of(speck), "speck.png");
  REQUIRE(document.source.pages.size() == 1);
  CHECK(document.source.pages[0].read == PageRead::unread);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::page_unread);
}

TEST_CASE("a scan of bare paper has been read, one of pale ink that nobody can read has not") {
  Pix paper = owned(pixCreate(1654, 2339, 8));
  pixSetAll(paper.get());
  CHECK(extract(png_of(paper), "back.png").source.pages.at(0).read == PageRead::ocr);
  const Pix smear = owned(pixCreate(60, 40, 8));
  pixSetAllGray(smear.get(), 225);
  pixRasterop(paper.get(), 700, 900, 60, 40, PIX_SRC, smear.get(), 0, 0);
  CHECK(extract(png_of(paper), "pale.png").source.pages.at(0).read == PageRead::unread);
}

TEST_CASE("pages read side by side are the same as one after the other") {
  auto others = numbers;
  std::ranges::reverse(others);
  const std::string file = tiff_of(sheet(numbers), sheet(others), sheet(numbers));
  ReadOptions options;
  const std::string alone = dump(extract(file, "three.tiff", options));
  options.pictures.jobs = 3;
  CHECK(dump(extract(file, "three.tiff", options)) == alone);
  options.seconds = 100;  // in a process of its own
  CHECK(dump(extract(file, "three.tiff", options)) == alone);
}

TEST_CASE("of a file of pictures only the wanted pages are read") {
  const std::string file = tiff_of(sheet(numbers), sheet(numbers), sheet(numbers));
  ReadOptions options;
  options.pages.ranges = {{2, 2}};
  const Document document = extract(file, "three.tiff", options);
  REQUIRE(document.source.pages.size() == 1);
  CHECK(document.source.pages[0].number == 2);
  options.pages.ranges = {{4, 9}};
  CHECK_THROWS_AS(extract(file, "three.tiff", options), ExtractError);
}

}  // namespace xxgk::ocr
