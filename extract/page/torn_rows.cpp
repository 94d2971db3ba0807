// See torn_rows.h.
#include "extract/page/torn_rows.h"

#include <algorithm>
#include <string>

#include "extract/text/cell_kind.h"
#include "extract/text/characters.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

bool holds_number(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_digit(next_character(text, at))) return true;
  }
  return false;
}

/// No text begins so; it is the rest of another.
bool begins_with_closing_mark(std::string_view text) {
  constexpr char32_t wide_colon = 0xFF1A;
  std::size_t at = 0;
  if (text.empty()) return false;
  const char32_t first = next_character(text, at);
  return is_closing_mark(first) || is_closing_bracket(first) || first == wide_colon || first == ':';
}

/// More brackets open in the text than it closes: the rest of it stands elsewhere.
bool leaves_bracket_open(std::string_view text) {
  int open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    open += is_opening_bracket(c) - is_closing_bracket(c);
  }
  return open > 0;
}

/// Spread type parts an ordinal from its stop, `2 . 重`.
std::string without_spaces(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!is_space(next_character(text, at))) kept += text.substr(begin, at - begin);
  }
  return kept;
}

/// Hardly more than an ordinal stands above.
bool is_below_ordinal(std::string_view above, std::string_view rest) {
  constexpr std::size_t shortest_label = 4;
  const std::string begin = without_spaces(above);
  return length_of(begin) < shortest_label && !begins_with_enumerator(rest) &&
         begins_with_enumerator(begin + without_spaces(rest));
}

bool is_plain_half(const Halves& halves) {
  return halves.has_above && !halves.above.empty() && !halves.rest.empty() && is_plain_rest(halves.above, halves.rest);
}

/// What has nothing where labels begin is no row of its own. Where labels begin, that of a header goes on only where it
/// has others beside it over several columns: else it is a row without values.
bool is_torn_header(std::span<const Halves> row) {
  const bool over_others = !std::ranges::all_of(row, &Halves::has_above);
  const bool unlabelled = std::ranges::any_of(
      row, [](const Halves& halves) { return halves.labels && halves.has_above && halves.rest.empty(); });
  bool rest = false;
  for (const Halves& halves : row) {
    if (holds_number(halves.rest) || (!halves.has_above && halves.labels)) return false;
    if (!halves.has_above) continue;
    if (halves.above.empty() || is_number(halves.above)) return false;
    const bool may_go_on = unlabelled || (halves.above_is_full && (over_others || !halves.labels));
    if (!halves.rest.empty() && !may_go_on && !is_plain_rest(halves.above, halves.rest)) return false;
    rest = rest || !halves.rest.empty();
  }
  return rest;
}

/// Items are counted, and what stands below one is not, though it has no value in any of several columns.
bool is_below_item(std::span<const Halves> row) {
  constexpr int several = 3;
  int values = 0;
  bool item = false;
  for (const Halves& halves : row) {
    if (halves.rest.empty()) {
      values += is_number(halves.above);
    } else if (!halves.group) {
      item = begins_with_enumerator(without_spaces(halves.above)) && !begins_with_enumerator(halves.rest);
    }
  }
  return item && values >= several;
}

/// Of a number, with nothing that only stands at its beginning.
bool is_of_digits(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (!is_digit(c) && !is_full_stop(c) && c != ',') return false;
  }
  return !text.empty();
}

/// A number that has no room for another digit goes on with digits.
bool is_torn_number(const Halves& halves) {
  return halves.above_is_full && is_of_digits(halves.above) && is_of_digits(halves.rest);
}

bool is_label(const Halves& halves) {
  return !halves.group && !is_number(halves.above) && !halves.above.empty();
}

/// Values below those of a row would be a row of their own, were they not the ends of numbers and the label none: it
/// has no rest, or that of an item that is counted. (A table of a single row has no labels.)
bool is_torn_item(std::span<const Halves> row) {
  bool values = false;
  for (const Halves& halves : row) {
    if (!halves.has_above) return false;
    if (is_label(halves)) {
      const bool rest = halves.rest.empty() || is_plain_half(halves) ||
                        (begins_with_enumerator(halves.above) && !begins_with_enumerator(halves.rest));
      if (!rest) return false;
    } else if (!halves.rest.empty() && (!halves.group || holds_number(halves.above))) {
      if (!is_torn_number(halves)) return false;
      values = true;
    }
  }
  return values;
}

bool is_torn_label(std::span<const Halves> row) {
  const bool plain = std::ranges::any_of(row, is_plain_half) || is_below_item(row);
  bool label = false, values = false;
  for (const Halves& halves : row) {
    if (!halves.has_above) return false;
    const bool value = is_number(halves.above) && (halves.rest.empty() || !is_below_ordinal(halves.above, halves.rest));
    values = values || value;
    if (halves.rest.empty() || (halves.group && halves.above.empty())) continue;
    if (value || halves.above.empty()) return false;
    if (begins_with_enumerator(halves.rest) && !is_plain_half(halves)) return false;
    if (!plain && !halves.above_is_full) return false;
    label = true;
  }
  return label && values;
}

}  // namespace

bool is_plain_rest(std::string_view above, std::string_view rest) {
  return begins_with_closing_mark(rest) || leaves_bracket_open(above) || is_below_ordinal(above, rest);
}

bool is_number(std::string_view text) {
  return traits_of(text).kind == CellKind::number;
}

bool is_torn_row(std::span<const Halves> row) {
  return is_torn_header(row) || is_torn_label(row) || is_torn_item(row);
}

}  // namespace xxgk::extraction
