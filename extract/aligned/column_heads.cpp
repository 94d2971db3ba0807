// See column_heads.h.
#include "extract/aligned/column_heads.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t several = 2;  // heads, from which on a header can be told from a word or two
constexpr double same_place = 2.5;  // spaces that the lines of one head may be off each other
constexpr double clearly = 0.5;     // spaces by which a value is nearer to its head than to any other
constexpr double share_of_pitch = 0.35;

/// A head and how many characters it has.
struct Head {
  Box box;
  std::size_t length = 0;
};

bool overlap(const Box& a, const Box& b) {
  return gap(a, b) < 0 && gap(b, a) < 0;
}

Box around(const Box& a, const Box& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

/// Lines of one cell share a side or their middle.
bool is_line_of(const Box& head, const Box& word, double space) {
  const double sides = std::min(std::abs(head.x0 - word.x0), std::abs(head.x1 - word.x1));
  return std::min(sides, std::abs(centre(head) - centre(word))) <= same_place * space;
}

/// Words are to come from the lowest line to the highest.
void add(std::vector<Head>& heads, const Fragment& word, double space) {
  std::vector<Head*> below;
  for (Head& head : heads) {
    if (overlap(head.box, word.box)) below.push_back(&head);
  }
  if (below.empty()) {
    heads.push_back({word.box, length_of(word.text)});
  } else if (below.size() == 1 && is_line_of(below.front()->box, word.box, space)) {
    below.front()->box = around(below.front()->box, word.box);
    below.front()->length += length_of(word.text);
  }
}

/// Two lone characters beside each other are one word that was set with spaces.
void join_lone_characters(std::vector<Head>& heads) {
  for (std::size_t i = 1; i < heads.size(); ++i) {
    if (heads[i - 1].length != 1 || heads[i].length != 1) continue;
    heads[i - 1] = {around(heads[i - 1].box, heads[i].box), 2};
    heads.erase(heads.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

/// The widest value of each column.
std::vector<Box> widest_values(std::span<const ValueRow> rows, const Columns& columns, double space) {
  std::vector<Box> widest(columns.at.size());
  for (const ValueRow& row : rows) {
    if (row.size() > columns.at.size()) continue;
    const std::vector<std::size_t> assigned = assign(row, columns, space);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Box& box = row[i].fragment.box;
      Box& known = widest[assigned[i]];
      if (box.x1 - box.x0 > known.x1 - known.x0) known = box;
    }
  }
  return widest;
}

double distance(const Box& a, const Box& b) {
  return std::max({gap(a, b), gap(b, a), 0.0});
}

/// The head that the value stands below, if no other is as near.
std::optional<std::size_t> head_of(const Box& value, const std::vector<Box>& heads, double space) {
  std::size_t best = 0;
  double nearest = std::numeric_limits<double>::infinity(), second = nearest, pitch = nearest;
  for (std::size_t h = 0; h < heads.size(); ++h) {
    if (h > 0) pitch = std::min(pitch, centre(heads[h]) - centre(heads[h - 1]));
    const double away = distance(value, heads[h]);
    second = std::min(second, std::max(away, nearest));
    if (away >= nearest) continue;
    nearest = away;
    best = h;
  }
  if (nearest > share_of_pitch * pitch || second - nearest < clearly * space) return std::nullopt;
  return best;
}

}  // namespace

bool is_on_page(const FragmentLine& line, double space) {
  constexpr double tall = 2;  // spaces
  return !line.words.empty() && line.words.front().box.y1 - line.words.front().box.y0 > tall * space;
}

std::vector<Box> heads_of(std::span<const std::vector<Fragment>> lines, double space) {
  std::vector<Head> heads;
  for (std::size_t i = lines.size(); i-- > 0;) {
    for (const Fragment& word : lines[i]) add(heads, word, space);
  }
  std::ranges::sort(heads, {}, [](const Head& head) { return centre(head.box); });
  join_lone_characters(heads);
  std::vector<Box> boxes;
  for (const Head& head : heads) boxes.push_back(head.box);
  return boxes;
}

std::vector<Box> column_heads(std::span<const FragmentLine> header, double left, double labels_end, double space) {
  const auto on_page = [space](const FragmentLine& line) { return is_on_page(line, space); };
  if (std::ranges::none_of(header, on_page)) return {};
  std::vector<std::vector<Fragment>> lines;
  for (const FragmentLine& line : header) {
    std::ranges::copy_if(line.words, std::back_inserter(lines.emplace_back()),
                         [&](const Fragment& word) { return word.box.x1 > left || word.box.x0 >= labels_end; });
  }
  return heads_of(lines, space);
}

bool lay_under_heads(std::vector<Box>& heads, std::span<const ValueRow> rows, Columns& columns, double space) {
  if (heads.size() < several || heads.size() <= columns.at.size()) return false;
  std::vector<std::optional<double>> known(heads.size());
  std::size_t free = 0;  // heads from here on are no column's yet
  double top = std::numeric_limits<double>::infinity();
  const std::vector<Box> values = widest_values(rows, columns, space);
  for (std::size_t c = 0; c < values.size(); ++c) {
    const std::optional<std::size_t> head = head_of(values[c], heads, space);
    if (!head || *head < free) return false;
    known[*head] = columns.at[c];
    top = std::min(top, heads[*head].y0);
    free = *head + 1;
  }
  std::vector<Box> below;
  std::vector<double> at;
  for (std::size_t h = 0; h < heads.size(); ++h) {
    // What stands above all heads of columns is the whole table's.
    if (!known[h] && heads[h].y1 <= top) continue;
    below.push_back(heads[h]);
    at.push_back(known[h].value_or(position(heads[h], columns.edge)));
  }
  if (at.size() < several || !std::ranges::is_sorted(at)) return false;
  heads = std::move(below);
  columns.at = std::move(at);
  return true;
}

}  // namespace xxgk::extraction
