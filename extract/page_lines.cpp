// Lines of prose; see page_lines.h.
#include "extract/page_lines.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "extract/characters.h"
#include "extract/page_numbers.h"
#include "extract/word_lines.h"

namespace xxgk::extraction {
namespace {

constexpr double head_zone = 0.12;  // share of the page's height at its top, and at its foot

bool is_in_margin(const ProseLine& line, const PageLines& page) {
  return line.box.y1 < head_zone * page.height || line.box.y0 > (1 - head_zone) * page.height;
}

/// The text with its numbers left out: what is the same on every page but for the page's number.
std::string pattern_of(std::string_view text) {
  std::string pattern;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    if (!is_digit(c) && !is_space(c)) pattern += text.substr(begin, at - begin);
  }
  return pattern;
}

/// The same stands at the same height of another page, in type of the same size; rows of tables and headings stand
/// anywhere, and the body's name in a title is no running head because it signs on the next page.
bool comes_again(const ProseLine& line, const std::vector<Box>& places) {
  constexpr double same_height = 3, same_size = 1;  // points
  const auto is_alike = [&line](const Box& box) {
    return std::abs(box.y0 - line.box.y0) <= same_height &&
           std::abs(box.y1 - box.y0 - line.box.y1 + line.box.y0) <= same_size;
  };
  return std::ranges::count_if(places, is_alike) > 1;
}

bool is_first_or_last(const ProseLine& line, const PageLines& page) {
  return &line == &page.lines.front() || &line == &page.lines.back();
}

}  // namespace

PageLines take_lines(const PageContent& page) {
  std::vector<const Word*> words;
  for (const Word& word : page.words) words.push_back(&word);
  PageLines lines{page.height, {}};
  if (words.empty()) return lines;
  for (const WordLine& line : lines_of_words(words)) {
    ProseLine& prose = lines.lines.emplace_back(ProseLine{text_of(line), page.number, line.box});
    for (const Word* word : line.words) prose.words.push_back(*word);
  }
  return lines;
}

void drop_running_heads(std::vector<PageLines>& pages) {
  std::map<std::string, std::vector<Box>> places;
  for (const PageLines& page : pages) {
    for (const ProseLine& line : page.lines) {
      if (is_in_margin(line, page)) places[pattern_of(line.text)].push_back(line.box);
    }
  }
  for (PageLines& page : pages) {
    std::vector<ProseLine> kept;
    for (const ProseLine& line : page.lines) {
      const bool number = is_page_number(line.text) || is_lone_number(line.text);
      const std::string pattern = pattern_of(line.text);
      const bool repeated = is_in_margin(line, page) && !pattern.empty() && comes_again(line, places[pattern]);
      if (!(number && (is_in_margin(line, page) || is_first_or_last(line, page))) && !repeated) kept.push_back(line);
    }
    page.lines = std::move(kept);
  }
}

}  // namespace xxgk::extraction
