// See text_fragments.h.
#include "extract/text_fragments.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "extract/characters.h"
#include "extract/parsed_line.h"

namespace xxgk::extraction {
namespace {

constexpr double space = 1;

double width_of(char32_t c, Measure measure) {
  return measure == Measure::display && is_wide(c) ? 2 : 1;
}

/// The places of a line's values.
std::vector<double> value_places(const Line& line, Measure measure) {
  const FragmentLine fragments = fragment_line(line, measure);
  std::vector<double> places;
  for (std::size_t i = first_value(fragments); i < fragments.fragments.size(); ++i) {
    places.push_back(centre(fragments.fragments[i].box));
  }
  return places;
}

/// How far the values of rows that have equally many, one below the other, are off each other.
double raggedness(std::span<const Line> lines, Measure measure) {
  constexpr double most = 4;  // more tells only that it is another table
  double sum = 0;
  std::vector<double> above;
  for (const Line& line : lines) {
    std::vector<double> places = value_places(line, measure);
    if (places.empty()) continue;
    for (std::size_t i = 0; i < places.size() && places.size() == above.size(); ++i) {
      sum += std::min(most, std::abs(places[i] - above[i]));
    }
    above = std::move(places);
  }
  return sum;
}

}  // namespace

Measure choose_measure(std::span<const Line> lines) {
  return raggedness(lines, Measure::display) < raggedness(lines, Measure::characters) ? Measure::display
                                                                                      : Measure::characters;
}

FragmentLine fragment_line(const Line& line, Measure measure) {
  FragmentLine result;
  result.number = line.number;
  result.after_page = line.after_page;
  double x = 0;
  bool inside = false;
  for (std::size_t at = 0; at < line.text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(line.text, at);
    const double behind = x + width_of(c, measure);
    if (is_space(c)) {
      inside = false;
    } else {
      if (!inside) result.words.push_back({"", {x, double(line.number), x, line.number + 1.0}, CellKind::empty});
      inside = true;
      result.words.back().text += line.text.substr(begin, at - begin);
      result.words.back().box.x1 = behind;
    }
    x = behind;
  }
  for (Fragment& word : result.words) word.kind = traits_of(word.text).kind;
  result.fragments = joined_words(result.words, space);
  return result;
}

}  // namespace xxgk::extraction
