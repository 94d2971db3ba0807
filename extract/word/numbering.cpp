// See numbering.h. What restarts is told by the standard, ECMA-376 part 1, 17.9.
#include "extract/word/numbering.h"

#include <algorithm>

#include "extract/text/characters.h"
#include "extract/word/list_number.h"
#include "extract/word/names.h"
#include "support/xml_reader.h"

namespace xxgk::extraction {
namespace {

constexpr int most_count = 9'999;
constexpr int most_id = 1'000'000;
constexpr std::size_t longest_text = 200;  // bytes; a document repeats it with each paragraph

int number_attribute(const xml::Element& element, const char* name, int most) {
  return number_in(element.attribute_or(name, ""), 0, most, 0);
}

void read_level_part(xml::Reader& reader, const xml::Element& element, ListLevel& level) {
  const std::string_view name = element.name();
  if (name == "start") level.start = number_of(element, 0, most_count, 0);
  if (name == "numFmt") level.format = value_of(element);
  if (name == "lvlText" && value_of(element).size() <= longest_text) level.text = value_of(element);
  if (name == "lvlRestart") level.restarts_after = number_of(element, 0, list_levels, 0);
  if (name == "isLgl") level.legal = is_on(element);
  if (name == "suff") level.spaced = value_of(element) != "nothing";
  if (name == "pStyle") level.style = value_of(element);
  if (!is_alternatives(element)) return;
  // Formats of later versions, with one of the standard's for others, which comes last.
  xml::for_each_child(reader, [&](const xml::Element&) {
    xml::for_each_child(reader, [&](const xml::Element& inner) { read_level_part(reader, inner, level); });
  });
}

ListLevel read_level(xml::Reader& reader) {
  ListLevel level;
  xml::for_each_child(reader, [&](const xml::Element& element) { read_level_part(reader, element, level); });
  return level;
}

ListPattern read_pattern(xml::Reader& reader) {
  ListPattern pattern;
  xml::for_each_child(reader, [&](const xml::Element& element) {
    if (is_word(element, "numStyleLink")) pattern.linked_style = value_of(element);
    if (!is_word(element, "lvl")) return;
    const int level = number_attribute(element, "ilvl", list_levels - 1);
    pattern.levels[static_cast<std::size_t>(level)] = read_level(reader);
  });
  return pattern;
}

void read_override(xml::Reader& reader, std::size_t level, List& list) {
  xml::for_each_child(reader, [&](const xml::Element& element) {
    if (is_word(element, "startOverride")) list.starts[level] = number_of(element, 0, most_count, 0);
    if (is_word(element, "lvl")) list.levels[level] = read_level(reader);
  });
}

List read_list(xml::Reader& reader) {
  List list;
  xml::for_each_child(reader, [&](const xml::Element& element) {
    if (is_word(element, "abstractNumId")) list.pattern = number_of(element, 0, most_id, 0);
    if (!is_word(element, "lvlOverride")) return;
    read_override(reader, static_cast<std::size_t>(number_attribute(element, "ilvl", list_levels - 1)), list);
  });
  return list;
}

/// Patterns that are another list's by way of a style.
void follow_links(Numbering& numbering, const WordStyles& styles) {
  for (auto& [id, list] : numbering.lists) {
    const auto pattern = numbering.patterns.find(list.pattern);
    if (pattern == numbering.patterns.end() || pattern->second.linked_style.empty()) continue;
    const std::optional<int> linked = styles.style(pattern->second.linked_style).place.list;
    const auto other = numbering.lists.find(linked.value_or(0));
    if (other != numbering.lists.end()) list.pattern = other->second.pattern;
  }
}

bool is_private(char32_t c) {
  return c >= 0xE000 && c <= 0xF8FF;
}

/// Bullets come from symbol fonts, in characters that mean nothing without them.
bool is_printable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_private(next_character(text, at))) return false;
  }
  return true;
}

}  // namespace

Numbering read_numbering(std::string_view bytes) {
  Numbering numbering;
  xml::Reader reader(bytes, "numbering");
  reader.next();
  xml::for_each_child(reader, [&](const xml::Element& element) {
    if (is_word(element, "abstractNum")) {
      const int id = number_attribute(element, "abstractNumId", most_id);
      numbering.patterns[id] = read_pattern(reader);
    } else if (is_word(element, "num")) {
      const int id = number_attribute(element, "numId", most_id);
      numbering.lists[id] = read_list(reader);
    }
  });
  return numbering;
}

ListCounter::ListCounter(Numbering numbering, const WordStyles& styles) : numbering_(std::move(numbering)) {
  follow_links(numbering_, styles);
}

const ListLevel& ListCounter::level_of(const List& list, std::size_t level) const {
  if (list.levels[level]) return *list.levels[level];
  static const ListPattern none;
  const auto pattern = numbering_.patterns.find(list.pattern);
  return (pattern == numbering_.patterns.end() ? none : pattern->second).levels[level];
}

/// A level can name its style instead of the style its level.
std::size_t ListCounter::level_for(const List& list, const ListPlace& place, std::string_view style) const {
  if (place.level) return static_cast<std::size_t>(*place.level);
  for (std::size_t level = 0; level < list_levels; ++level) {
    if (!style.empty() && level_of(list, level).style == style) return level;
  }
  return 0;
}

void ListCounter::count(int id, const List& list, std::size_t level) {
  Counts& counts = counts_[list.pattern];
  if (list.starts[level] && begun_.emplace(id, level).second) {
    counts[level] = list.starts[level];
  } else {
    counts[level] = counts[level] ? std::min(*counts[level] + 1, most_count) : level_of(list, level).start;
  }
  for (std::size_t below = level + 1; below < list_levels; ++below) {
    const auto after = static_cast<std::size_t>(level_of(list, below).restarts_after.value_or(static_cast<int>(below)));
    if (level < after) counts[below].reset();
  }
}

std::string ListCounter::printed(const List& list, std::size_t level) const {
  const ListLevel& own = level_of(list, level);
  const Counts& counts = counts_.at(list.pattern);
  std::string text;
  for (std::size_t at = 0; at < own.text.size(); ++at) {
    const bool is_number =
        own.text[at] == '%' && at + 1 < own.text.size() && own.text[at + 1] >= '1' && own.text[at + 1] <= '9';
    if (!is_number) {
      text += own.text[at];
      continue;
    }
    const auto shown = static_cast<std::size_t>(own.text[++at] - '1');
    const ListLevel& of = level_of(list, shown);
    text += list_number(counts[shown].value_or(of.start), own.legal ? "decimal" : of.format);
  }
  return text;
}

std::string ListCounter::next(const ListPlace& place, std::string_view style) {
  const auto found = numbering_.lists.find(place.list.value_or(0));
  if (found == numbering_.lists.end()) return "";
  const List& list = found->second;
  const std::size_t level = level_for(list, place, style);
  count(found->first, list, level);
  std::string text = printed(list, level);
  if (text.empty() || !is_printable(text)) return "";
  std::size_t end = text.size();
  if (level_of(list, level).spaced && !is_wide(previous_character(text, end))) text += ' ';
  return text;
}

}  // namespace xxgk::extraction
