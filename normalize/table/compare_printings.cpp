// Comparing two printings of a table; see compare_printings.h.
#include "normalize/table/compare_printings.h"

#include <algorithm>

#include "normalize/labels/likeness.h"
#include "normalize/table/fact_rows.h"

namespace xxgk {
namespace {

constexpr std::size_t share_that_may_differ = 20;  // one value in so many
constexpr std::size_t fewest_equal = 2;            // values for each one that differs

const Fact* counterpart(const FormTable& table, const std::string& row, const std::string& column) {
  for (const FactRow& other : table.rows) {
    if (other.key != row) continue;
    const auto found =
        std::find_if(other.facts.begin(), other.facts.end(), [&](const Fact& f) { return f.column == column; });
    if (found != other.facts.end()) return &*found;
  }
  return nullptr;
}

/// Words outside of all cells that are neither a heading nor the form's.
bool are_own_words(std::size_t at, const FoundTable& table, const std::vector<Line>& lines,
                   const std::vector<Heading>& headings) {
  const LineCell& text = lines[at].cells.front();
  const bool heading = std::any_of(headings.begin(), headings.end(), [at](const Heading& h) { return h.line == at; });
  return lines[at].is_paragraph && text.is_text() && !heading &&
         table.family->book.best(text.label, likeness::part_of_table).uses == nullptr;
}

}  // namespace

Caption caption_of(const FoundTable& table, const std::vector<Line>& lines, const std::vector<Heading>& headings) {
  const std::size_t first = table.lines.front();
  const bool own =
      are_own_words(first, table, lines, headings) || (first > 0 && are_own_words(first - 1, table, lines, headings));
  return own ? Caption::own : Caption::none;
}

std::vector<std::pair<std::string, std::string>> doubt_what_differs(FormTable& first, const FormTable& second,
                                                                    Caption caption) {
  struct Pair {
    const std::string* row;
    Fact* fact;
    const Fact* other;
  };
  std::vector<Pair> different;
  std::size_t equal = 0;  // zeros tell nothing
  for (FactRow& row : first.rows) {
    for (Fact& fact : row.facts) {
      const Fact* other = counterpart(second, row.key, fact.column);
      if (!other || !fact.value || !other->value) continue;
      if (fact.value != other->value)
        different.push_back({&row.key, &fact, other});
      else
        equal += !fact.value->is_zero();
    }
  }
  const std::size_t most = caption == Caption::own ? 1 : std::max<std::size_t>(1, equal / share_that_may_differ);
  if (different.size() > most || equal < fewest_equal * different.size()) return {};
  std::vector<std::pair<std::string, std::string>> cells;
  for (const Pair& pair : different) {
    cells.emplace_back(*pair.row, pair.fact->column);
    doubt_given_twice(*pair.fact, *pair.other);
  }
  return cells;
}

}  // namespace xxgk
