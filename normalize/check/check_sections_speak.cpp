// What sections must say: something at all, and whether fees were collected.
#include <algorithm>

#include "normalize/check/word_findings.h"

namespace xxgk {
namespace {

bool holds_other_than_prose(const Section& section) {
  return std::any_of(section.contents.begin(), section.contents.end(), [](const Content& content) {
    return std::holds_alternative<Grid>(content) || std::holds_alternative<Figure>(content);
  });
}

std::u32string prose_of(const Section& section, const WordContext& context) {
  std::u32string text;
  for (const Content& content : section.contents) {
    if (const auto* paragraph = std::get_if<Paragraph>(&content)) text += context.folded(paragraph->text);
  }
  return text;
}

bool names(std::u32string_view text, const std::string& meaning, const Prose& prose) {
  return std::any_of(prose.words.begin(), prose.words.end(), [&](const ProseWords& list) {
    return list.meaning == meaning &&
           std::any_of(list.words.begin(), list.words.end(), [text](const std::string& word) {
             return text.find(to_code_points(word)) != std::u32string_view::npos;
           });
  });
}

Outcome speaks(const Section& section, const MustSay& must, const WordContext& context) {
  const std::u32string text = prose_of(section, context);
  const auto least = static_cast<std::size_t>(must.least);
  if (text.size() < least) return holds_other_than_prose(section) ? Outcome::undecidable : Outcome::fails;
  if (must.meaning.empty() || names(text, must.meaning, context.taxonomy.prose)) return Outcome::holds;
  const auto& sections = context.report.sections;
  const bool elsewhere = std::any_of(sections.begin(), sections.end(), [&](const Section& other) {
    return names(prose_of(other, context), must.meaning, context.taxonomy.prose);
  });
  return elsewhere ? Outcome::holds : Outcome::fails;
}

}  // namespace

void check_sections_speak(const WordContext& context, WordFindings& findings) {
  for (const MustSay& must : context.taxonomy.prose.must_say) {
    if (std::find(must.forms.begin(), must.forms.end(), context.report.form) == must.forms.end()) continue;
    for (const Section& section : context.report.sections) {
      if (section.number != must.section) continue;
      Finding finding;
      finding.at = std::to_string(section.number);
      finding.outcome = speaks(section, must, context);
      findings.add(must.rule, context.report.form, std::move(finding));
      break;
    }
  }
}

}  // namespace xxgk
