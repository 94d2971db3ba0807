// See line_halves.h.
#include "extract/aligned/line_halves.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t shortest_label = 3;  // characters
constexpr std::size_t fewest_pairs = 3, fewest_below_header = 2;
constexpr std::size_t most_between = 6;  // lines from one pair to the next
constexpr std::size_t most_parted = 30;  // the same where all lines between part at the same place

/// What lies between the first row of a line and the second.
struct Gutter {
  double begin = 0, end = 0;
  bool holds(double x) const { return begin <= x && x <= end; }
};

bool is_label(const Fragment& fragment) {
  return fragment.kind == CellKind::text && length_of(fragment.text) >= shortest_label;
}

/// Where a line ends that says the same twice, as the header of two halves does; nullopt for any other.
std::optional<Gutter> gutter_of_header(const FragmentLine& line) {
  constexpr std::size_t fewest = 4;
  const std::vector<Fragment>& fragments = line.fragments;
  if (fragments.size() < fewest || fragments.size() % 2 > 0) return std::nullopt;
  const auto second = fragments.begin() + static_cast<std::ptrdiff_t>(fragments.size() / 2);
  const bool twice = std::equal(fragments.begin(), second, second, [](const Fragment& left, const Fragment& right) {
    return left.text == right.text && !is_value(left);
  });
  if (!twice) return std::nullopt;
  return Gutter{std::prev(second)->box.x1, second->box.x0};
}

/// Between a label with its value and another label with its own.
std::optional<Gutter> gutter_of(const FragmentLine& line) {
  const std::vector<Fragment>& fragments = line.fragments;
  if (fragments.empty() || !is_value(fragments.back())) return std::nullopt;
  const auto label = std::ranges::find_if(fragments, is_label);
  const auto value = std::find_if(label, fragments.end(), is_value);
  auto second = std::find_if(value, fragments.end(), is_label);
  if (second == fragments.end()) return std::nullopt;
  while (!is_value(*std::prev(second))) --second;  // a label's first bracket may stand apart
  return Gutter{std::prev(second)->box.x1, second->box.x0};
}

bool crosses(const FragmentLine& line, double x) {
  return std::ranges::any_of(line.words, [x](const Fragment& word) { return word.box.x0 < x && x < word.box.x1; });
}

std::vector<Fragment> words_between(const FragmentLine& line, double from, double to) {
  std::vector<Fragment> words;
  std::ranges::copy_if(line.words, std::back_inserter(words),
                       [&](const Fragment& word) { return from <= centre(word.box) && centre(word.box) < to; });
  return words;
}

class HalvesFinder {
 public:
  explicit HalvesFinder(const AlignedLines& lines) : lines_(lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool free = !lines.is_skipped(i) && !lines.is_taken(i);
      headers_.push_back(free ? gutter_of_header(lines[i]) : std::nullopt);
      gutters_.push_back(!free || headers_[i] ? headers_[i] : gutter_of(lines[i]));
    }
  }

  std::vector<HalvedLines> find() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!gutters_[i]) continue;
      std::size_t last = i;
      for (std::size_t next = i; next < lines_.size() && next - last <= most_parted && !lines_.is_taken(next); ++next) {
        if (gutters_[next] && goes_on(last, next)) last = next;
      }
      i = std::max(i, take(i, last + 1));
    }
    return std::move(found_);
  }

 private:
  /// The pairs of both lines are of one table.
  bool goes_on(std::size_t last, std::size_t next) const {
    if (next - last <= most_between) return true;
    const double begin = std::max(gutters_[last]->begin, gutters_[next]->begin);
    const double end = std::min(gutters_[last]->end, gutters_[next]->end);
    const auto parts_all = [&](double place) {
      for (std::size_t i = last + 1; i <= next; ++i) {
        if (lines_[i].after_page || (!lines_.is_skipped(i) && crosses(lines_[i], place))) return false;
      }
      return true;
    };
    return begin < end && (parts_all(begin) || parts_all((begin + end) / 2));
  }

  /// Returns the last line looked at.
  std::size_t take(std::size_t begin, std::size_t end) {
    std::size_t pairs = 0, headers = 0, rows = 0;
    for (std::size_t i = begin; i < end; ++i) {
      pairs += gutters_[i] && !headers_[i];
      headers += headers_[i].has_value();
      rows += lines_.is_row(i);
    }
    HalvedLines halved{begin, end, {}};
    const bool enough = headers > 0 ? pairs >= fewest_below_header : pairs >= fewest_pairs && pairs * 2 >= rows;
    if (!enough || !cut(halved)) return end - 1;
    widen(halved);
    found_.push_back(std::move(halved));
    return found_.back().end - 1;
  }

  /// Each page has its own place.
  bool cut(HalvedLines& halved) const {
    std::optional<double> usual;
    for (std::size_t page = halved.begin; page < halved.end;) {
      std::size_t end = page + 1;
      while (end < halved.end && !lines_[end].after_page) ++end;
      const std::optional<double> own = common_cut(page, end);
      if (own) usual = own;
      if (!usual) return false;
      for (; page < end; ++page) halved.cuts.push_back(cut_of(page, *usual));
    }
    return true;
  }

  double cut_of(std::size_t i, double usual) const {
    return gutters_[i] ? std::clamp(usual, gutters_[i]->begin, gutters_[i]->end) : usual;
  }

  /// The place that lies in most gutters of these lines and in the fewest words, in none of nearly all lines.
  std::optional<double> common_cut(std::size_t begin, std::size_t end) const {
    std::size_t pairs = 0, most = 0, fewest = 0;
    double best = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (!gutters_[i]) continue;
      ++pairs;
      for (const double place : {gutters_[i]->end, gutters_[i]->begin}) {
        const auto [held, crossed] = count_at(place, begin, end);
        if (4 * crossed > end - begin || held < most || (held == most && crossed >= fewest)) continue;
        most = held;
        fewest = crossed;
        best = place;
      }
    }
    return most >= 2 && 2 * most > pairs ? std::optional(best) : std::nullopt;
  }

  /// In how many gutters the place lies, and in the words of how many other lines.
  std::pair<std::size_t, std::size_t> count_at(double place, std::size_t begin, std::size_t end) const {
    std::size_t held = 0, crossed = 0;
    for (std::size_t k = begin; k < end; ++k) {
      held += gutters_[k] && gutters_[k]->holds(place);
      crossed += !gutters_[k] && !lines_.is_skipped(k) && crosses(lines_[k], place);
    }
    return {held, crossed};
  }

  /// Headers above, and rows below where one half is longer.
  void widen(HalvedLines& halved) const {
    const double first = halved.cuts.front(), last = halved.cuts.back();
    std::size_t begin = halved.begin, end = halved.end;
    for (std::size_t i = begin; i > 0 && !lines_[i].after_page && fits(i - 1, first); --i) {
      if (!is_alone(i - 1)) begin = i - 1;
    }
    for (std::size_t i = end; i < lines_.size() && fits(i, last); ++i) {
      // What stands apart from the last row is none of the table, unless another row follows.
      const bool goes_on = i == end && !lines_.is_after_gap(i) && !lines_[i].after_page;
      if (!is_alone(i) && (goes_on || lines_.is_row(i))) end = i + 1;
    }
    halved.cuts.insert(halved.cuts.begin(), halved.begin - begin, first);
    halved.cuts.insert(halved.cuts.end(), end - halved.end, last);
    halved.begin = begin;
    halved.end = end;
  }

  /// The line parts at the place, and at no other. `其中：` may be a label there.
  bool fits(std::size_t i, double at) const {
    if (lines_.is_skipped(i)) return true;
    if (gutters_[i] && !gutters_[i]->holds(at)) return false;
    const auto is_sentence = [](const Fragment& fragment) {
      const CellTraits traits = traits_of(fragment.text);
      return traits.sentence || traits.long_text;
    };
    const bool breaks = lines_.is_break(i) && std::ranges::any_of(lines_[i].fragments, is_sentence);
    return !lines_.is_taken(i) && !breaks && !crosses(lines_[i], at);
  }

  /// Belongs to the halves only if a line behind it does.
  bool is_alone(std::size_t i) const { return lines_.is_break(i) || lines_.is_skipped(i); }

  const AlignedLines& lines_;
  std::vector<std::optional<Gutter>> headers_;  ///< those of lines that say the same twice
  std::vector<std::optional<Gutter>> gutters_;  ///< and those of pairs
  std::vector<HalvedLines> found_;
};

}  // namespace

std::vector<HalvedLines> find_halved_lines(const AlignedLines& lines) {
  return HalvesFinder(lines).find();
}

AlignedLines one_below_the_other(const AlignedLines& lines, const HalvedLines& halved) {
  std::vector<FragmentLine> halves;
  std::vector<LineStanding> standings;
  constexpr double far = 1e9;
  for (const bool right : {false, true}) {
    for (std::size_t i = halved.begin; i < halved.end; ++i) {
      const double cut = halved.cuts[i - halved.begin];
      FragmentLine& half = halves.emplace_back(lines[i]);
      half.words = words_between(lines[i], right ? cut : -far, right ? far : cut);
      half.fragments = joined_words(half.words, lines.space());
      half.after_page = half.after_page || (right && i == halved.begin);
      standings.push_back(lines.standing(i));
      standings.back().left_out = standings.back().left_out || half.words.empty();
    }
  }
  return {std::move(halves), std::move(standings), {lines.space(), lines.apart()}};
}

}  // namespace xxgk::extraction
