// See text_fragments.h.
#include "extract/aligned/text_fragments.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "extract/aligned/parsed_line.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr double space = 1;

double width_of(char32_t c, Measure measure) {
  return measure == Measure::display && is_wide(c) ? 2 : 1;
}

/// What a line says of the measure.
struct PlacedLine {
  bool parts_tables = false;   ///< a sentence, or as long as one
  std::vector<double> values;  ///< the places of its values
};

PlacedLine placed(const Line& line, Measure measure) {
  const FragmentLine fragments = fragment_line(line, measure);
  PlacedLine result;
  for (std::size_t i = first_value(fragments); i < fragments.fragments.size(); ++i) {
    result.values.push_back(centre(fragments.fragments[i].box));
  }
  if (fragments.fragments.size() == 1) {
    const CellTraits traits = traits_of(fragments.fragments.front().text);
    result.parts_tables = traits.sentence || traits.long_text;
  }
  return result;
}

/// How far the values of rows that have equally many, one below the other, are off each other.
class Raggedness {
 public:
  void add(std::vector<double> values) {
    constexpr double most = 4;  // more tells only that it is another table
    if (values.empty()) return;
    for (std::size_t i = 0; i < values.size() && values.size() == above_.size(); ++i) {
      sum_ += std::min(most, std::abs(values[i] - above_[i]));
    }
    above_ = std::move(values);
  }

  double sum() const { return sum_; }

 private:
  double sum_ = 0;
  std::vector<double> above_;
};

/// Lines without a sentence between them, and how ragged they are by either measure.
struct Stretch {
  std::size_t lines = 0;
  Raggedness characters, display;

  /// By how much the display's columns are the better ones.
  double lead_of_display() const { return characters.sum() - display.sum(); }
};

std::vector<Stretch> stretches_of(std::span<const Line> lines) {
  std::vector<Stretch> stretches(1);
  for (const Line& line : lines) {
    PlacedLine characters = placed(line, Measure::characters);
    if (characters.parts_tables && stretches.back().lines > 0) stretches.emplace_back();
    Stretch& stretch = stretches.back();
    ++stretch.lines;
    stretch.characters.add(std::move(characters.values));
    stretch.display.add(placed(line, Measure::display).values);
  }
  return stretches;
}

}  // namespace

std::vector<Measure> choose_measures(std::span<const Line> lines) {
  constexpr double telling = 12;  // spaces
  const std::vector<Stretch> stretches = stretches_of(lines);
  double lead = 0;
  for (const Stretch& stretch : stretches) lead += stretch.lead_of_display();
  std::vector<Measure> measures;
  for (const Stretch& stretch : stretches) {
    const bool tells = std::abs(stretch.lead_of_display()) >= telling;
    const bool display = (tells ? stretch.lead_of_display() : lead) > 0;
    measures.insert(measures.end(), stretch.lines, display ? Measure::display : Measure::characters);
  }
  return measures;
}

FragmentLine fragment_line(const Line& line, Measure measure) {
  FragmentLine result;
  result.number = line.number;
  result.after_page = line.after_page;
  double x = 0;
  bool inside = false;
  std::size_t spaces = 0;  // since the last word
  for (std::size_t at = 0; at < line.text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(line.text, at);
    const double behind = x + width_of(c, measure);
    if (is_space(c)) {
      inside = false;
      ++spaces;
    } else {
      // A single space is one, however wide: what it parts is no more than a space apart.
      if (!inside && spaces == 1 && !result.words.empty()) result.words.back().box.x1 = x - space;
      spaces = 0;
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
