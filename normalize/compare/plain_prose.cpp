#include "normalize/compare/plain_prose.h"

namespace xxgk {
namespace {

constexpr std::u32string_view in_numbers = U".,";
constexpr std::u32string_view powers = U"\u767E\u5343\u4E07\u842C\u4EBF\u5104";  // hundred to hundred million
constexpr char32_t any_number = U'#';

bool goes_on(std::u32string_view text, std::size_t at) {
  if (is_numeral(text[at]) || powers.find(text[at]) != std::u32string_view::npos) return true;
  return in_numbers.find(text[at]) != std::u32string_view::npos && at + 1 < text.size() && is_numeral(text[at + 1]);
}

void add(ProseSection& section, const std::vector<Content>& contents, const Folder& folder) {
  for (const Content& content : contents) {
    const auto* paragraph = std::get_if<Paragraph>(&content);
    if (!paragraph || paragraph->text.empty()) continue;
    section.paragraphs.push_back({paragraph->text, with_numbers_alike(folder.compact(paragraph->text))});
  }
}

}  // namespace

std::u32string with_numbers_alike(std::u32string_view compact) {
  std::u32string alike;
  std::size_t at = 0;
  while (at < compact.size()) {
    if (!is_numeral(compact[at])) {
      alike += compact[at++];
      continue;
    }
    alike += any_number;
    while (at < compact.size() && goes_on(compact, at)) ++at;
  }
  return alike;
}

std::vector<ProseSection> prose_of(const Report& report, const Folder& folder) {
  std::vector<ProseSection> sections(1);
  add(sections.front(), report.front, folder);
  for (const Section& section : report.sections) {
    ProseSection& prose = sections.emplace_back();
    prose.number = section.number;
    prose.heading = section.heading;
    add(prose, section.contents, folder);
  }
  add(sections.front(), report.back, folder);
  return sections;
}

}  // namespace xxgk
