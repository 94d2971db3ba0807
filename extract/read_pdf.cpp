// See read_pdf.h. Each page gives its tables first; what is left of its words is prose, which goes on over pages.
#include "extract/read_pdf.h"

#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

#include "extract/aligned/aligned_pages.h"
#include "extract/mere_prose.h"
#include "extract/page/believable.h"
#include "extract/page/joined_tables.h"
#include "extract/page/page_lines.h"
#include "extract/page/page_paragraphs.h"
#include "extract/page/page_tables.h"
#include "extract/page/sheet_pages.h"
#include "extract/page/struck_words.h"
#include "extract/page/trim_boxes.h"
#include "extract/page/upright_page.h"
#include "extract/page/watermarks.h"
#include "extract/pdf_pages.h"

namespace xxgk::extraction {
namespace {

/// A page without words is read where it shows nothing either; else it is a picture of a page.
PageRead how_read(const PageContent& page) {
  const bool is_picture = page.words.empty() && !page.pictures.empty();
  return is_picture || !is_believable(page) ? PageRead::unread : PageRead::text;
}

Page described(const PageContent& page) {
  return {page.number, page.width, page.height, page.rotate, how_read(page)};
}

Diagnostic unread(const Page& page) {
  Diagnostic diagnostic;
  diagnostic.code = DiagnosticCode::page_unread;
  diagnostic.page = page.number;
  return diagnostic;
}

/// Blocks in reading order: tables where they stand between the lines of their page.
class BlockWriter {
 public:
  explicit BlockWriter(const ProseSetting& setting) : setting_(setting) {}

  void add(std::vector<PlacedTable> tables, PageLines page) {
    std::size_t line = 0;
    for (PlacedTable& table : tables) {
      for (; line < page.lines.size() && page.lines[line].box.y0 < table.box.y0; ++line)
        waiting_.push_back(std::move(page.lines[line]));
      add_prose();
      blocks_.emplace_back(std::move(table.table));
    }
    for (; line < page.lines.size(); ++line) waiting_.push_back(std::move(page.lines[line]));
  }

  std::vector<Block> blocks() && {
    add_prose();
    return std::move(blocks_);
  }

 private:
  void add_prose() {
    for (Paragraph& paragraph : paragraphs_of(waiting_, setting_)) blocks_.emplace_back(std::move(paragraph));
    waiting_.clear();
  }

  const ProseSetting& setting_;
  std::vector<ProseLine> waiting_;
  std::vector<Block> blocks_;
};

/// Where a page that was read lies: one of those on a sheet, which may have been turned.
struct Position {
  int sheet = 1;
  double moved = 0;
  Display display;
};

/// Pages are numbered as they were read until they are told as displayed.
void tell_as_displayed(std::vector<Block>& blocks, const std::vector<Position>& positions) {
  const auto tell = [&positions](Origin& origin) {
    const auto page = static_cast<std::size_t>(origin.page);
    if (page < 1 || page > positions.size()) return;
    const Position& position = positions[page - 1];
    origin.page = position.sheet;
    if (!origin.box) return;
    origin.box->x0 += position.moved;
    origin.box->x1 += position.moved;
    origin.box = as_displayed(*origin.box, position.display);
  };
  for (Block& block : blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) tell(paragraph->origin);
    if (auto* table = std::get_if<Table>(&block)) {
      for (Cell& cell : table->cells) tell(cell.origin);
    }
  }
}

/// The pages read so far: of each only its tables and lines are kept.
class PagesRead {
 public:
  void add(PageContent sheet) {
    document_.source.pages.push_back(described(sheet));
    if (document_.source.pages.back().read == PageRead::unread) {
      document_.diagnostics.push_back(unread(document_.source.pages.back()));
      sheet.words.clear();  // nonsense
    }
    const Display display = make_upright(sheet);
    trim_boxes(sheet);
    drop_struck_text(sheet);
    drop_watermarks(sheet);
    for (SheetPage& page : pages_on_sheet(std::move(sheet))) {
      positions_.push_back({page.content.number, page.moved, display});
      page.content.number = static_cast<int>(positions_.size());
      const std::size_t body = body_of(page.content);
      tables_.push_back(take_tables(page.content));
      PageLines lines = take_lines(page.content);
      lines.body = body;
      prose_.add(std::move(lines));
    }
  }

  Document document() && {
    std::vector<PageLines> prose = std::move(prose_).pages();
    drop_running_heads(prose);
    take_aligned_tables(prose, tables_);
    join_tables(tables_, prose);
    const ProseSetting setting = measure_margins(prose);
    BlockWriter writer(setting);
    for (std::size_t i = 0; i < prose.size(); ++i) writer.add(std::move(tables_[i]), std::move(prose[i]));
    document_.blocks = std::move(writer).blocks();
    tell_as_displayed(document_.blocks, positions_);
    return std::move(document_);
  }

 private:
  Document document_;
  std::vector<std::vector<PlacedTable>> tables_;
  ProseKeeper prose_;
  std::vector<Position> positions_;
};

}  // namespace

Document read_pdf(std::string_view bytes, const ReadOptions& options) {
  PagesRead pages;
  read_pdf_pages(bytes, options, [&pages](PageContent sheet) { pages.add(std::move(sheet)); });
  return std::move(pages).document();
}

}  // namespace xxgk::extraction
