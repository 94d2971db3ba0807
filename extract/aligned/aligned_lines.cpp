// See aligned_lines.h.
#include "extract/aligned/aligned_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "extract/aligned/close_columns.h"
#include "extract/aligned/list_of_contents.h"
#include "extract/aligned/parsed_line.h"
#include "extract/text/characters.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

constexpr double same_place = 3;            // spaces
constexpr int near = 12;                    // rows
constexpr std::size_t lines_of_labels = 6;  // between two rows
constexpr double nowhere = std::numeric_limits<double>::infinity();

/// A sentence ends in it, or all its pieces are names with their values, as in lines of contact.
bool is_prose(const FragmentLine& line) {
  bool all_named = !line.fragments.empty();
  for (const Fragment& fragment : line.fragments) {
    const CellTraits traits = traits_of(fragment.text);
    if (traits.sentence || traits.long_text) return true;
    all_named = all_named && traits.key_value;
  }
  return all_named;
}

/// A fragment of words and, behind a space, one number; nullopt for any other, and where the words may be the number's
/// own sign or unit: `增 10` stands all in its column.
std::optional<std::pair<Fragment, Fragment>> label_and_value(const FragmentLine& line, const Fragment& whole,
                                                             double space) {
  std::vector<Fragment> words;
  for (const Fragment& word : line.words) {
    if (word.box.x0 >= whole.box.x0 && word.box.x1 <= whole.box.x1) words.push_back(word);
  }
  if (words.size() < 2 || !is_value(words.back())) return std::nullopt;
  const Fragment value = words.back();
  words.pop_back();
  const bool any_value = std::ranges::any_of(words, is_value);
  const CellTraits traits = traits_of(words.back().text);
  if (any_value || traits.kind != CellKind::text || traits.sentence) return std::nullopt;
  Fragment label = joined_words(words, space).front();
  return std::pair(std::move(label), value);
}

/// Of words, and no mark that spread type has set apart from them.
bool holds_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(next_character(text, at))) return true;
  }
  return false;
}

/// The lines above and below hold one text each, left of the row's values and below each other.
bool is_label_around(const FragmentLine& above, const FragmentLine& row, const FragmentLine& below,
                     const Spacing& spacing) {
  if (above.fragments.size() != 1 || below.fragments.size() != 1) return false;
  if (is_value(above.fragments.front()) || is_value(below.fragments.front())) return false;
  const Box &upper = above.fragments.front().box, &lower = below.fragments.front().box;
  const Box& value = row.fragments.front().box;
  const bool left_of_it = gap(upper, value) >= spacing.apart && gap(lower, value) >= spacing.apart;
  const bool below_each_other = std::abs(upper.x0 - lower.x0) <= spacing.space ||
                                std::abs(centre(upper) - centre(lower)) <= same_place * spacing.space;
  return left_of_it && below_each_other;
}

}  // namespace

AlignedLines::AlignedLines(std::vector<FragmentLine> lines, std::vector<LineStanding> standings, Spacing spacing)
    : lines_(std::move(lines)), standings_(std::move(standings)), spacing_(spacing) {
  for (const std::size_t i : lines_of_contents(lines_)) standings_[i].taken = true;
  for (std::size_t i = 0; i < size(); ++i) looks_.push_back(look_at_line(i));
  part_values();
  part_from_values();
  find_lone_values();
  take_labels_back();
}

AlignedLines::Look AlignedLines::look_at_line(std::size_t i) const {
  Look look;
  if (is_skipped(i)) return look;
  look.prose = standings_[i].taken;
  if (look.prose) return look;
  const FragmentLine& line = lines_[i];
  const std::size_t first = first_value(line), values = line.fragments.size() - first;
  look.row = values > 1 || (values == 1 && first > 0);
  look.numbered = line.fragments.size() == 1 && begins_with_section_number(line.fragments.front().text);
  look.prose = !look.row && is_prose(line);
  return look;
}

/// Parts values a space apart, table by table.
void AlignedLines::part_values() {
  for (std::size_t begin = 0; begin < size(); ++begin) {
    if (looks_[begin].prose) continue;
    std::size_t end = begin;
    while (end < size() && !looks_[end].prose) ++end;
    part_close_values(std::span(lines_).subspan(begin, end - begin), space());
    for (; begin < end; ++begin) looks_[begin] = look_at_line(begin);
  }
}

/// A label that is as wide as its cell may have its value a single space behind: `条 8`, `行政规范性文件 17`. They are
/// two where a row near has a value in that place, and something of its own in front.
void AlignedLines::part_from_values() {
  for (std::size_t i = 0; i < size(); ++i) {
    if (looks_[i].prose || is_skipped(i)) continue;
    FragmentLine& line = lines_[i];
    for (std::size_t f = 0; f < line.fragments.size(); ++f) {
      std::optional<std::pair<Fragment, Fragment>> parts = label_and_value(line, line.fragments[f], space());
      if (!parts) continue;
      const Box& value = parts->second.box;
      if (!has_value_near(i, value) && !ends_as_lines_near(i, value) && !lacks_a_value(i, f)) continue;
      line.fragments[f] = std::move(parts->first);
      line.fragments.insert(line.fragments.begin() + static_cast<std::ptrdiff_t>(f) + 1, std::move(parts->second));
      looks_[i] = look_at_line(i);
      ++f;
    }
  }
}

/// The next row above or below has a value over or under this place, and no text or mark reaches into it from before.
bool AlignedLines::has_value_near(std::size_t i, const Box& box) const {
  const auto has_value = [&](std::size_t row) {
    const auto& fragments = lines_[row].fragments;
    return std::ranges::any_of(fragments, [&](const Fragment& f) {
      const bool overlaps = f.box.x0 < box.x1 + space() && box.x0 < f.box.x1 + space();
      return is_value(f) && f.text.find(' ') == std::string::npos && overlaps;
    });
  };
  for (std::size_t n = 1; n <= lines_of_labels; ++n) {
    if (n <= i && looks_[i - n].row && has_value(i - n)) return true;
    if (i + n < size() && looks_[i + n].row && has_value(i + n)) return true;
  }
  return false;
}

/// The line has no other value, and no more have most lines around it, which end in one at this place: `件 3` below
/// `条 12`.
bool AlignedLines::ends_as_lines_near(std::size_t i, const Box& box) const {
  constexpr std::size_t enough = 4;
  if (first_value(lines_[i]) + 1 < lines_[i].fragments.size()) return false;
  std::size_t alike = 0;
  const std::size_t begin = i - std::min(i, lines_of_labels), end = std::min(size(), i + lines_of_labels + 1);
  for (std::size_t k = begin; k < end; ++k) {
    const FragmentLine& line = lines_[k];
    if (k == i || is_skipped(k) || line.words.size() < 3 || !is_value(line.words.back())) continue;
    const bool others = is_value(line.words[line.words.size() - 2]);
    alike += !others && std::abs(line.words.back().box.x0 - box.x0) <= same_place * space();
  }
  return alike >= enough;
}

/// Nearly all rows around the line, on other pages too, have one value more, and the fragment stands before its first:
/// where labels push the values behind them, places do not tell.
bool AlignedLines::lacks_a_value(std::size_t i, std::size_t fragment) const {
  constexpr std::size_t nearest = 4, enough = 4;
  const auto count = [this](std::size_t row) { return lines_[row].fragments.size() - first_value(lines_[row]); };
  if (fragment + 1 != first_value(lines_[i]) || count(i) == 0) return false;
  std::size_t alike = 0, others = 0;
  const auto weigh_rows = [&](std::size_t begin, std::size_t step) {
    std::size_t rows = 0;  // running below 0 ends it, too
    for (std::size_t k = begin; k < size() && !looks_[k].prose && rows < nearest; k += step) {
      if (!looks_[k].row) continue;
      ++(count(k) == count(i) + 1 ? alike : others);
      ++rows;
    }
  };
  weigh_rows(i - 1, -std::size_t{1});
  weigh_rows(i + 1, 1);
  return alike >= enough && alike > 3 * others;
}

/// A value alone on its line has its label above and below, if it stands where its neighbours have values.
void AlignedLines::find_lone_values() {
  const auto find = [this](std::size_t i) {
    if (looks_[i].row || looks_[i].prose || lines_[i].fragments.size() != 1 || first_value(lines_[i]) != 0) return;
    looks_[i].row = stands_in_column(i) || stands_in_label(i);
  };
  for (std::size_t i = 0; i < size(); ++i) find(i);
  for (std::size_t i = size(); i-- > 0;) find(i);
}

/// The next row above or below, behind a few lines of labels, has a value in the same place.
bool AlignedLines::stands_in_column(std::size_t i) const {
  const double at = centre(lines_[i].fragments.front().box);
  const auto is_there = [&](const Fragment& f) { return std::abs(centre(f.box) - at) <= same_place * space(); };
  for (const std::size_t step : {-std::size_t{1}, std::size_t{1}}) {
    std::size_t labels = 0;
    for (std::size_t k = i + step; k < size() && labels < lines_of_labels; k += step) {
      labels += !is_skipped(k);
      if (!looks_[k].row) continue;
      if (std::any_of(lines_[k].fragments.begin() + static_cast<std::ptrdiff_t>(first_value(lines_[k])),
                      lines_[k].fragments.end(), is_there))
        return true;
      break;
    }
  }
  return false;
}

/// A label stands around its value.
bool AlignedLines::stands_in_label(std::size_t i) const {
  if (i == 0 || i + 1 >= size() || is_skipped(i - 1) || is_skipped(i + 1)) return false;
  if (is_after_gap(i) || is_after_gap(i + 1)) return false;
  if (looks_[i - 1].row || looks_[i + 1].row) return false;
  return is_label_around(lines_[i - 1], lines_[i], lines_[i + 1], spacing_);
}

/// The last line of a label, below a row that has no other label than the line above.
bool AlignedLines::ends_label(std::size_t i) const {
  if (i < 2 || !looks_[i - 1].row || looks_[i - 2].row || looks_[i - 2].prose || is_skipped(i - 2)) return false;
  return first_value(lines_[i - 1]) == 0 && is_label_around(lines_[i - 2], lines_[i - 1], lines_[i], spacing_);
}

/// `其中：某事` next to a row is part of a label; alone it may be a line of contact.
void AlignedLines::take_labels_back() {
  for (std::size_t i = 0; i < size(); ++i) {
    if (!looks_[i].prose || standings_[i].taken || lines_[i].fragments.size() != 1) continue;
    const CellTraits traits = traits_of(lines_[i].fragments.front().text);
    std::size_t above = i, below = i + 1;
    while (above > 0 && is_skipped(above - 1)) --above;
    while (below < size() && is_skipped(below)) ++below;
    const bool by_row = (above > 0 && looks_[above - 1].row) || (below < size() && looks_[below].row);
    if (by_row && !traits.sentence && !traits.long_text) looks_[i].prose = false;
  }
}

double AlignedLines::values_begin(std::size_t row) const {
  return lines_[row].fragments[first_value(lines_[row])].box.x0;
}

double AlignedLines::labels_end(std::size_t row) const {
  const std::size_t first = first_value(lines_[row]);
  return first == 0 ? -nowhere : lines_[row].fragments[first - 1].box.x1;
}

/// The end of what stands on the line right below the row, below its stub and left of its values: of its label.
double AlignedLines::label_end_below(std::size_t row) const {
  const std::size_t below = row + 1;
  if (below >= size() || looks_[below].row || looks_[below].prose || is_skipped(below)) return -nowhere;
  if (is_after_gap(below) || lines_[below].after_page || lines_[below].fragments.empty()) return -nowhere;
  const double begin = lines_[below].fragments.front().box.x0, end = lines_[below].fragments.back().box.x1;
  return begin < labels_end(row) && end <= values_begin(row) ? end : -nowhere;
}

double AlignedLines::longest_label_near(std::size_t i) const {
  double end = -nowhere;
  std::size_t above = i;
  for (int n = 0; n < near && above > 0; ++n) {
    const auto row = row_above(above);
    if (!row) break;
    above = *row;
    end = std::max({end, labels_end(above), above + 1 == i ? -nowhere : label_end_below(above)});
  }
  std::optional<std::size_t> below = row_below(i);
  for (int n = 0; n < near && below; ++n, below = row_below(*below))
    end = std::max({end, labels_end(*below), label_end_below(*below)});
  return end;
}

/// The last row above on the same page.
std::optional<std::size_t> AlignedLines::row_above(std::size_t i) const {
  while (i > 0 && !looks_[i].prose && !lines_[i].after_page) {
    if (looks_[--i].row) return i;
  }
  return std::nullopt;
}

/// The next row, maybe on the next page: a header may stand at a page's foot.
std::optional<std::size_t> AlignedLines::row_below(std::size_t i) const {
  for (++i; i < size() && !looks_[i].prose; ++i) {
    if (looks_[i].row) return i;
  }
  return std::nullopt;
}

/// Values may be set flush on the far side of their columns, where no header stands over them: then it stands away from
/// the labels.
bool AlignedLines::is_header(std::size_t i) const {
  if (looks_[i].row || looks_[i].prose || is_skipped(i) || ends_label(i)) return false;
  constexpr double over_values = 0.5, overflowing = 4;  // spaces
  double values = nowhere;
  const std::array rows{row_above(i), row_below(i)};
  for (const std::optional<std::size_t>& row : rows) {
    if (row) values = std::min(values, values_begin(*row));
  }
  const double labels = longest_label_near(i);
  return std::ranges::any_of(lines_[i].fragments, [&](const Fragment& f) {
    if (!holds_letter(f.text)) return false;
    const bool behind_labels = labels > -nowhere && f.box.x0 >= labels + apart();
    const bool is_label = std::ranges::any_of(rows, [&](const auto& row) { return row && begins_as_label(f, *row); });
    return f.box.x1 > values + (is_label ? overflowing : over_values) * space() || behind_labels;
  });
}

/// Flush with a part of the row's label: a line too long for its cell runs over into the column beside it.
bool AlignedLines::begins_as_label(const Fragment& text, std::size_t row) const {
  const auto labels = std::span(lines_[row].fragments).first(first_value(lines_[row]));
  return std::ranges::any_of(
      labels, [&](const Fragment& label) { return std::abs(label.box.x0 - text.box.x0) <= space() / 2; });
}

}  // namespace xxgk::extraction
