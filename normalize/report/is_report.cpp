// Telling reports; see is_report.h.
#include "normalize/report/is_report.h"

#include <algorithm>

#include "normalize/text/fold_text.h"

namespace xxgk {
namespace {

bool speaks_of(const std::string& text, const std::vector<std::string>& words) {
  const std::string compact = without_spaces(text);
  return std::any_of(words.begin(), words.end(),
                     [&compact](const std::string& word) { return compact.find(word) != std::string::npos; });
}

/// A paragraph in which a report names itself.
bool names_report(const std::vector<Content>& contents, const Lexicon& lexicon) {
  return std::any_of(contents.begin(), contents.end(), [&lexicon](const Content& content) {
    const auto* paragraph = std::get_if<Paragraph>(&content);
    return paragraph && speaks_of(paragraph->text, lexicon.subject) && speaks_of(paragraph->text, lexicon.report_names);
  });
}

bool has_unread_page(const Report& report) {
  return std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.code == DiagnosticCode::page_unread; });
}

}  // namespace

bool is_report(const Report& report, const Lexicon& lexicon) {
  const auto tables = form_tables(report);
  const bool has_table =
      std::any_of(tables.begin(), tables.end(), [](const FormTable* table) { return !is_wholly_missing(*table); });
  if (!report.title.empty() || has_table || has_unread_page(report)) return true;
  // That the subject is mentioned makes no report: its sections are headed by it, or it says what it is.
  constexpr std::ptrdiff_t enough_headings = 2;
  const auto headings = std::count_if(report.sections.begin(), report.sections.end(), [&](const Section& section) {
    return speaks_of(section.heading, lexicon.subject);
  });
  return headings >= enough_headings || names_report(report.front, lexicon) || names_report(report.back, lexicon) ||
         std::any_of(report.sections.begin(), report.sections.end(),
                     [&](const Section& section) { return names_report(section.contents, lexicon); });
}

}  // namespace xxgk
