// See styles.h.
#include "extract/word/styles.h"

#include <utility>

#include "extract/word/names.h"
#include "extract/word/properties.h"
#include "support/xml_reader.h"

namespace xxgk::extraction {
namespace {

constexpr int deepest = 20;  // styles that are based on each other in a circle end somewhere

WordStyle read_style(xml::Reader& reader) {
  WordStyle style;
  xml::for_each_child(reader, [&](const xml::Element& element) {
    if (!is_word(element)) return;
    if (element.name() == "name") style.name = value_of(element);
    if (element.name() == "basedOn") style.based_on = value_of(element);
    if (element.name() == "pPr") {
      const ParagraphProperties properties = read_paragraph_properties(reader);
      style.place = properties.place;
      style.outline = properties.outline;
    } else if (element.name() == "rPr") {
      const RunProperties properties = read_run_properties(reader);
      style.hidden = properties.hidden;
      style.level = properties.level;
    }
  });
  return style;
}

template <typename Value>
void inherit(std::optional<Value>& own, const std::optional<Value>& inherited) {
  if (!own) own = inherited;
}

}  // namespace

void WordStyles::add(const std::string& id, WordStyle style, bool is_default) {
  if (is_default) default_id_ = id;
  styles_.emplace(id, std::move(style));
}

void WordStyles::resolve() {
  const std::map<std::string, WordStyle, std::less<>> unresolved = styles_;
  for (auto& [id, style] : styles_) {
    const WordStyle* base = &style;
    for (int depth = 0; depth < deepest && !base->based_on.empty(); ++depth) {
      const auto found = unresolved.find(base->based_on);
      if (found == unresolved.end()) break;
      base = &found->second;
      inherit(style.place.list, base->place.list);
      inherit(style.place.level, base->place.level);
      inherit(style.outline, base->outline);
      inherit(style.hidden, base->hidden);
      inherit(style.level, base->level);
    }
  }
}

const WordStyle& WordStyles::style(std::string_view id) const {
  static const WordStyle none;
  const auto found = styles_.find(id.empty() ? std::string_view(default_id_) : id);
  return found == styles_.end() ? none : found->second;
}

WordStyles read_styles(std::string_view bytes) {
  WordStyles styles;
  xml::Reader reader(bytes, "styles");
  reader.next();
  xml::for_each_child(reader, [&](const xml::Element& element) {
    if (!is_word(element, "style")) return;
    const std::string id = element.attribute_or("styleId", "");
    const std::string is_default = element.attribute_or("default", "0");
    const bool of_paragraphs = element.attribute_or("type", "paragraph") == "paragraph";
    styles.add(id, read_style(reader), of_paragraphs && (is_default == "1" || is_default == "true"));
  });
  styles.resolve();
  return styles;
}

}  // namespace xxgk::extraction
