// See wrapped_row.h.
#include "extract/aligned/wrapped_row.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "extract/aligned/number_widths.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr double wander = 1;     // spaces by which the lines of a number are off each other,
constexpr double clearly = 0.9;  // and by which any other number must be farther
constexpr std::size_t most_digits = 12;

bool is_zero(char32_t c) {
  constexpr char32_t fullwidth_zero = 0xFF10;
  return c == '0' || c == fullwidth_zero;
}

bool begins_with_zero(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_zero(next_character(text, at));
}

double distance(const Box& a, const Box& b) {
  return std::min({std::abs(a.x0 - b.x0), std::abs(a.x1 - b.x1), std::abs(centre(a) - centre(b))});
}

}  // namespace

WrappedRow::WrappedRow(std::span<const Fragment> values) {
  for (const Fragment& value : values) {
    const std::size_t digits = count_digits(value.text);
    numbers_.push_back({value, value.text, value.box, 0, digits, digits > 0 && !begins_with_zero(value.text)});
  }
}

std::vector<WrappedRow::Number*> WrappedRow::open_numbers() {
  std::vector<Number*> open;
  for (Number& number : numbers_) {
    if (number.may_go_on && number.last_line + 1 == lines_) open.push_back(&number);
  }
  return open;
}

/// The only one that the digits stand below.
WrappedRow::Number* WrappedRow::number_above(const std::vector<Number*>& open, const Fragment& digits,
                                             double space) const {
  Number* nearest = nullptr;
  double least = wander * space;
  for (Number* number : open) {
    const double off = distance(number->last, digits.box);
    if (off > least) continue;
    nearest = number;
    least = off;
  }
  const bool ambiguous = std::ranges::any_of(numbers_, [&](const Number& other) {
    return &other != nearest && distance(other.last, digits.box) < least + clearly * space;
  });
  return ambiguous ? nullptr : nearest;
}

bool WrappedRow::add_line(std::span<const Fragment> values, double space) {
  const std::vector<Number*> open = open_numbers();
  std::vector<Number*> found;
  for (const Fragment& value : values) found.push_back(number_above(open, value, space));
  // As many as there are numbers to go on with are theirs in order, wherever they stand.
  const bool each = std::ranges::find(found, nullptr) == found.end();
  if (!each && values.size() != open.size()) return false;
  if (!each) found = open;
  if (!std::ranges::is_sorted(found) || std::ranges::adjacent_find(found) != found.end()) return false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::size_t digits = count_digits(values[i].text);
    if (digits == 0 || digits > found[i]->width || count_digits(found[i]->text) + digits > most_digits) return false;
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    Number& number = *found[i];
    number.text += values[i].text;
    number.last = values[i].box;
    number.last_line = lines_;
    number.may_go_on = count_digits(values[i].text) == number.width;
  }
  ++lines_;
  return true;
}

bool WrappedRow::take_in(std::span<const Fragment> values) {
  for (const Fragment& value : values) {
    const bool apart = std::ranges::all_of(numbers_, [&](const Number& number) {
      return gap(number.first.box, value.box) > 0 || gap(value.box, number.first.box) > 0;
    });
    if (!apart) return false;
  }
  for (const Fragment& value : values) {
    const auto behind =
        std::ranges::find_if(numbers_, [&](const Number& number) { return number.first.box.x0 > value.box.x0; });
    numbers_.insert(behind, Number{value, value.text, value.box, 0, 0, false});
  }
  return true;
}

bool WrappedRow::is_of_single_digits() const {
  const auto wrapped = std::ranges::count_if(numbers_, [](const Number& number) { return number.last_line > 0; });
  const auto single =
      std::ranges::count_if(numbers_, [](const Number& number) { return number.last_line > 0 && number.width == 1; });
  return 2 * single > wrapped;
}

std::vector<Fragment> WrappedRow::numbers() const {
  std::vector<Fragment> numbers;
  for (const Number& number : numbers_) {
    numbers.push_back(number.first);
    numbers.back().text = number.text;
  }
  return numbers;
}

}  // namespace xxgk::extraction
