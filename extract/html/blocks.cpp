// See html_blocks.h.
#include "extract/html/blocks.h"

#include <utility>

#include "extract/html/elements.h"
#include "extract/html/layout.h"
#include "extract/html/lines.h"
#include "extract/html/text.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

/// Characters that are seen below an element, and how many of them lead to other pages.
struct Measure {
  std::size_t characters = 0, linked = 0;
};

/// A link to another page; those within the page lead from its contents to its headings.
bool leads_away(const HtmlNode& node) {
  const std::string_view address = node.attribute("href");
  return node.is("a") && !address.empty() && (address == "#" || !address.starts_with('#')) && !file_of(node);
}

void measure(const HtmlNode& node, bool linked, Measure& measure_so_far) {
  if (node.is_text()) {
    for (std::size_t at = 0; at < node.text.size();) {
      if (is_space(next_character(node.text, at))) continue;
      ++measure_so_far.characters;
      measure_so_far.linked += linked;
    }
  } else if (!is_unseen(node)) {
    linked = linked || leads_away(node);
    for (const HtmlNode* child : node.children) measure(*child, linked, measure_so_far);
  }
}

void find_files(const HtmlNode& node, std::vector<HtmlLink>& files) {
  if (auto file = file_of(node)) files.push_back(std::move(*file));
  if (is_unseen(node)) return;
  for (const HtmlNode* child : node.children) find_files(*child, files);
}

class PageWalker {
 public:
  std::vector<HtmlBlock> walk(const HtmlTree& page) {
    element_ = &page.root();
    visit(page.root());
    end_paragraphs();
    return std::move(blocks_);
  }

 private:
  void visit(const HtmlNode& node) {
    if (node.is_text()) return text_.add(node.text, node.line, linked_, level_);
    if (auto file = file_of(node)) files_.push_back(std::move(*file));
    if (is_unseen(node) || is_invisible(node)) return;
    if (node.is("br")) return text_.end_line();
    if (node.is("img")) return add_picture(node);
    if (node.is("pre")) return visit_lines(node);
    const bool was_linked = std::exchange(linked_, linked_ || leads_away(node));
    const TextLevel outer = std::exchange(level_, level_in(node, level_));
    if (is_block(node))
      visit_block(node);
    else
      visit_children(node);
    level_ = outer;
    linked_ = was_linked;
  }

  void visit_children(const HtmlNode& node) {
    for (const HtmlNode* child : node.children) visit(*child);
  }

  void visit_block(const HtmlNode& node) {
    end_paragraphs();
    const HtmlNode* outer = std::exchange(element_, &node);
    const bool was_furniture = std::exchange(furniture_, furniture_ || is_furniture_element(node));
    const bool was_heading = std::exchange(heading_, heading_ || is_heading(node));
    if (node.is("table"))
      visit_table(node);
    else
      visit_children(node);
    end_paragraphs();
    heading_ = was_heading;
    furniture_ = was_furniture;
    element_ = outer;
  }

  void visit_table(const HtmlNode& table) {
    for (const HtmlTablePiece& piece : pieces_of(table)) {
      if (const auto* content = std::get_if<HtmlContent>(&piece)) {
        visit_content(*content->element);
      } else {
        add_table(std::get<std::vector<HtmlRow>>(piece));
      }
    }
  }

  void visit_content(const HtmlNode& node) {
    end_paragraphs();
    const HtmlNode* outer = element_;
    if (!node.is_text()) element_ = &node;
    visit(node);
    end_paragraphs();
    element_ = outer;
  }

  void add_table(const std::vector<HtmlRow>& rows) {
    Table table = grid_of(rows);
    HtmlBlock block;
    Measure all;
    for (const HtmlRow& row : rows) {
      for (const HtmlNode* cell : row.cells) {
        measure(*cell, linked_, all);
        find_files(*cell, block.files);
      }
    }
    if (all.characters == 0) return;
    block.characters = all.characters;
    block.linked = all.linked;
    block.block.emplace<Table>(std::move(table));
    add(std::move(block));
  }

  void add_picture(const HtmlNode& image) {
    auto picture = picture_of(image);
    if (!picture) return;
    end_paragraphs();
    Figure figure;
    figure.caption = picture->text;
    figure.origin.line = image.line;
    figure.address = image.attribute("src");
    HtmlBlock block;
    block.block.emplace<Figure>(std::move(figure));
    block.linked = linked_;  // a picture that leads elsewhere is a part of a menu
    block.files.push_back(std::move(*picture));
    add(std::move(block));
  }

  /// Preformatted text is read as plain text is.
  void visit_lines(const HtmlNode& node) {
    end_paragraphs();
    std::string text;
    add_raw(node, level_, text);
    for (Block& part : preformatted(text, node.line)) {
      HtmlBlock block;
      block.block = std::move(part);
      if (const auto* paragraph = std::get_if<Paragraph>(&block.block)) block.characters = length_of(paragraph->text);
      if (const auto* table = std::get_if<Table>(&block.block)) block.characters = table->cells.size();
      if (linked_) block.linked = block.characters;
      add(std::move(block));
    }
    end_paragraphs();
  }

  static void add_raw(const HtmlNode& node, TextLevel outer, std::string& text) {
    if (node.is("br")) text += '\n';
    text += as_mark(node.text, outer);
    if (is_unseen(node)) return;
    const TextLevel level = level_in(node, outer);
    for (const HtmlNode* child : node.children) add_raw(*child, level, text);
  }

  void end_paragraphs() {
    for (HtmlLine& line : text_.take()) {
      HtmlBlock block;
      block.characters = length_of(line.text);
      block.linked = line.linked;
      block.continues = !line.after_block;
      block.indented = line.indented;
      block.files = std::exchange(files_, {});
      Paragraph paragraph;
      paragraph.text = std::move(line.text);
      paragraph.origin.line = line.line;
      paragraph.heading = heading_;
      block.block.emplace<Paragraph>(std::move(paragraph));
      add(std::move(block));
    }
    if (!files_.empty() && !blocks_.empty()) {
      for (HtmlLink& file : std::exchange(files_, {})) blocks_.back().files.push_back(std::move(file));
    }
  }

  void add(HtmlBlock block) {
    block.element = element_;
    block.furniture = furniture_;
    blocks_.push_back(std::move(block));
  }

  std::vector<HtmlBlock> blocks_;
  HtmlText text_;
  std::vector<HtmlLink> files_;  ///< met since the last block
  const HtmlNode* element_ = nullptr;
  TextLevel level_ = TextLevel::normal;
  bool linked_ = false, furniture_ = false, heading_ = false;
};

}  // namespace

std::vector<HtmlBlock> blocks_of(const HtmlTree& page) {
  std::vector<HtmlBlock> blocks = PageWalker().walk(page);
  join_broken_lines(blocks);
  return blocks;
}

}  // namespace xxgk::extraction
