// Telling reports; see is_report.h.
#include "normalize/is_report.h"

#include <algorithm>

#include "normalize/fold_text.h"

namespace xxgk {
namespace {

bool speaks_of(const std::string& text, const std::vector<std::string>& words) {
  const std::string compact = without_spaces(text);
  return std::any_of(words.begin(), words.end(),
                     [&compact](const std::string& word) { return compact.find(word) != std::string::npos; });
}

bool speaks_of(const std::vector<Content>& contents, const std::vector<std::string>& words) {
  return std::any_of(contents.begin(), contents.end(), [&words](const Content& content) {
    if (const auto* paragraph = std::get_if<Paragraph>(&content)) return speaks_of(paragraph->text, words);
    const auto* grid = std::get_if<Grid>(&content);
    return grid && std::any_of(grid->table.cells.begin(), grid->table.cells.end(),
                               [&words](const Cell& cell) { return speaks_of(cell.text, words); });
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
  return speaks_of(report.front, lexicon.subject) || speaks_of(report.back, lexicon.subject) ||
         std::any_of(report.sections.begin(), report.sections.end(), [&lexicon](const Section& section) {
           return speaks_of(section.heading, lexicon.subject) || speaks_of(section.contents, lexicon.subject);
         });
}

}  // namespace xxgk
