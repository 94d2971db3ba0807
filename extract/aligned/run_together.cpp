// See run_together.h.
#include "extract/aligned/run_together.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace xxgk::extraction {
namespace {

constexpr double within = 1.25;  // spaces that may be within a value
constexpr double below = 2;      // spaces by which a word may stand off its header

bool is_digit(const Fragment& word) {
  return word.text.size() == 1;
}

bool touch(const Fragment& left, const Fragment& right, double space) {
  return gap(left.box, right.box) <= within * space;
}

/// Number `text` with its `count` first digits in front of `x`, the others behind.
std::vector<Fragment> parted_at(const Fragment& value, std::size_t count, double x) {
  Fragment left = value, right = value;
  left.text = value.text.substr(0, count);
  left.box.x1 = x;
  right.text = value.text.substr(count);
  right.box.x0 = x;
  return {std::move(left), std::move(right)};
}

bool is_whole_number(std::string_view text) {
  return text == "0" || (!text.empty() && text.front() != '0');
}

bool may_be_pulled_apart(std::span<const Fragment> words) {
  if (words.size() == 2) return std::ranges::any_of(words, is_digit);
  return words.size() > 2 && std::ranges::all_of(words, is_digit);
}

}  // namespace

std::vector<Fragment> words_in(const Fragment& value, const ParsedLine& line) {
  std::vector<Fragment> words;
  for (const Fragment& word : line.line->words) {
    if (word.box.x0 >= value.box.x0 && word.box.x1 <= value.box.x1) words.push_back(word);
  }
  return words;
}

ParsedLine in_words(const ParsedLine& line) {
  ParsedLine divided = line;
  divided.values.clear();
  for (const Fragment& word : line.line->words) {
    if (word.box.x0 >= line.values.front().box.x0) divided.values.push_back(word);
  }
  return std::ranges::all_of(divided.values, is_value) ? divided : line;
}

ParsedLine with_long_runs_in_words(const ParsedLine& line) {
  constexpr std::size_t several = 3;
  ParsedLine divided = line;
  divided.values.clear();
  for (const Fragment& value : line.values) {
    const std::vector<Fragment> words = words_in(value, line);
    if (words.size() >= several && !may_be_pulled_apart(words) && std::ranges::all_of(words, is_value)) {
      divided.values.insert(divided.values.end(), words.begin(), words.end());
    } else {
      divided.values.push_back(value);
    }
  }
  return divided;
}

bool may_be_values(const std::vector<Fragment>& words, double space) {
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    for (end = begin + 1; end < words.size() && touch(words[end - 1], words[end], space);) ++end;
    if (may_be_pulled_apart(std::span(words).subspan(begin, end - begin))) return false;
  }
  return true;
}

std::vector<Fragment> parted_between_columns(const Fragment& value, const Columns& columns) {
  constexpr double off = 0.35;  // of a digit, by which the values may miss the middle between their columns
  const bool digits = value.text.find_first_not_of("0123456789") == std::string::npos;
  if (columns.edge != Edge::centre || !digits || value.text.size() < 2) return {};
  const double digit = (value.box.x1 - value.box.x0) / static_cast<double>(value.text.size());
  for (std::size_t c = 0; c + 1 < columns.at.size(); ++c) {
    const double middle = (columns.at[c] + columns.at[c + 1]) / 2, pitch = columns.at[c + 1] - columns.at[c];
    if (std::abs(centre(value.box) - middle) > pitch / 4) continue;
    const double count = std::round((middle - value.box.x0) / digit), x = value.box.x0 + count * digit;
    if (count < 1 || count >= static_cast<double>(value.text.size()) || std::abs(x - middle) > off * digit) continue;
    std::vector<Fragment> parts = parted_at(value, static_cast<std::size_t>(count), x);
    if (is_whole_number(parts[0].text) && is_whole_number(parts[1].text)) return parts;
  }
  return {};
}

bool stand_below(const std::vector<Box>& boxes, const std::vector<Fragment>& words, double space) {
  if (words.size() != boxes.size()) return false;
  const auto is_below = [&](std::size_t i) {
    return std::abs(centre(words[i].box) - centre(boxes[i])) <= below * space;
  };
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (touch(words[i], words[i + 1], space) && !(is_below(i) && is_below(i + 1))) return false;
  }
  return true;
}

}  // namespace xxgk::extraction
