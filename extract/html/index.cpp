// See html_index.h.
#include "extract/html/index.h"

#include <algorithm>
#include <optional>

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

/// A text without its spaces and, behind, without a colon and without brackets around it.
std::string bare(std::string_view text) {
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    if (!is_space(c) && !is_colon(c) && !is_opening_bracket(c) && !is_closing_bracket(c))
      word += text.substr(begin, at - begin);
  }
  return word;
}

bool holds(std::span<const std::string> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Where a name stands in a line, with the colon behind it.
struct NameInLine {
  std::size_t begin = 0, end = 0;
  std::string_view name;
};

/// The colon that a name ends with, spaces between them or brackets around the name; npos where there is none.
std::size_t behind_colon(std::string_view line, std::size_t at) {
  while (at < line.size()) {
    const char32_t c = next_character(line, at);
    if (is_colon(c)) return at;
    if (!is_space(c) && !is_closing_bracket(c)) break;
  }
  return std::string_view::npos;
}

std::optional<NameInLine> name_from(std::string_view line, std::size_t from, const IndexWords& words) {
  std::optional<NameInLine> first;
  for (const std::string& name : words.names) {
    const std::size_t begin = line.find(name, from);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = behind_colon(line, begin + name.size());
    if (end == std::string_view::npos) continue;
    const bool longer = first && begin == first->begin && name.size() > first->name.size();
    if (!first || begin < first->begin || longer) first = NameInLine{begin, end, name};
  }
  return first;
}

/// What stands between two names, without what else the page says there.
std::string value_in(std::string_view text, const IndexWords& words) {
  std::size_t end = text.size();
  for (const std::string& word : words.behind) end = std::min(end, text.find(word));
  text = trimmed(text.substr(0, end));
  while (!text.empty()) {  // brackets and bars around what follows
    std::size_t last = text.size();
    const char32_t c = previous_character(text, last);
    if (c != '|' && !is_opening_bracket(c)) break;
    text = trimmed(text.substr(0, last));
  }
  return std::string(text);
}

/// Entries of one cell and, where it holds a name alone, the one behind it. Returns how many cells they took.
std::size_t take_cell(std::span<const Cell> row, const IndexWords& words, std::vector<Meta>& entries) {
  const std::vector<Meta> own = index_in(row[0].text, words);
  const std::string name = index_name(row[0].text, words);
  if (name.empty()) {
    entries.insert(entries.end(), own.begin(), own.end());
    return 1;
  }
  if (row.size() < 2 || row[1].row != row[0].row || row[1].text.empty() || !index_name(row[1].text, words).empty())
    return 1;
  entries.push_back({name, row[1].text});
  return 2;
}

}  // namespace

std::string index_name(std::string_view text, const IndexWords& words) {
  constexpr std::size_t longest = 60;
  if (text.size() > longest) return "";
  const std::string name = bare(text);
  return holds(words.names, name) ? name : std::string();
}

std::vector<Meta> index_in(std::string_view line, const IndexWords& words) {
  std::vector<Meta> entries;
  auto name = name_from(line, 0, words);
  if (!name || !bare(line.substr(0, name->begin)).empty()) return entries;
  while (name) {
    const auto next = name_from(line, name->end, words);
    const std::size_t end = next ? next->begin : line.size();
    const std::string value = value_in(line.substr(name->end, end - name->end), words);
    if (!value.empty()) entries.push_back({std::string(name->name), value});
    name = next;
  }
  return entries;
}

std::vector<Meta> index_in(const Table& table, const IndexWords& words) {
  constexpr std::size_t most_cells = 60, enough = 2;
  std::vector<Meta> entries;
  if (table.cells.size() > most_cells) return entries;
  const std::span<const Cell> cells(table.cells);
  for (std::size_t i = 0; i < cells.size();) i += take_cell(cells.subspan(i), words, entries);
  if (entries.size() < enough) entries.clear();
  return entries;
}

}  // namespace xxgk::extraction
