// Headings of appendices; see find_appendices.h.
#include "normalize/find_appendices.h"

#include <algorithm>
#include <optional>

#include "normalize/labels.h"
#include "normalize/likeness.h"

namespace xxgk {
namespace {

/// Between the title and its table there may stand who filled it in, when, and in which units.
constexpr std::size_t lines_below_title = 5;

bool is_heading(std::size_t line, const std::vector<Heading>& headings) {
  return std::any_of(headings.begin(), headings.end(),
                     [line](const Heading& h) { return h.line <= line && line < h.line + h.count; });
}

/// The line nearest above the table that bears its title.
std::optional<Heading> title_above(std::size_t table_begins, const LabelSet& title, const std::vector<Line>& lines,
                                   const std::vector<Heading>& headings) {
  const std::size_t top = table_begins - std::min(table_begins, lines_below_title);
  for (std::size_t i = table_begins; i-- > top && !is_heading(i, headings);) {
    const LineCell* text = lines[i].sole_text();
    if (text && title.similarity_to(text->label) >= likeness::clear)
      return Heading{i, 1, 0, without_spaces(text->text), ""};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Heading> with_appendices(std::vector<Heading> headings, const std::vector<Line>& lines,
                                     const std::vector<FoundTable>& tables, const Editions& editions,
                                     const Folder& folder) {
  for (std::size_t t = 0; t < tables.size(); ++t) {
    const TableForm* form = find_table(*editions.tables[t], tables[t].family->name);
    if (tables[t].again || !form || form->section != 0) continue;
    const std::size_t begin = tables[t].lines.front();
    auto heading = title_above(begin, LabelSet(form->title, folder), lines, headings);
    const bool is_last = headings.empty() || headings.back().line < begin;
    if (!heading && is_last) heading = Heading{begin, 0, 0, "", ""};
    if (!heading) continue;
    const auto place = std::find_if(headings.begin(), headings.end(),
                                    [&heading](const Heading& other) { return other.line > heading->line; });
    headings.insert(place, std::move(*heading));
  }
  return headings;
}

}  // namespace xxgk
