// Texts, fields and drawings of a Word file's paragraphs; see body.h.
#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extract/text/characters.h"
#include "extract/word/body.h"
#include "extract/word/names.h"
#include "extract/word/symbols.h"

namespace xxgk::extraction {
namespace {

/// What the style of a run says of it, else that of its paragraph; the run's own word comes before both.
template <typename Property>
std::optional<Property> styled(std::optional<Property> own, std::optional<Property> WordStyle::* property,
                               const RunProperties& run, const ParagraphProperties& paragraph,
                               const WordStyles& styles) {
  if (own) return own;
  const std::optional<Property> of_run = run.style.empty() ? std::nullopt : styles.style(run.style).*property;
  return of_run ? of_run : styles.style(paragraph.style).*property;
}

}  // namespace

void BodyReader::read_inline(const xml::Element& element, ParagraphContent& content) {
  const auto read_child = [&](const xml::Element& child) { read_inline(child, content); };
  if (is_alternatives(element)) return read_alternatives(read_child);
  const std::string_view name = element.name();
  if (!is_word(element)) {
    // Formulas have texts of their own.
    return name == "t" ? read_text(content) : xml::for_each_child(reader_, read_child);
  }
  if (name == "r") return read_run(content);
  if (name == "sdt") return read_control(read_child);
  const bool lists = name == "fldSimple" && lists_contents(element.attribute_or("instr", ""));
  if (lists || name == "del" || name == "moveFrom") return read_unseen(read_child);
  xml::for_each_child(reader_, read_child);
}

void BodyReader::read_run(ParagraphContent& content) {
  bool hidden = false;
  const auto take = [&](const RunProperties& run) {
    hidden = styled(run.hidden, &WordStyle::hidden, run, content.properties, *refer_.styles).value_or(false);
    content.level =
        styled(run.level, &WordStyle::level, run, content.properties, *refer_.styles).value_or(TextLevel::normal);
  };
  take({});
  xml::for_each_child(reader_, [&](const xml::Element& element) {
    if (is_word(element, "rPr")) return take(read_run_properties(reader_));
    unseen_ += hidden;
    read_run_part(element, content);
    unseen_ -= hidden;
  });
}

void BodyReader::read_run_part(const xml::Element& element, ParagraphContent& content) {
  const auto read_child = [&](const xml::Element& child) { read_run_part(child, content); };
  if (is_alternatives(element)) return read_alternatives(read_child);
  if (!is_word(element)) return;
  const std::string_view name = element.name();
  if (name == "t") return read_text(content);
  if (name == "drawing" || name == "pict" || name == "object") return read_drawing(content);
  if (name == "fldChar") return read_field_mark(element);
  if (name == "instrText") return fields_.add_instruction(xml::text_inside(reader_));
  if (name == "footnoteReference") return add_note(element, refer_.footnotes, content);
  if (name == "endnoteReference") return add_note(element, refer_.endnotes, content);
  if (name == "rubyBase") {
    return xml::for_each_child(reader_, [&](const xml::Element& child) { read_inline(child, content); });
  }
  if (name == "ruby") return xml::for_each_child(reader_, read_child);
  if (!shows()) return;
  if (name == "tab" || name == "ptab") content.text.add("\t");
  if (name == "br" || name == "cr") content.text.add("\n");
  if (name == "noBreakHyphen") content.text.add("-");
  if (name == "sym")
    content.text.add(symbol_text(element.attribute_or("font", ""), element.attribute_or("char", "")), content.level);
}

/// Line breaks have elements of their own: in a text they are spaces.
void BodyReader::read_text(ParagraphContent& content) {
  std::string text = xml::text_inside(reader_);
  std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (shows()) content.text.add(text, content.level);
}

void BodyReader::read_field_mark(const xml::Element& element) {
  const std::string type = element.attribute_or("fldCharType", "");
  if (type == "begin") fields_.begin();
  if (type == "separate") fields_.separate();
  if (type == "end") fields_.end();
}

void BodyReader::read_drawing(ParagraphContent& content) {
  Drawing drawing;
  xml::for_each_child(reader_, [&](const xml::Element& element) { read_drawing_part(element, drawing, content); });
  if (!drawing.has_picture || !shows()) return;
  drawing.figure.origin = content.origin;
  // What floats over a table belongs to none of its cells.
  std::vector<Block>& blocks = drawing.floats && cells_ > 0 ? after_table_ : content.beside;
  blocks.emplace_back(std::move(drawing.figure));
}

void BodyReader::read_drawing_part(const xml::Element& element, Drawing& drawing, ParagraphContent& content) {
  const auto read_child = [&](const xml::Element& child) { read_drawing_part(child, drawing, content); };
  if (is_alternatives(element)) return read_alternatives(read_child);
  const std::string_view name = element.name();
  if (is_word(element, "txbxContent")) return read_text_box(content);
  if (name == "anchor") drawing.floats = true;
  if (name == "shape" && element.attribute_or("style", "").find("position:absolute") != std::string::npos)
    drawing.floats = true;
  if (name == "blip" || name == "imagedata" || name == "relIds") drawing.has_picture = true;
  if (name == "blip") drawing.figure.address = refer_.part_name(element.attribute_or("embed", ""));
  if (name == "imagedata") drawing.figure.address = refer_.part_name(element.attribute_or("id", ""));
  if (name == "docPr") drawing.figure.caption = trimmed(element.attribute_or("title", ""));
  if (name == "chart") {
    drawing.has_picture = true;
    if (const std::string title = refer_.chart_title(element.attribute_or("id", "")); !title.empty())
      drawing.figure.caption = title;
  }
  xml::for_each_child(reader_, read_child);
}

/// A text box has fields of its own.
void BodyReader::read_text_box(ParagraphContent& content) {
  const bool seen = shows();
  FieldStack around = std::exchange(fields_, {});
  unseen_ += !seen;
  std::vector<Block> blocks = read_blocks();
  unseen_ -= !seen;
  fields_ = std::move(around);
  content.beside.insert(content.beside.end(), std::make_move_iterator(blocks.begin()),
                        std::make_move_iterator(blocks.end()));
}

void BodyReader::add_note(const xml::Element& element, Notes& notes, ParagraphContent& content) const {
  const auto note = notes.find(element.attribute_or("id", ""));
  if (note == notes.end() || !shows()) return;
  for (Block& block : note->second) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) paragraph->origin = content.origin;
    content.notes.push_back(std::move(block));
  }
  notes.erase(note);
}

}  // namespace xxgk::extraction
