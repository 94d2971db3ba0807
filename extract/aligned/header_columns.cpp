// See header_columns.h.
#include "extract/aligned/header_columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

#include "extract/aligned/column_heads.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr double share_of_pitch = 0.35;  // a header stands over its column's middle, more or less
constexpr double least_tolerance = 2;    // spaces
constexpr double same_middle = 2.5;      // spaces that the lines of one header cell may be off each other's middle

bool is_one_character(const Fragment& word) {
  std::size_t at = 0;
  next_character(word.text, at);
  return at == word.text.size();
}

/// The lowest header cell over each column. A cell above several of them belongs to a group, one above a single of them
/// is its upper line.
class Leaves {
 public:
  explicit Leaves(double space) : space_(space) {}

  /// Lines are to come from bottom to top.
  void add(const Fragment& word) {
    std::vector<Box*> below;
    for (Box& leaf : leaves_) {
      if (gap(leaf, word.box) < 0 && gap(word.box, leaf) < 0) below.push_back(&leaf);
    }
    if (below.empty()) {
      leaves_.push_back(word.box);
    } else if (below.size() == 1 && std::abs(centre(*below.front()) - centre(word.box)) <= same_middle * space_) {
      *below.front() = around(*below.front(), word.box);
    }
  }

  /// Part of a text that stands above several cells, and itself above none.
  bool is_of_group(const Fragment& word, const FragmentLine& line) const {
    const auto whole = std::ranges::find_if(
        line.fragments, [&](const Fragment& f) { return f.box.x0 <= word.box.x0 && word.box.x1 <= f.box.x1; });
    return whole != line.fragments.end() && count_below(whole->box) > 1 && count_below(word.box) == 0;
  }

  const std::vector<Box>& boxes() const { return leaves_; }

 private:
  std::ptrdiff_t count_below(const Box& box) const {
    return std::ranges::count_if(leaves_, [&](const Box& leaf) { return gap(leaf, box) < 0 && gap(box, leaf) < 0; });
  }

  static Box around(const Box& a, const Box& b) {
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
  }

  std::vector<Box> leaves_;
  double space_;
};

/// How far an empty column must be from all others: nearly as far as they are from each other, since a group's header
/// may stand over the gap between two. Between two columns alone there is no such measure, unless the header may be one
/// with a space in it.
double least_distance(const Columns& columns, bool touches_another) {
  constexpr double nearly = 0.7, halfway = 0.4;
  if (columns.at.size() < 2) return touches_another ? std::numeric_limits<double>::infinity() : 0;
  std::vector<double> gaps;
  for (std::size_t c = 1; c < columns.at.size(); ++c) gaps.push_back(columns.at[c] - columns.at[c - 1]);
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::ranges::nth_element(gaps, middle);
  return *middle * (gaps.size() > 1 || touches_another ? nearly : halfway);
}

/// A single space parts it from another header of its line, or two where one of them is a lone character.
bool touches_another(const Box& leaf, const std::vector<Box>& all, double space) {
  constexpr double single = 1.25, twice = 2.25;
  const auto is_narrow = [space](const Box& box) { return box.x1 - box.x0 <= twice * space; };
  return std::ranges::any_of(all, [&](const Box& other) {
    const bool same_line = other.y0 < leaf.y1 && leaf.y0 < other.y1;
    const double apart = std::max(gap(leaf, other), gap(other, leaf));
    const double reach = (is_narrow(leaf) || is_narrow(other) ? twice : single) * space;
    return &other != &leaf && same_line && apart >= 0 && apart <= reach;
  });
}

/// How far headers usually stand from where their columns' values are measured: numbers set flush on the right side
/// have their headers over the middle of the cell. 0 where that cannot be told, as where most headers are those of
/// empty columns.
double usual_shift(const std::vector<Box>& leaves, const Columns& columns) {
  constexpr std::size_t enough = 4;
  std::vector<double> shifts;
  if (2 * columns.at.size() < leaves.size()) return 0;
  for (const Box& leaf : leaves) shifts.push_back(centre(leaf) - columns.at[columns.nearest(centre(leaf))]);
  if (shifts.size() < enough) return 0;
  const auto middle = shifts.begin() + static_cast<std::ptrdiff_t>(shifts.size() / 2);
  std::ranges::nth_element(shifts, middle);
  return *middle;
}

/// Where headers are pushed off their columns, wide gaps between columns of one width tell where the empty ones are, if
/// there are as many columns then as headers.
void fill_gaps(Columns& columns, std::size_t headers) {
  constexpr std::size_t several = 3;
  constexpr double even = 0.15;  // of a column's width
  if (columns.at.size() < several || columns.at.size() >= headers) return;
  double width = std::numeric_limits<double>::infinity();
  for (std::size_t c = 1; c < columns.at.size(); ++c) width = std::min(width, columns.at[c] - columns.at[c - 1]);
  std::vector<double> filled{columns.at.front()};
  for (std::size_t c = 1; c < columns.at.size(); ++c) {
    const double between = columns.at[c] - columns.at[c - 1], steps = std::round(between / width);
    if (std::abs(between / steps - width) > even * width) return;
    const auto count = static_cast<std::size_t>(steps);
    for (std::size_t step = 1; step <= count; ++step)
      filled.push_back(columns.at[c - 1] + between * static_cast<double>(step) / steps);
  }
  if (filled.size() == headers) columns.at = std::move(filled);
}

double tolerance(const Columns& columns, std::size_t column, double space) {
  return std::max(least_tolerance * space, share_of_pitch * columns.pitch(column, space));
}

/// Where there are more headers than columns, each column may stand below one of them, in order, and none far off: the
/// others are those of empty columns, if there is room for them.
bool lay_under_headers(Columns& columns, std::vector<double> places, double space) {
  constexpr std::size_t several = 4;
  constexpr double far = 3, narrow = 3.5;  // spaces
  if (columns.at.size() < several || places.size() <= columns.at.size()) return false;
  std::ranges::sort(places);
  const Columns headers{columns.edge, places};
  const std::vector<std::size_t> below = align(columns, headers, 0, space);
  for (std::size_t c = 0; c < below.size(); ++c) {
    if (std::abs(columns.at[c] - places[below[c]]) >
        std::max(far * space, share_of_pitch * headers.pitch(below[c], space)))
      return false;
    places[below[c]] = columns.at[c];
  }
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i] - places[i - 1] < narrow * space) return false;
  }
  columns.at = std::move(places);
  return true;
}

/// The columns that headers tell of and no value does.
class EmptyColumns {
 public:
  EmptyColumns(const std::vector<Box>& headers, double shift, double space)
      : headers_(headers), shift_(shift), space_(space) {}

  void add_to(Columns& columns) const {
    if (const std::optional<Columns> agreed = with_headers_between(columns)) {
      columns = *agreed;
    } else if (!lay_under_headers(columns, places(), space_)) {
      fill_gaps(columns, headers_.size());
    }
  }

 private:
  double place(const Box& header) const { return centre(header) - shift_; }

  std::vector<double> places() const {
    std::vector<double> places;
    for (const Box& header : headers_) places.push_back(place(header));
    return places;
  }

  /// Where all known columns have their headers, the other headers are those of empty ones; nullopt else.
  std::optional<Columns> with_headers_between(const Columns& columns) const {
    std::vector<bool> known(columns.at.size(), false);
    std::vector<const Box*> others;
    double top = std::numeric_limits<double>::infinity();
    for (const Box& header : headers_) {
      const std::size_t nearest = columns.nearest(place(header));
      if (std::abs(place(header) - columns.at[nearest]) <= tolerance(columns, nearest, space_)) {
        known[nearest] = true;
        top = std::min(top, header.y0);
      } else {
        others.push_back(&header);
      }
    }
    if (!std::ranges::all_of(known, [](bool k) { return k; })) return std::nullopt;
    Columns result = columns;
    for (const Box* other : others) {
      const double distance = least_distance(result, touches_another(*other, headers_, space_));
      const double nearest = result.at[result.nearest(place(*other))];
      // What stands above all headers of columns is the whole table's.
      if (other->y1 <= top || std::abs(nearest - place(*other)) < distance) continue;
      result.at.insert(std::ranges::lower_bound(result.at, place(*other)), place(*other));
    }
    return result;
  }

  const std::vector<Box>& headers_;
  double shift_, space_;
};

}  // namespace

std::vector<Fragment> header_words(const FragmentLine& line, double space) {
  std::vector<Fragment> words;
  bool spaced_out = false;
  for (const Fragment& word : line.words) {
    const bool one = is_one_character(word);
    const bool close = !words.empty() && gap(words.back().box, word.box) <= space * 1.25;
    if (close && (one || spaced_out)) {
      words.back().text += word.text;
      words.back().box.x1 = word.box.x1;
    } else {
      words.push_back(word);
    }
    spaced_out = one;
  }
  for (Fragment& word : words) word.kind = traits_of(word.text).kind;
  return words;
}

namespace {

/// Takes away what stands above all others, and is the whole table's: its caption, or the bar of a part of the form.
void drop_caption(std::vector<Box>& headers) {
  const auto upper = std::ranges::min_element(headers, {}, &Box::y0);
  const bool above_all = upper != headers.end() && std::ranges::all_of(headers, [&](const Box& other) {
                           return &other == &*upper || upper->y1 <= other.y0;
                         });
  if (above_all) headers.erase(upper);
}

/// The headers from left to right, where there is one for each column and none far off: in order they belong together,
/// wherever they stand.
std::vector<Box> headers_in_order(std::vector<Box> headers, const Columns& columns, double shift, double space) {
  if (headers.size() == columns.at.size() + 1) drop_caption(headers);
  if (headers.size() != columns.at.size()) return {};
  std::ranges::sort(headers, {}, centre);
  for (std::size_t c = 0; c < headers.size(); ++c) {
    if (std::abs(centre(headers[c]) - shift - columns.at[c]) > columns.pitch(c, space)) return {};
  }
  return headers;
}

/// One text stands over the labels, and several behind them.
bool heads_labels_and_columns(const FragmentLine& line, double labels_end) {
  constexpr std::ptrdiff_t several = 2;
  const auto over_labels = [labels_end](const Fragment& f) { return f.box.x1 <= labels_end; };
  return std::ranges::count_if(line.words, over_labels) == 1 && std::ssize(line.words) > several;
}

/// On a page each column has its header over it, of which there are many, or which the labels have too: the others are
/// those of empty columns.
bool stand_over_columns(const std::vector<Box>& headers, std::span<const FragmentLine> lines, const Columns& columns,
                        double labels_end, double space) {
  constexpr std::size_t many = 4;
  const auto on_page = [space](const FragmentLine& line) { return is_on_page(line, space); };
  const auto heads_all = [&](const FragmentLine& line) { return heads_labels_and_columns(line, labels_end); };
  if (headers.size() < many && std::ranges::none_of(lines, heads_all)) return false;
  if (std::ranges::none_of(lines, on_page)) return false;
  return std::ranges::all_of(columns.at, [&](double at) {
    return std::ranges::any_of(headers, [at](const Box& header) { return header.x0 <= at && at <= header.x1; });
  });
}

}  // namespace

std::vector<Box> header_leaves(std::span<const FragmentLine> header, double left, double labels_end, double space) {
  Leaves leaves(space);
  for (std::size_t i = header.size(); i-- > 0;) {
    for (const Fragment& word : header_words(header[i], space)) {
      const bool over_values = word.box.x1 > left || word.box.x0 >= labels_end;
      if (over_values && !leaves.is_of_group(word, header[i])) leaves.add(word);
    }
  }
  return leaves.boxes();
}

std::vector<Box> add_empty_columns(std::span<const FragmentLine> header, double left, double labels_end,
                                   Columns& columns, double space) {
  // Above a column or two, what stands before the values is the header of the first, flush on its near side.
  constexpr std::size_t several = 3;
  const std::vector<Box> all = header_leaves(header, left, labels_end, space);
  const bool few = columns.at.size() < several && !stand_over_columns(all, header, columns, labels_end, space);
  const std::vector<Box> leaves =
      few ? header_leaves(header, left, std::numeric_limits<double>::infinity(), space) : all;
  const double shift = usual_shift(leaves, columns);
  const EmptyColumns empty(leaves, shift, space);
  empty.add_to(columns);
  return headers_in_order(leaves, columns, shift, space);
}

}  // namespace xxgk::extraction
