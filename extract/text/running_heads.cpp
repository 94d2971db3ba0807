// See running_heads.h.
#include "extract/text/running_heads.h"

#include <algorithm>
#include <map>
#include <string>

#include "extract/text/characters.h"
#include "extract/text/page_numbers.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t longest_head = 60, fewest_letters = 4;  // characters
constexpr std::size_t lines_at_edge = 2;
constexpr std::size_t most_digits = 3;  // of a page's number
constexpr int fewest_pages = 3;

/// What is the same on every page: all but white space and the page's number. Empty where the line can be no running
/// head.
std::string same_on_pages(std::string_view line) {
  const std::string_view text = trimmed(line);
  if (text.find_first_of("\t|") != std::string_view::npos || length_of(text) > longest_head) return {};
  std::string same, number;
  std::size_t letters = 0, digits = 0;
  const auto end_number = [&] {
    if (digits > most_digits) same += number;  // a year
    number.clear();
    digits = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    if (is_digit(c)) {
      number += text.substr(begin, at - begin);
      ++digits;
      continue;
    }
    end_number();
    letters += is_letter(c);
    if (!is_space(c)) same += text.substr(begin, at - begin);
  }
  end_number();
  return letters < fewest_letters ? std::string() : same;
}

struct Place {
  std::size_t line = 0;
  int page = 0;
};

/// The first and last lines of all pages, page numbers aside.
std::vector<Place> lines_at_edges(std::span<const Line> lines) {
  std::vector<Place> edges;
  std::vector<std::size_t> page;
  int number = 0;
  const auto end_page = [&] {
    if (page.empty()) return;
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (i < lines_at_edge || i + lines_at_edge >= page.size()) edges.push_back({page[i], number});
    }
    page.clear();
    ++number;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].after_page) end_page();
    if (is_page_number(lines[i].text)) {
      end_page();
    } else {
      page.push_back(i);
    }
  }
  end_page();
  return edges;
}

/// Of the places of one text those of a run of pages, the first left out where all are alike.
void add_run(std::span<const Line> lines, std::span<const Place> run, RunningHeads& found) {
  if (run.back().page - run.front().page + 1 < fewest_pages) return;
  const std::string_view first = trimmed(lines[run.front().line].text);
  const bool alike = std::all_of(run.begin(), run.end(), [&](Place p) { return trimmed(lines[p.line].text) == first; });
  if (alike) found.titles.push_back(run.front().line);
  for (const Place place : run.subspan(alike ? 1 : 0)) found.heads.push_back(place.line);
}

}  // namespace

RunningHeads find_running_heads(std::span<const Line> lines) {
  std::map<std::string, std::vector<Place>> places;
  for (const Place place : lines_at_edges(lines)) {
    if (std::string same = same_on_pages(lines[place.line].text); !same.empty())
      places[std::move(same)].push_back(place);
  }
  RunningHeads heads;
  for (const auto& [same, found] : places) {
    for (std::size_t begin = 0, end = 1; begin < found.size(); begin = end++) {
      while (end < found.size() && found[end].page <= found[end - 1].page + 1) ++end;
      add_run(lines, std::span(found).subspan(begin, end - begin), heads);
    }
  }
  return heads;
}

}  // namespace xxgk::extraction
