// See paged_document.h.
#include "extract/paged_document.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <variant>

#include "extract/aligned/aligned_pages.h"
#include "extract/page/joined_tables.h"
#include "extract/page/mixed_sizes.h"
#include "extract/page/page_lines.h"
#include "extract/page/page_paragraphs.h"
#include "extract/page/sheet_pages.h"
#include "extract/page/stacked_numbers.h"
#include "extract/page/struck_words.h"
#include "extract/page/trim_boxes.h"
#include "extract/page/watermarks.h"

namespace xxgk::extraction {
namespace {

Diagnostic unread(const Page& page) {
  Diagnostic diagnostic;
  diagnostic.code = DiagnosticCode::page_unread;
  diagnostic.page = page.number;
  return diagnostic;
}

/// How a page that was turned to be read is displayed.
Display display_of(const PageContent& page) {
  const bool is_sideways = page.turned == Turn::down || page.turned == Turn::up;
  return {page.turned, is_sideways ? page.height : page.width, is_sideways ? page.width : page.height};
}

/// Blocks in reading order: tables where they stand between the lines of their page.
class BlockWriter {
 public:
  explicit BlockWriter(const ProseSetting& setting) : prose_(setting) {}

  void add(std::vector<PlacedTable> tables, PageLines page) {
    std::size_t line = 0;
    for (PlacedTable& table : tables) {
      for (; line < page.lines.size() && page.lines[line].box.y0 < table.box.y0; ++line)
        prose_.add(std::move(page.lines[line]));
      add_prose();
      blocks_.emplace_back(std::move(table.table));
    }
    for (; line < page.lines.size(); ++line) prose_.add(std::move(page.lines[line]));
  }

  std::vector<Block> blocks() && {
    add_prose();
    return std::move(blocks_);
  }

 private:
  void add_prose() {
    for (Paragraph& paragraph : prose_.take()) blocks_.emplace_back(std::move(paragraph));
  }

  ParagraphMaker prose_;
  std::vector<Block> blocks_;
};

}  // namespace

void PagedDocument::add(PageContent sheet, PageRead read) {
  const Display shown = display_of(sheet);
  document_.source.pages.push_back({sheet.number, shown.width, shown.height, sheet.rotate, read});
  if (read == PageRead::unread) {
    document_.diagnostics.push_back(unread(document_.source.pages.back()));
    sheet.words.clear();  // nonsense
  }
  const Display display = sheet.turned == Turn::right ? make_upright(sheet) : shown;
  trim_boxes(sheet);
  join_mixed_sizes(sheet.words, sheet.rules);
  drop_struck_text(sheet);
  drop_watermarks(sheet);
  for (SheetPage& page : pages_on_sheet(std::move(sheet))) {
    positions_.push_back({page.content.number, page.moved, display});
    page.content.number = static_cast<int>(positions_.size());
    const std::size_t body = body_of(page.content);
    tables_.push_back(take_tables(page.content));
    join_stacked_numbers(page.content.words);
    std::ranges::copy_if(page.content.words, std::back_inserter(positions_.back().numbers),
                         [](const Word& word) { return !word.readings.empty(); });
    PageLines lines = take_lines(page.content);
    lines.body = body;
    prose_.add(std::move(lines));
  }
}

/// Tables without rules are made of lines, which do not tell how their words were read: numbers are known again by
/// their places. What whole pages of scans say wants a witness.
void PagedDocument::tell_doubts(Cell& cell) const {
  constexpr double of_running_text = 0.5;
  const auto page = static_cast<std::size_t>(cell.origin.page);
  if (page < 1 || page > positions_.size() || cell.text.empty() || cell.origin.confidence) return;
  const Position& position = positions_[page - 1];
  const auto read = std::ranges::find(document_.source.pages, position.sheet, &Page::number);
  if (read == document_.source.pages.end() || read->read != PageRead::ocr) return;
  cell.origin.confidence = of_running_text;
  const auto is_this = [&cell](const Word& word) {
    return word.text == cell.text && cell.origin.box &&
           contains(*cell.origin.box, middle_x(word.box), middle_y(word.box));
  };
  const auto number = std::ranges::find_if(position.numbers, is_this);
  if (number == position.numbers.end()) return;
  cell.origin.confidence = number->confidence;
  for (const WordReading& reading : number->readings) cell.readings.push_back({reading.text, reading.confidence});
}

/// Pages are numbered as they were read until they are told as displayed.
void PagedDocument::tell_as_displayed(Origin& origin) const {
  const auto page = static_cast<std::size_t>(origin.page);
  if (page < 1 || page > positions_.size()) return;
  const Position& position = positions_[page - 1];
  origin.page = position.sheet;
  if (!origin.box) return;
  origin.box->x0 += position.moved;
  origin.box->x1 += position.moved;
  origin.box = as_displayed(*origin.box, position.display);
}

Document PagedDocument::finish() && {
  std::vector<PageLines> prose = std::move(prose_).pages();
  drop_running_heads(prose);
  take_aligned_tables(prose, tables_);
  join_tables(tables_, prose);
  const ProseSetting setting = measure_margins(prose);
  BlockWriter writer(setting);
  for (std::size_t i = 0; i < prose.size(); ++i) writer.add(std::move(tables_[i]), std::move(prose[i]));
  document_.blocks = std::move(writer).blocks();
  for (Block& block : document_.blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) tell_as_displayed(paragraph->origin);
    if (auto* table = std::get_if<Table>(&block)) {
      for (Cell& cell : table->cells) {
        tell_doubts(cell);
        tell_as_displayed(cell.origin);
      }
    }
  }
  return std::move(document_);
}

}  // namespace xxgk::extraction
