// See struck_words.h.
#include "extract/page/struck_words.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "extract/page/word_lines.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr double middle_from = 0.3,
                 middle_to = 0.72;  // of a word's height: lines through it, and none under or over it
constexpr double same_end = 0.3;    // ems by which a line may end beside its text
constexpr double touch = 1;         // point, from one piece of a line to the next

/// Lines across the page in one piece each, by height and then beginning.
std::vector<Rule> whole_lines(const std::vector<Rule>& rules) {
  std::vector<Rule> lines;
  std::ranges::copy_if(rules, std::back_inserter(lines), &Rule::horizontal);
  std::ranges::sort(lines, {}, [](const Rule& rule) { return std::pair(rule.at, rule.from); });
  std::size_t last = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].at == lines[last].at && lines[i].from <= lines[last].to + touch) {
      lines[last].to = std::max(lines[last].to, lines[i].to);
    } else {
      lines[++last] = lines[i];
    }
  }
  lines.resize(std::min(lines.size(), last + 1));
  return lines;
}

bool is_near(double x, double other, const Word& word) {
  return std::abs(x - other) <= same_end * em_of(word);
}

/// Of the characters, from the first that the line crosses to behind the last.
using Range = std::pair<std::size_t, std::size_t>;

/// The characters of a word that a line strikes out, the first and the last of them whole.
Range crossed(const Word& word, const Rule& line) {
  const std::vector<double>& edges = word.edges;
  Range range{0, edges.size() - 1};
  const auto middle = [&edges](std::size_t i) { return (edges[i] + edges[i + 1]) / 2; };
  while (range.first < range.second && middle(range.first) < line.from) ++range.first;
  while (range.second > range.first && middle(range.second - 1) > line.to) --range.second;
  return range;
}

/// A line strikes words out: those it passes through from end to end, beginning and ending where characters do.
class Strike {
 public:
  Strike(const Rule& line, std::span<const std::size_t> crossed_words, const std::vector<Word>& words) {
    bool begins = false, ends = false;
    for (const std::size_t i : crossed_words) {
      const Word& word = words[i];
      const Range range = crossed(word, line);
      if (range.first == range.second) continue;
      parts_.emplace_back(i, range);
      begins = begins || is_near(word.edges[range.first], line.from, word);
      ends = ends || is_near(word.edges[range.second], line.to, word);
    }
    if (!begins || !ends) parts_.clear();
  }

  const std::vector<std::pair<std::size_t, Range>>& parts() const { return parts_; }

 private:
  std::vector<std::pair<std::size_t, Range>> parts_;
};

bool passes_through(const Rule& line, const Word& word) {
  const double height = word.box.y1 - word.box.y0;
  const bool high = line.at >= word.box.y0 + middle_from * height && line.at <= word.box.y0 + middle_to * height;
  return high && word.turn == Turn::right && word.edges.size() > 1 && line.from < word.box.x1 && line.to > word.box.x0;
}

bool ends_at_upright(const Rule& line, const std::vector<Rule>& rules) {
  return std::ranges::any_of(rules, [&line](const Rule& rule) {
    if (rule.horizontal || rule.from > line.at || rule.to < line.at) return false;
    return std::abs(rule.at - line.from) <= touch || std::abs(rule.at - line.to) <= touch;
  });
}

/// The lines that may strike a word out, found by its height on the page.
std::span<const Rule> lines_at(const Box& box, const std::vector<Rule>& lines) {
  const auto begin = std::ranges::lower_bound(lines, box.y0, {}, &Rule::at);
  return {begin, std::ranges::upper_bound(begin, lines.end(), box.y1, {}, &Rule::at)};
}

/// The word without its struck characters, closed up so that its type is as large as before.
void strike_out(Word& word, const std::vector<bool>& struck) {
  std::string text;
  std::vector<double> edges{word.edges.front()};
  std::size_t at = 0;
  for (std::size_t i = 0; at < word.text.size(); ++i) {
    const std::size_t begin = at;
    next_character(word.text, at);
    if (struck[i]) continue;
    text += word.text.substr(begin, at - begin);
    edges.push_back(edges.back() + word.edges[i + 1] - word.edges[i]);
  }
  word.text = std::move(text);
  word.edges = std::move(edges);
  word.corrected = true;
}

/// For each line the words it passes through.
std::vector<std::vector<std::size_t>> words_by_line(const std::vector<Word>& words, const std::vector<Rule>& lines) {
  std::vector<std::vector<std::size_t>> crossed(lines.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const Rule& line : lines_at(words[i].box, lines)) {
      if (passes_through(line, words[i])) crossed[static_cast<std::size_t>(&line - lines.data())].push_back(i);
    }
  }
  return crossed;
}

}  // namespace

void drop_struck_text(PageContent& page) {
  const std::vector<Rule> lines = whole_lines(page.rules);
  const std::vector<std::vector<std::size_t>> crossed_words = words_by_line(page.words, lines);
  std::vector<std::vector<bool>> struck(page.words.size());
  std::vector<Rule> strikes;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (crossed_words[i].empty()) continue;
    const Strike strike(lines[i], crossed_words[i], page.words);
    if (strike.parts().empty() || ends_at_upright(lines[i], page.rules)) continue;
    strikes.push_back(lines[i]);
    for (const auto& [word, range] : strike.parts()) {
      struck[word].resize(page.words[word].edges.size() - 1);
      std::fill(struck[word].begin() + static_cast<std::ptrdiff_t>(range.first),
                struck[word].begin() + static_cast<std::ptrdiff_t>(range.second), true);
    }
  }
  if (strikes.empty()) return;
  for (std::size_t i = 0; i < struck.size(); ++i) {
    if (!struck[i].empty()) strike_out(page.words[i], struck[i]);
  }
  std::erase_if(page.words, [](const Word& word) { return word.text.empty(); });
  std::erase_if(page.rules, [&strikes](const Rule& rule) {
    return rule.horizontal && std::ranges::any_of(strikes, [&rule](const Rule& strike) {
             return rule.at == strike.at && rule.from >= strike.from && rule.to <= strike.to;
           });
  });
}

}  // namespace xxgk::extraction
