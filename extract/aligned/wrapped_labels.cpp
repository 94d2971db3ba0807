// See wrapped_labels.h.
#include "extract/aligned/wrapped_labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include "extract/aligned/spaced_labels.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

// In ems. Gaps between the lines of one cell, the smallest first: rows may be no further apart than lines are
// elsewhere.
constexpr std::array gaps{0.12, 0.2, 0.35, 0.6};
constexpr double overlap = 0.2;      // by which boxes of lines may reach into each other
constexpr double same_edge = 0.5;    // by which lines of one cell may be off each other at a side,
constexpr double same_middle = 0.8;  // or in the middle
constexpr double off_middle = 0.35;  // of values from the middle of their label
constexpr double same_height = 0.1;  // of texts in one line of a header
constexpr std::size_t most_lines = 8;

/// A text, and where it is found.
struct Place {
  std::size_t line = 0, fragment = 0;
};

class LabelJoiner {
 public:
  LabelJoiner(std::span<FragmentLine> page, double em) : page_(page), em_(em) {}

  void join(double widest_gap) {
    for (std::size_t line = 0; line < page_.size(); ++line) {
      for (std::size_t i = 0; i < page_[line].fragments.size(); ++i) {
        const std::vector<Place> stack = stack_from({line, i}, widest_gap);
        if (stack.size() < 2) continue;
        const std::optional<std::size_t> row = row_beside(stack);
        if (!row || has_header_beside(stack, *row)) continue;
        put_together(stack, *row);
        i = static_cast<std::size_t>(-1);  // the line has changed
        if (page_[line].fragments.empty()) break;
      }
    }
  }

 private:
  const Fragment& at(const Place& place) const { return page_[place.line].fragments[place.fragment]; }

  bool is_lowest_part(const Fragment& upper, const Fragment& lower, double widest_gap) const {
    const double apart = lower.box.y0 - upper.box.y1;
    if (is_value(lower) || apart > widest_gap * em_ || apart < -overlap * em_ || begins_with_enumerator(lower.text))
      return false;
    return std::abs(upper.box.x0 - lower.box.x0) <= same_edge * em_ ||
           std::abs(upper.box.x1 - lower.box.x1) <= same_edge * em_ ||
           std::abs(centre(upper.box) - centre(lower.box)) <= same_middle * em_;
  }

  /// The text and those right below it.
  std::vector<Place> stack_from(Place first, double widest_gap) const {
    std::vector<Place> stack{first};
    if (is_value(at(first)) || has_part_above(first, widest_gap)) return {};
    for (std::size_t line = first.line + 1; line < page_.size() && stack.size() <= most_lines; ++line) {
      const std::vector<Fragment>& fragments = page_[line].fragments;
      if (!fragments.empty() && fragments.front().box.y0 > at(stack.back()).box.y1 + em_) break;
      for (std::size_t i = 0; i < fragments.size(); ++i) {
        if (!is_lowest_part(at(stack.back()), fragments[i], widest_gap)) continue;
        stack.push_back({line, i});
        break;
      }
    }
    return stack;
  }

  bool has_part_above(Place place, double widest_gap) const {
    for (std::size_t line = place.line; line-- > 0;) {
      const std::vector<Fragment>& fragments = page_[line].fragments;
      if (!fragments.empty() && fragments.front().box.y1 < at(place).box.y0 - 2 * em_) return false;
      for (const Fragment& above : fragments) {
        if (!is_value(above) && is_lowest_part(above, at(place), widest_gap)) return true;
      }
    }
    return false;
  }

  /// The only line of values beside the stack: in its middle, or on a line with one of its parts.
  std::optional<std::size_t> row_beside(const std::vector<Place>& stack) const {
    const double top = at(stack.front()).box.y0, bottom = at(stack.back()).box.y1;
    std::optional<std::size_t> row;
    for (std::size_t line = 0; line < page_.size(); ++line) {
      const auto value = std::ranges::find_if(page_[line].fragments, is_value);
      if (value == page_[line].fragments.end()) continue;
      const double middle = middle_y(value->box);
      if (middle < top || middle > bottom) continue;
      if (row) return std::nullopt;
      const bool beside = std::ranges::any_of(stack, [line](const Place& place) { return place.line == line; });
      const double end = labels_end(page_, line);
      const bool right = std::ranges::all_of(stack, [&](const Place& p) { return at(p).box.x1 <= end; });
      if (!right || (!beside && std::abs(middle - (top + bottom) / 2) > off_middle * em_)) return std::nullopt;
      row = line;
    }
    return row;
  }

  /// Words right of a part, on its line and not on that of the values: the part is the label of a header.
  bool has_header_beside(const std::vector<Place>& stack, std::size_t row) const {
    return std::ranges::any_of(stack, [&](const Place& place) {
      const Box& part = at(place).box;
      return place.line != row && std::ranges::any_of(page_[place.line].fragments, [&](const Fragment& other) {
               const bool level = std::abs(middle_y(other.box) - middle_y(part)) < same_height * em_;
               return level && other.box.x0 > part.x1 && !is_value(other);
             });
    });
  }

  void put_together(const std::vector<Place>& stack, std::size_t row) {
    Fragment whole = at(stack.front());
    for (const Place& place : stack) {
      const Fragment& part = at(place);
      if (place.line != stack.front().line) append_wrapped(whole.text, part.text);
      whole.box.x0 = std::min(whole.box.x0, part.box.x0);
      whole.box.x1 = std::max(whole.box.x1, part.box.x1);
    }
    whole.box.y1 = at(stack.back()).box.y1;
    for (const Place& place : stack) take_out(place);
    insert_in_order(page_[row].fragments, whole);
    insert_in_order(page_[row].words, whole);
  }

  void take_out(const Place& place) {
    FragmentLine& line = page_[place.line];
    const Box box = line.fragments[place.fragment].box;
    line.fragments.erase(line.fragments.begin() + static_cast<std::ptrdiff_t>(place.fragment));
    std::erase_if(line.words, [&box](const Fragment& word) { return word.box.x0 >= box.x0 && word.box.x1 <= box.x1; });
  }

  std::span<FragmentLine> page_;
  double em_;
};

}  // namespace

void join_wrapped_labels(std::span<FragmentLine> page, double em) {
  LabelJoiner joiner(page, em);
  for (const double gap : gaps) joiner.join(gap);
}

}  // namespace xxgk::extraction
