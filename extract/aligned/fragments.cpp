// See fragments.h.
#include "extract/aligned/fragments.h"

#include <algorithm>
#include <cstddef>

#include "extract/text/characters.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

/// Vertical group labels leave single marks on a line, `、` or `）`, which are no values.
bool stands_for_no_value(const Fragment& fragment) {
  constexpr char32_t fullwidth_slash = 0xFF0F;
  for (std::size_t at = 0; at < fragment.text.size();) {
    const char32_t c = next_character(fragment.text, at);
    if (!is_dash(c) && c != '/' && c != fullwidth_slash) return false;
  }
  return !fragment.text.empty();
}

/// `1.`, set apart from its label by spaces.
bool counts_an_item(const Fragment& fragment) {
  constexpr std::size_t longest = 6;  // bytes
  std::size_t end = fragment.text.size() <= longest ? fragment.text.size() : 0;
  return end > 0 && is_full_stop(previous_character(fragment.text, end));
}

/// `（二）部分公开`: a label of its own, however near the one before it stands.
bool begins_item(const Fragment& word) {
  constexpr std::size_t longest_number = 4;  // characters
  return length_of(word.text) > longest_number && begins_with_enumerator(word.text);
}

/// `1` and `.属于`, which justified type has set apart: no value is followed by a stop.
bool is_torn_ordinal(const Fragment& number, const Fragment& word) {
  constexpr std::size_t longest_ordinal = 2;
  std::size_t at = 0;
  return is_value(number) && length_of(number.text) <= longest_ordinal && is_full_stop(next_character(word.text, at)) &&
         word.kind != CellKind::number;
}

void append(Fragment& fragment, const Fragment& more, double space) {
  constexpr double touching = 0.4;  // of a space
  if (gap(fragment.box, more.box) > touching * space) fragment.text += ' ';
  fragment.text += more.text;
  fragment.box.x1 = more.box.x1;
  fragment.box.y0 = std::min(fragment.box.y0, more.box.y0);
  fragment.box.y1 = std::max(fragment.box.y1, more.box.y1);
}

}  // namespace

std::vector<Fragment> joined_words(const std::vector<Fragment>& words, double space) {
  constexpr double tolerance = 1.25, behind_item = 3.25;
  std::vector<Fragment> fragments;
  for (const Fragment& word : words) {
    const bool item = !fragments.empty() && !is_value(word) && counts_an_item(fragments.back());
    const bool near =
        !fragments.empty() && gap(fragments.back().box, word.box) <= space * (item ? behind_item : tolerance);
    if ((near && !begins_item(word)) || (!fragments.empty() && is_torn_ordinal(fragments.back(), word))) {
      append(fragments.back(), word, space);
    } else {
      fragments.push_back(word);
    }
  }
  for (Fragment& fragment : fragments) fragment.kind = traits_of(fragment.text).kind;
  return fragments;
}

void insert_in_order(std::vector<Fragment>& fragments, const Fragment& fragment) {
  const auto behind = [&fragment](const Fragment& other) { return other.box.x0 > fragment.box.x0; };
  fragments.insert(std::ranges::find_if(fragments, behind), fragment);
}

double centre(const Box& box) {
  return (box.x0 + box.x1) / 2;
}

double gap(const Box& left, const Box& right) {
  return right.x0 - left.x1;
}

bool is_value(const Fragment& fragment) {
  return (fragment.kind == CellKind::number && !counts_an_item(fragment)) ||
         (fragment.kind == CellKind::mark && stands_for_no_value(fragment));
}

std::span<const Fragment> values_of(const FragmentLine& line) {
  const auto last_text = std::find_if_not(line.words.rbegin(), line.words.rend(), is_value);
  return {last_text.base(), line.words.end()};
}

}  // namespace xxgk::extraction
