// Blocks and paragraphs of a Word file; see body.h.
#include "extract/word/body.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "extract/text/characters.h"
#include "extract/word/names.h"

namespace xxgk::extraction {
namespace {

constexpr int no_outline = 9;

void append(std::vector<Block>& blocks, std::vector<Block> more) {
  blocks.insert(blocks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Without white space around it, but with tabs: they may stand for empty cells.
std::string_view without_blanks(std::string_view line) {
  const std::string_view inside = trimmed(line);
  if (inside.empty()) return inside;
  auto begin = static_cast<std::size_t>(inside.data() - line.data()), end = begin + inside.size();
  while (begin > 0 && line[begin - 1] == '\t') --begin;
  while (end < line.size() && line[end] == '\t') ++end;
  return line.substr(begin, end - begin);
}

/// The lines that hold anything.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (const std::string_view line = without_blanks(text.substr(0, end)); !line.empty()) lines.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

std::vector<Block> BodyReader::read_blocks() {
  std::vector<Block> blocks;
  std::string carried = std::exchange(carried_, {});
  xml::for_each_child(reader_, [&](const xml::Element& element) { read_block(element, blocks); });
  // There is no next paragraph for what is left.
  for (std::string& line : lines_of(carried_)) blocks.emplace_back(Paragraph{std::move(line), origin_, false});
  carried_ = std::move(carried);
  return blocks;
}

void BodyReader::read_block(const xml::Element& element, std::vector<Block>& blocks) {
  const auto read_child = [&](const xml::Element& child) { read_block(child, blocks); };
  if (is_alternatives(element)) return read_alternatives(read_child);
  if (!is_word(element)) return;
  const std::string_view name = element.name();
  if (name == "p") return read_paragraph(blocks);
  if (name == "tbl") return read_table(blocks);
  if (name == "sdt") return read_control(read_child);
  if (name == "del" || name == "moveFrom") return read_unseen(read_child);
  if (name == "sectPr" || name == "tcPr") return;
  xml::for_each_child(reader_, read_child);
}

void BodyReader::read_control(const ReadChild& read_child) {
  bool unseen = false;
  xml::for_each_child(reader_, [&](const xml::Element& element) {
    if (is_word(element, "sdtPr")) {
      xml::for_each_child(reader_, [&](const xml::Element& property) {
        unseen = unseen || (is_word(property, "showingPlcHdr") && is_on(property));
      });
    } else if (is_word(element, "sdtContent")) {
      unseen ? read_unseen(read_child) : xml::for_each_child(reader_, read_child);
    }
  });
}

void BodyReader::read_alternatives(const ReadChild& read_child) {
  bool chosen = false;
  xml::for_each_child(reader_, [&](const xml::Element& element) {
    if (!chosen && (element.name() == "Choice" || element.name() == "Fallback"))
      xml::for_each_child(reader_, read_child);
    chosen = true;
  });
}

void BodyReader::read_unseen(const ReadChild& read_child) {
  ++unseen_;
  xml::for_each_child(reader_, read_child);
  --unseen_;
}

void BodyReader::read_paragraph(std::vector<Block>& blocks) {
  ++origin_.line;
  ParagraphContent content;
  content.origin = origin_;
  xml::for_each_child(reader_, [&](const xml::Element& element) {
    if (is_word(element, "pPr")) {
      content.properties = read_paragraph_properties(reader_);
    } else {
      read_inline(element, content);
    }
  });
  fields_.end_paragraph();
  add_paragraph(std::move(content), blocks);
}

void BodyReader::add_paragraph(ParagraphContent content, std::vector<Block>& blocks) {
  if (content.properties.mark_deleted) {
    carried_ += content.text.take();
  } else {
    const std::string text = std::exchange(carried_, {}) + content.text.take();
    const std::string number = unseen_ > 0 ? "" : list_number_of(content.properties);
    std::vector<std::string> lines = lines_of(text);
    // Cells may hold nothing but their number.
    if (lines.empty() && cells_ > 0 && !number.empty()) lines.emplace_back();
    if (!lines.empty()) lines.front() = without_blanks(number + lines.front());
    if (!take_caption(content.properties, text, blocks)) {
      const bool heading = is_heading(content.properties);
      for (std::string& line : lines) blocks.emplace_back(Paragraph{std::move(line), content.origin, heading});
    }
  }
  append(blocks, std::move(content.beside));
  append(cells_ > 0 ? after_table_ : blocks, std::move(content.notes));
}

/// Where the paragraph names a list but no level, its style may.
std::string BodyReader::list_number_of(const ParagraphProperties& properties) const {
  const ListPlace& own = properties.place;
  const ListPlace& styled = refer_.styles->style(properties.style).place;
  const ListPlace place{own.list ? own.list : styled.list, own.level || own.list ? own.level : styled.level};
  return refer_.counter->next(place, properties.style.empty() ? refer_.styles->default_id() : properties.style);
}

bool BodyReader::is_heading(const ParagraphProperties& properties) const {
  const std::optional<int> styled = refer_.styles->style(properties.style).outline;
  return properties.outline.value_or(styled.value_or(no_outline)) < no_outline;
}

/// A caption belongs to the picture above it.
bool BodyReader::take_caption(const ParagraphProperties& properties, std::string_view text,
                              std::vector<Block>& blocks) const {
  const std::string& style = refer_.styles->style(properties.style).name;
  if ((style != "caption" && style != "Caption") || blocks.empty()) return false;
  auto* figure = std::get_if<Figure>(&blocks.back());
  if (figure == nullptr) return false;
  figure->caption = trimmed(text);
  return true;
}

}  // namespace xxgk::extraction
