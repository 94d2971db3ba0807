// Lines of prose; see page_lines.h.
#include "extract/page/page_lines.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "extract/page/joined_rules.h"
#include "extract/page/word_lines.h"
#include "extract/text/characters.h"
#include "extract/text/page_numbers.h"

namespace xxgk::extraction {
namespace {

constexpr double head_zone = 0.12;  // share of the page's height at its top, and at its foot

bool is_in_margin(const Box& box, double page_height) {
  return box.y1 < head_zone * page_height || box.y0 > (1 - head_zone) * page_height;
}

bool is_in_margin(const ProseLine& line, const PageLines& page) {
  return is_in_margin(line.box, page.height);
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

/// The first lines of the first page, one or several as one text, with the height of their type: its title may be among
/// them.
std::map<std::string, double> first_texts(const PageLines& page) {
  constexpr std::size_t most_lines = 4;
  const std::size_t lines = std::min(most_lines, page.lines.size());
  std::map<std::string, double> texts;
  for (std::size_t begin = 0; begin < lines; ++begin) {
    std::string text;
    for (std::size_t i = begin; i < lines; ++i) {
      text += pattern_of(page.lines[i].text);
      texts.emplace(text, page.lines[begin].box.y1 - page.lines[begin].box.y0);
    }
  }
  return texts;
}

/// The title again, in smaller type at the head of a page: a report of two pages has one such head only.
bool is_small_title(const ProseLine& line, const std::map<std::string, double>& titles) {
  constexpr double smaller = 0.9;
  const auto title = titles.find(pattern_of(line.text));
  return title != titles.end() && line.box.y1 - line.box.y0 < smaller * title->second;
}

bool is_first_or_last(const ProseLine& line, const PageLines& page) {
  return &line == &page.lines.front() || &line == &page.lines.back();
}

}  // namespace

std::size_t body_of(const PageContent& page) {
  std::string text;
  for (const Word& word : page.words) {
    if (!is_in_margin(word.box, page.height)) text += word.text + '\n';
  }
  return text.empty() ? 0 : std::hash<std::string>()(text);
}

PageLines take_lines(const PageContent& page) {
  std::vector<const Word*> words;
  for (const Word& word : page.words) words.push_back(&word);
  PageLines lines{page.height, {}, page.width};
  if (words.empty()) return lines;
  std::ranges::copy_if(joined_rules(page.rules), std::back_inserter(lines.rules), &Rule::horizontal);
  for (const WordLine& line : lines_of_words(words)) {
    ProseLine& prose = lines.lines.emplace_back(ProseLine{text_of(line), page.number, line.box});
    for (const Word* word : line.words) {
      prose.words.push_back(*word);
      if (word->confidence) prose.confidence = std::min(prose.confidence.value_or(1), *word->confidence);
    }
  }
  return lines;
}

void drop_running_heads(std::vector<PageLines>& pages) {
  std::map<std::string, std::vector<Box>> places;
  std::set<std::size_t> bodies;
  for (const PageLines& page : pages) {
    if (page.body != 0 && !bodies.insert(page.body).second) continue;
    for (const ProseLine& line : page.lines) {
      if (is_in_margin(line, page)) places[pattern_of(line.text)].push_back(line.box);
    }
  }
  const std::map<std::string, double> titles = pages.empty() ? std::map<std::string, double>() : first_texts(pages[0]);
  for (PageLines& page : pages) {
    std::vector<ProseLine> kept;
    for (const ProseLine& line : page.lines) {
      const bool number = is_page_number(line.text) || is_lone_number(line.text);
      const std::string pattern = pattern_of(line.text);
      const bool small_title = &page != &pages[0] && &line == &page.lines[0] && is_small_title(line, titles);
      const bool repeated =
          is_in_margin(line, page) && !pattern.empty() && (small_title || comes_again(line, places[pattern]));
      if (!(number && (is_in_margin(line, page) || is_first_or_last(line, page))) && !repeated) kept.push_back(line);
    }
    page.lines = std::move(kept);
  }
}

}  // namespace xxgk::extraction
