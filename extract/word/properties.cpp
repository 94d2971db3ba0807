// See properties.h. What a tracked change says of properties before it is never read.
#include "extract/word/properties.h"

#include "extract/word/names.h"

namespace xxgk::extraction {
namespace {

constexpr int most_lists = 1'000'000;
constexpr int last_level = 8, no_outline = 9;

ListPlace read_place(xml::Reader& reader) {
  ListPlace place;
  xml::for_each_child(reader, [&](const xml::Element& element) {
    if (is_word(element, "numId")) place.list = number_of(element, 0, most_lists, 0);
    if (is_word(element, "ilvl")) place.level = number_of(element, 0, last_level, 0);
  });
  return place;
}

TextLevel level_named(std::string_view name) {
  if (name == "superscript") return TextLevel::raised;
  return name == "subscript" ? TextLevel::lowered : TextLevel::normal;
}

bool marks_deletion(xml::Reader& reader) {
  bool deleted = false;
  xml::for_each_child(reader, [&](const xml::Element& element) {
    deleted = deleted || is_word(element, "del") || is_word(element, "moveFrom");
  });
  return deleted;
}

}  // namespace

ParagraphProperties read_paragraph_properties(xml::Reader& reader) {
  ParagraphProperties properties;
  xml::for_each_child(reader, [&](const xml::Element& element) {
    if (!is_word(element)) return;
    if (element.name() == "pStyle") {
      properties.style = value_of(element);
    } else if (element.name() == "outlineLvl") {
      properties.outline = number_of(element, 0, no_outline, no_outline);
    } else if (element.name() == "numPr") {
      properties.place = read_place(reader);
    } else if (element.name() == "rPr") {
      properties.mark_deleted = marks_deletion(reader);
    }
  });
  return properties;
}

RunProperties read_run_properties(xml::Reader& reader) {
  RunProperties properties;
  bool struck_out = false;
  xml::for_each_child(reader, [&](const xml::Element& element) {
    if (is_word(element, "rStyle")) properties.style = value_of(element);
    if (is_word(element, "vanish")) properties.hidden = is_on(element);
    if (is_word(element, "strike") || is_word(element, "dstrike")) struck_out = struck_out || is_on(element);
    if (is_word(element, "vertAlign")) properties.level = level_named(value_of(element));
  });
  if (struck_out) properties.hidden = true;
  return properties;
}

}  // namespace xxgk::extraction
