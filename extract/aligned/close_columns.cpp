// See close_columns.h.
#include "extract/aligned/close_columns.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <vector>

#include "extract/aligned/parsed_line.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t enough_columns = 3, enough_rows = 3;
constexpr std::size_t long_row = 8, several = 2;  // a row without others: its values, and how many touch another one

std::size_t values_of_words(const FragmentLine& line) {
  const auto last_text = std::find_if_not(line.words.rbegin(), line.words.rend(), is_value);
  return static_cast<std::size_t>(last_text - line.words.rbegin());
}

std::size_t values_of_fragments(const FragmentLine& line) {
  return line.fragments.size() - first_value(line);
}

void part(FragmentLine& line, double space) {
  const auto values = line.words.end() - static_cast<std::ptrdiff_t>(values_of_words(line));
  line.fragments = joined_words({line.words.begin(), values}, space);
  std::copy(values, line.words.end(), std::back_inserter(line.fragments));
}

/// The number of values that most rows have; 0 where the fragments tell it as well, or no number is usual.
std::size_t usual_values(std::span<const FragmentLine> table) {
  std::map<std::size_t, std::size_t> by_words;
  std::size_t rows = 0;
  for (const FragmentLine& line : table) {
    const std::size_t values = values_of_words(line);
    if (values < 2) continue;
    ++rows;
    ++by_words[values];
  }
  const auto less = [](const auto& a, const auto& b) { return a.second < b.second; };
  const auto usual = std::ranges::max_element(by_words, less);
  if (usual == by_words.end() || usual->first < enough_columns || usual->second < enough_rows) return 0;
  const auto set_apart = static_cast<std::size_t>(std::ranges::count_if(
      table, [&](const FragmentLine& line) { return values_of_fragments(line) == usual->first; }));
  const bool is_usual = 5 * usual->second >= 3 * rows, fragments_tell = 2 * set_apart > usual->second;
  return is_usual && !fragments_tell ? usual->first : 0;
}

bool is_long_row(const FragmentLine& line) {
  const std::size_t values = values_of_words(line);
  return values == line.words.size() && values >= long_row && values >= line.fragments.size() + several;
}

}  // namespace

void part_close_values(std::span<FragmentLine> table, double space) {
  const std::size_t usual = usual_values(table);
  for (FragmentLine& line : table) {
    const std::size_t values = values_of_words(line);
    if (is_long_row(line) || (values > 1 && values <= usual)) part(line, space);
  }
}

}  // namespace xxgk::extraction
