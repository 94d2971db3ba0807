// See wrapped_numbers.h.
#include "extract/aligned/wrapped_numbers.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "extract/aligned/wrapped_row.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t enough_lines = 3;  // of nothing but digits, until a text is one of wrapped numbers
constexpr std::size_t most_strays = 3;  // one row in three that has no label: more, and it cannot be told what is a row
constexpr const char* ellipsis = "…";

/// The words at the end of a line that are values.
std::span<const Fragment> values_of(const FragmentLine& line) {
  const auto last_text = std::find_if_not(line.words.rbegin(), line.words.rend(), is_value);
  return {last_text.base(), line.words.end()};
}

bool begins_item(const FragmentLine& line) {
  return std::ranges::any_of(line.words,
                             [](const Fragment& word) { return !is_value(word) && begins_with_enumerator(word.text); });
}

/// A row, with the lines that have its numbers.
struct Row {
  WrappedRow numbers;
  std::vector<std::size_t> lines;
  bool is_item = false;   ///< its label begins with an enumerator: other text beside its lines is more of the label
  bool labelled = false;  ///< some text stands beside it
  bool is_stray = false;  ///< it stands below another without any label
  bool is_doubtful = false;
};

class RowFinder {
 public:
  RowFinder(std::span<const FragmentLine> lines, std::span<const LineStanding> standings, double space)
      : lines_(lines), standings_(standings), space_(space) {}

  std::vector<Row> find() && {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (standings_[i].left_out) continue;
      // A page may end within a row.
      if (standings_[i].taken || (standings_[i].after_gap && !lines_[i].after_page)) {
        open_ = label_waits_ = item_waits_ = false;
      }
      if (!standings_[i].taken) take_line(i);
    }
    return std::move(rows_);
  }

 private:
  void take_line(std::size_t i) {
    const std::span<const Fragment> values = values_of(lines_[i]);
    const bool item = begins_item(lines_[i]), text = values.size() < lines_[i].words.size();
    if (values.empty()) {
      take_label(item);
      return;
    }
    if (goes_on(values, item, text)) {
      rows_.back().lines.push_back(i);
    } else {
      const bool begins = item || label_waits_, stray = open_ && !begins && (!text || rows_.back().is_item);
      rows_.push_back({WrappedRow(values), {i}, item || item_waits_, text || begins, stray, false});
      open_ = true;
    }
    label_waits_ = item_waits_ = false;
  }

  /// A label alone on its line is that of the next row, unless the row above has none and goes on below. What stands
  /// below the label, and above values, may be a header.
  void take_label(bool item) {
    item_waits_ = item;
    label_waits_ = label_waits_ || item;
  }

  bool goes_on(std::span<const Fragment> values, bool item, bool text) {
    if (!open_ || item) return false;
    Row& row = rows_.back();
    const bool late_label = label_waits_ && !row.labelled;
    if ((label_waits_ && !late_label) || (text && !row.is_item && !late_label)) return false;
    if (!row.numbers.add_line(values, space_)) return false;
    if (late_label) {
      row.labelled = row.is_item = true;
      row.is_stray = false;
    }
    return true;
  }

  std::span<const FragmentLine> lines_;
  std::span<const LineStanding> standings_;
  double space_;
  std::vector<Row> rows_;
  bool open_ = false;         ///< the last row may go on
  bool label_waits_ = false;  ///< a label stands above the next values,
  bool item_waits_ = false;   ///< and right above them
};

/// Lines of nothing but digits, below the first of their rows.
std::size_t lines_of_digits(const std::vector<Row>& rows, std::span<const FragmentLine> lines) {
  std::size_t count = 0;
  for (const Row& row : rows) {
    count += static_cast<std::size_t>(std::count_if(row.lines.begin() + 1, row.lines.end(), [&](std::size_t i) {
      return values_of(lines[i]).size() == lines[i].words.size();
    }));
  }
  return count;
}

/// Strays may be the digits of the row above. Where they are many, all rows may be other ones.
void doubt(std::vector<Row>& rows) {
  std::size_t wrapped = 0, strays = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    wrapped += rows[r].lines.size() > 1;
    if (!rows[r].is_stray) continue;
    ++strays;
    rows[r].is_doubtful = true;
    if (r > 0) rows[r - 1].is_doubtful = true;
  }
  if (strays * most_strays <= wrapped) return;
  for (Row& row : rows) row.is_doubtful = row.is_doubtful || row.lines.size() > 1;
}

void put_values(FragmentLine& line, const std::vector<Fragment>& values, double space) {
  line.words.resize(line.words.size() - values_of(line).size());
  line.fragments = joined_words(line.words, space);
  std::ranges::copy(values, std::back_inserter(line.words));
  std::ranges::copy(values, std::back_inserter(line.fragments));
}

}  // namespace

void join_wrapped_numbers(std::span<FragmentLine> lines, std::span<LineStanding> standings, double space) {
  std::vector<Row> rows = RowFinder(lines, standings, space).find();
  if (lines_of_digits(rows, lines) < enough_lines) return;
  doubt(rows);
  for (const Row& row : rows) {
    if (row.lines.size() == 1 && !row.is_doubtful) continue;
    FragmentLine& first = lines[row.lines.front()];
    std::vector<Fragment> values = row.is_doubtful
                                       ? std::vector<Fragment>(values_of(first).begin(), values_of(first).end())
                                       : row.numbers.numbers();
    for (Fragment& value : values) {
      if (row.is_doubtful) value.text += ellipsis;
    }
    put_values(first, values, space);
    for (const std::size_t i : std::span(row.lines).subspan(1)) {
      put_values(lines[i], {}, space);
      if (lines[i].words.empty()) standings[i].left_out = true;
    }
  }
}

}  // namespace xxgk::extraction
