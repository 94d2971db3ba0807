#include "extract/embedded_pictures.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <variant>

#include "extract/ocr/pix.h"
#include "tests/unit/extract/scanned_sheet.h"

namespace xxgk::extraction {
namespace {

Figure picture(const std::string& address) {
  Figure figure;
  figure.address = address;
  return figure;
}

Paragraph paragraph(const std::string& text) {
  Paragraph made;
  made.text = text;
  return made;
}

Table typed_table() {
  Table table;
  table.cells.emplace_back().text = "1";
  return table;
}

/// A sheet that says something without any rules.
std::string bare_sheet() {
  ocr::Pix page = ocr::owned(pixCreate(1654, 2339, 8));
  pixSetAll(page.get());
  const std::unique_ptr<L_BMF, ocr::DestroyFont> font(bmfCreate(nullptr, 8));
  pixSetTextline(page.get(), font.get(), "annual report 2023", 0, 200, 300, nullptr, nullptr);
  return ocr::png_of(page);
}

/// The files that a source holds.
const std::map<std::string, std::string>& files() {
  static const std::map<std::string, std::string> all = {
      {"table", ocr::png_of(ocr::sheet(ocr::numbers))}, {"bare", bare_sheet()}, {"text", "no picture at all"}};
  return all;
}

std::set<std::string> read(Document& document, const ReadOptions& options = {}) {
  return read_pictures(
      document,
      [](const std::string& address) {
        const auto found = files().find(address);
        return found == files().end() ? std::nullopt : std::optional(found->second);
      },
      options);
}

std::size_t tables_in(const Document& document) {
  std::size_t count = 0;
  for (const Block& block : document.blocks) count += std::holds_alternative<Table>(block) ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("what a picture shows stands behind it") {
  Document document;
  document.blocks = {paragraph("before"), picture("table"), paragraph("behind")};
  CHECK(read(document) == std::set<std::string>{"table"});
  REQUIRE(document.blocks.size() == 4);
  CHECK(std::holds_alternative<Figure>(document.blocks[1]));
  const Table& table = std::get<Table>(document.blocks[2]);
  REQUIRE(table.cells.size() == 24);
  CHECK(table.cells[0].text == "1890");
  CHECK(table.cells[0].origin.page == 1);
  CHECK(std::get<Paragraph>(document.blocks[3]).text == "behind");
  REQUIRE(document.source.pages.size() == 1);
  CHECK(document.source.pages[0].read == PageRead::ocr);
}

TEST_CASE("pictures that follow each other are pages, numbered through the document") {
  Document document;
  document.blocks = {picture("table"), picture("table"), paragraph("between"), picture("table")};
  read(document);
  REQUIRE(document.source.pages.size() == 3);
  CHECK(document.source.pages[2].number == 3);
  const Table& last = std::get<Table>(document.blocks.back());
  CHECK(last.cells[0].origin.page == 3);
}

TEST_CASE("beside tables that are typed only pictures of tables are read") {
  Document document;
  document.blocks = {typed_table(), picture("bare"), paragraph("between"), picture("table")};
  CHECK(read(document) == std::set<std::string>{"table"});
  CHECK(tables_in(document) == 2);
}

TEST_CASE("a picture that takes too much is told, and costs a document with tables nothing else") {
  ReadOptions options;
  options.seconds = 0.001;  // less than the engine needs to begin
  Document document;
  document.blocks = {typed_table(), picture("table"), paragraph("behind")};
  CHECK(read(document, options).empty());
  CHECK(document.blocks.size() == 3);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].code == DiagnosticCode::file_unread);
  CHECK(document.diagnostics[0].read == "table");
  Document only_pictures;
  only_pictures.blocks = {picture("table")};
  CHECK_THROWS_AS(read(only_pictures, options), ExtractError);
}

TEST_CASE("pictures that the source does not hold, or that are none, stay pictures") {
  Document document;
  document.blocks = {picture("elsewhere"), picture("text"), picture("")};
  CHECK(read(document).empty());
  CHECK(document.blocks.size() == 3);
  ReadOptions options;
  options.pictures.ocr = Ocr::never;
  document.blocks = {picture("table")};
  CHECK(read(document, options).empty());
  CHECK(document.blocks.size() == 1);
}

}  // namespace xxgk::extraction
