// See pulled_apart.h.
#include "extract/aligned/pulled_apart.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace xxgk::extraction {
namespace {

constexpr double widest = 3;  // spaces between the digits of one number

bool is_of_digits(const Fragment& value) {
  return value.text.find_first_not_of("0123456789") == std::string::npos;
}

/// What stands in the place of two columns, of which `at` and `next` are the middles.
class Pair {
 public:
  Pair(double at, double next, double space) : middle_((at + next) / 2), pitch_(next - at), space_(space) {}

  bool holds_one(const ParsedLine& line) const {
    return std::ranges::any_of(
        line.values, [this](const Fragment& value) { return std::abs(centre(value.box) - middle_) <= pitch_ / 4; });
  }

  /// The first of two numbers that may be one; the end where there are none.
  std::vector<Fragment>::iterator first_of_two(ParsedLine& line) const {
    return std::ranges::adjacent_find(line.values, [this](const Fragment& left, const Fragment& right) {
      const bool here = std::abs((centre(left.box) + centre(right.box)) / 2 - middle_) <= pitch_ / 2;
      return here && left.box.x1 <= middle_ + pitch_ / 2 && right.box.x0 >= middle_ - pitch_ / 2 &&
             is_of_digits(left) && is_of_digits(right) && gap(left.box, right.box) <= widest * space_;
    });
  }

 private:
  double middle_, pitch_, space_;
};

void join(ParsedLine& line, std::vector<Fragment>::iterator first) {
  const auto second = first + 1;
  first->text += ' ' + second->text;
  first->box.x1 = second->box.x1;
  line.values.erase(second);
}

/// Both stand below one head, and below it alone.
bool share_head(const Fragment& left, const Fragment& right, std::span<const Box> heads, double space) {
  const Box both{left.box.x0, 0, right.box.x1, 0};
  const auto is_over = [&](const Box& head) {
    return head.x0 - space <= centre(left.box) && centre(right.box) <= head.x1 + space;
  };
  const auto overlaps = [&](const Box& head) { return gap(head, both) < 0 && gap(both, head) < 0; };
  return std::ranges::count_if(heads, is_over) == 1 && std::ranges::count_if(heads, overlaps) == 1;
}

/// The line with one number for each head; as it is where there is no such way.
ParsedLine joined_below_heads(const ParsedLine& line, std::span<const Box> heads, double space) {
  ParsedLine joined = line;
  for (std::size_t i = 0; i + 1 < joined.values.size();) {
    const Fragment &left = joined.values[i], &right = joined.values[i + 1];
    const bool one = is_of_digits(left) && is_of_digits(right) && gap(left.box, right.box) <= widest * space &&
                     share_head(left, right, heads, space);
    if (one) join(joined, joined.values.begin() + static_cast<std::ptrdiff_t>(i));
    if (!one) ++i;
  }
  return joined.values.size() == heads.size() ? joined : line;
}

}  // namespace

bool join_below_heads(std::span<ParsedLine> lines, std::span<const Box> heads, double space) {
  bool any = false;
  for (ParsedLine& line : lines) {
    if (line.values.size() <= heads.size() || heads.empty()) continue;
    ParsedLine joined = joined_below_heads(line, heads, space);
    any = any || joined.values.size() < line.values.size();
    line = std::move(joined);
  }
  return any;
}

bool join_pulled_apart(std::span<ParsedLine> lines, const Columns& columns, double space) {
  constexpr std::size_t most = 2;  // rows with one value for each with two
  bool any = false;
  for (std::size_t c = 0; c + 1 < columns.at.size(); ++c) {
    const Pair pair(columns.at[c], columns.at[c + 1], space);
    std::size_t one = 0, two = 0;
    for (ParsedLine& line : lines) {
      const bool has_two = pair.first_of_two(line) != line.values.end();
      two += has_two;
      one += !has_two && pair.holds_one(line);
    }
    if (two == 0 || one < most * two) continue;
    for (ParsedLine& line : lines) {
      if (const auto first = pair.first_of_two(line); first != line.values.end()) join(line, first);
    }
    any = true;
  }
  return any;
}

}  // namespace xxgk::extraction
