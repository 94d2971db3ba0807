// Pictures of tables, drawn with Leptonica's own type, read back cell by cell.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/extract.h"
#include "extract/ocr/clean_page.h"
#include "extract/ocr/faded_rules.h"
#include "extract/ocr/find_rules.h"
#include "extract/ocr/low_rows.h"
#include "extract/ocr/pix.h"
#include "extract/ocr/read_number.h"
#include "extract/ocr/read_page.h"
#include "extract/ocr/witness.h"
#include "extract/page/ruled_grid.h"
#include "model/dump.h"
#include "support/file.h"
#include "support/temporary_folder.h"
#include "tests/unit/extract/scanned_sheet.h"

namespace xxgk::ocr {
namespace {

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

TEST_CASE("a rule down that the scan broke in one row goes on there if it goes on in the next") {
  Pix page = sheet(numbers);
  for (int y = top + high + 8; y < top + 2 * high - 10; y += 28) erase(page, left + wide - 4, y, 9, 8);
  const CleanPage clean = cleaned(page, dpi);
  CHECK(areas(with_faded_rules(clean, find_rules(clean))) == 24);
}

TEST_CASE("where no ink is left of a rule there is none") {
  Pix page = sheet(numbers);
  erase(page, left + 6, top + 2 * high - 4, wide - 12, 9);
  const CleanPage clean = cleaned(page, dpi);
  CHECK(areas(with_faded_rules(clean, find_rules(clean))) == 23);
}

TEST_CASE("numbers between which a rule is gone are two, those of spread type are one") {
  Pix page = sheet(numbers);
  erase(page, left + wide - 4, top + high + 4, 9, high - 7);
  CHECK(read_cells(page, numbers.size(), 4) == numbers);
  auto some = numbers;
  some[0][0] = "1 8 9 0";
  auto expected = numbers;
  CHECK(read_cells(sheet(some), some.size(), 4) == expected);
}

TEST_CASE("strokes from rule to rule part rows that are too low to tell them from type otherwise") {
  constexpr int low = 40;  // dots: 0.2 inch
  Pix page = owned(pixCreate(1654, 2339, 8));
  pixSetAll(page.get());
  for (int y = top; y <= top + low; y += low) pixRenderLine(page.get(), left, y, left + 3 * wide, y, 3, L_CLEAR_PIXELS);
  for (int x = left; x <= left + 3 * wide; x += wide)
    pixRenderLine(page.get(), x, top, x, top + low, 3, L_CLEAR_PIXELS);
  pixRenderLine(page.get(), left + 50, top + 8, left + 50, top + low - 8, 3, L_CLEAR_PIXELS);  // a digit's stroke
  const CleanPage clean = cleaned(page, dpi);
  std::vector<extraction::Rule> across = find_rules(clean);
  std::erase_if(across, [](const extraction::Rule& rule) { return !rule.horizontal; });
  REQUIRE(across.size() == 2);
  CHECK(rules_in_low_rows(clean, across).size() == 4);
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

TEST_CASE("a tall stroke among the lines is looked at like any other") {
  WritingLine stroke;
  stroke.grey = owned(pixCreate(6, 374, 8));
  NumberReader reader;
  CHECK(reader.read(stroke, reader.glance(stroke)).empty());
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

TEST_CASE("a picture that claims more dots than any page has is unread, whatever memory it would take") {
  const Pix huge = owned(pixCreate(15000, 15000, 1));
  const Document document = extract(png_of(huge), "huge.png");
  REQUIRE(document.source.pages.size() == 1);
  CHECK(document.source.pages[0].read == PageRead::unread);
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
