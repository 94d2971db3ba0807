// See rows_of_lines.h. Both ways go through the lines alike, and differ in what a line with or without values does.
#include "extract/aligned/rows_of_lines.h"

#include <algorithm>
#include <utility>

#include "extract/aligned/number_widths.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

bool begins_item(const FragmentLine& line) {
  return std::ranges::any_of(line.words,
                             [](const Fragment& word) { return !is_value(word) && begins_with_enumerator(word.text); });
}

/// Two labels without enumerators are those of two rows.
bool ends_at_text(const RowOfLines& row) {
  return row.labelled && !row.is_item;
}

/// Goes through the lines that may be of rows; knows of the last row and of what stands below it so far.
class RowFinder {
 public:
  RowFinder(std::span<const FragmentLine> lines, std::span<const LineStanding> standings, double space)
      : lines_(lines), standings_(standings), space_(space), widths_(lines, standings) {}
  RowFinder(const RowFinder&) = delete;
  RowFinder& operator=(const RowFinder&) = delete;
  virtual ~RowFinder() = default;

  std::vector<RowOfLines> find() && {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (standings_[i].left_out) continue;
      // A page may end within a row.
      if (standings_[i].taken || (standings_[i].after_gap && !lines_[i].after_page)) {
        open_ = label_waits_ = item_waits_ = false;
      }
      is_torn_ = is_torn_ || lines_[i].after_page;
      if (!standings_[i].taken) take_line(i);
    }
    return std::move(rows_);
  }

 protected:
  virtual void take_line(std::size_t i) = 0;

  void begin_row(RowOfLines row) {
    rows_.push_back(std::move(row));
    open_ = true;
  }

  /// Where all of the row's numbers are shorter than others at their places, none of them needs a further line.
  bool has_full_cells(const RowOfLines& row) const {
    return std::ranges::any_of(row.numbers.numbers(),
                               [&](const Fragment& n) { return widths_.is_widest(n, row.lines.front()); });
  }

  std::span<const FragmentLine> lines_;
  std::span<const LineStanding> standings_;
  double space_;
  NumberWidths widths_;
  std::vector<RowOfLines> rows_;
  bool open_ = false;         ///< the last row may go on
  bool right_below_ = false;  ///< values stand on the line above
  bool is_torn_ = false;      ///< a page has ended since the last values
  bool label_waits_ = false;  ///< a label stands above the next values,
  bool item_waits_ = false;   ///< and right above them
};

class RowsBelowLabels : public RowFinder {
 public:
  using RowFinder::RowFinder;

 private:
  void take_line(std::size_t i) override {
    const std::span<const Fragment> values = values_of(lines_[i]);
    const bool item = begins_item(lines_[i]), text = values.size() < lines_[i].words.size();
    if (values.empty()) {
      if (text && !item && open_ && ends_at_text(rows_.back())) open_ = false;
      take_label(item);
      right_below_ = false;
      return;
    }
    if (goes_on(values, item, text)) {
      rows_.back().lines.push_back(i);
    } else {
      const bool begins = item || label_waits_,
                 stray = open_ && (right_below_ || is_torn_) && !begins && (!text || rows_.back().is_item);
      begin_row({WrappedRow(values), {i}, RowOfLines::any_lines, item || item_waits_, text || begins, stray, false});
    }
    label_waits_ = item_waits_ = is_torn_ = false;
    right_below_ = true;
  }

  /// A label alone on its line is that of the next row, unless the row above has none and goes on below. What stands
  /// below the label, and above values, may be a header.
  void take_label(bool item) {
    item_waits_ = item;
    label_waits_ = label_waits_ || item;
  }

  bool goes_on(std::span<const Fragment> values, bool item, bool text) {
    if (!open_ || item) return false;
    RowOfLines& row = rows_.back();
    const bool late_label = label_waits_ && !row.labelled;
    if ((label_waits_ && !late_label) || (text && !row.is_item && !late_label)) return false;
    if (!has_full_cells(row) || !row.numbers.add_line(values, space_)) return false;
    if (late_label) {
      row.labelled = row.is_item = true;
      row.is_stray = false;
    }
    return true;
  }
};

class RowsAroundLabels : public RowFinder {
 public:
  using RowFinder::RowFinder;

  std::vector<RowOfLines> find() && {
    std::vector<RowOfLines> rows = static_cast<RowFinder&&>(*this).find();
    for (RowOfLines& row : rows) {
      row.is_stray = row.is_stray && !row.is_item;
      row.is_doubtful = row.is_doubtful || row.numbers.is_of_single_digits();
    }
    return rows;
  }

 private:
  void take_line(std::size_t i) override {
    if (values_of(lines_[i]).empty()) {
      item_waits_ = begins_item(lines_[i]);
      label_waits_ = true;
      if (!item_waits_ && open_ && ends_at_text(rows_.back())) open_ = false;
    } else {
      take_values(i);
    }
    right_below_ = !values_of(lines_[i]).empty();
  }

  void take_values(std::size_t i) {
    const std::span<const Fragment> values = values_of(lines_[i]);
    const bool item = begins_item(lines_[i]) || item_waits_;
    const bool labelled = item || label_waits_ || values.size() < lines_[i].words.size();
    label_waits_ = item_waits_ = false;
    const bool below_other = open_ && labelled && !item && ends_at_text(rows_.back());
    const bool is_whole = open_ && rows_.back().lines.size() >= rows_.back().most_lines;
    RowOfLines* row = open_ && !below_other && !is_whole ? &rows_.back() : nullptr;
    const bool fits = row && has_full_cells(*row) && (row->numbers.may_add_line(values, space_) || takes_in(*row, i));
    if (!fits || (item && row->is_item)) {
      // The digits say that the row goes on, the label says that it does not.
      if (fits) row->is_doubtful = true;
      const bool text = values.size() < lines_[i].words.size();
      const bool stray = open_ && (!labelled || (right_below_ && rows_.back().is_item) || (is_torn_ && !text));
      begin_row({WrappedRow(values), {i}, RowOfLines::any_lines, item, labelled, stray, fits});
      is_torn_ = false;
      return;
    }
    is_torn_ = false;
    if (!row->numbers.add_line(values, space_)) {
      row->numbers.take_in(values);
      row->most_lines = 2 * row->lines.size() + 1;
    }
    row->lines.push_back(i);
    row->is_item = row->is_item || item;
    row->labelled = row->labelled || labelled;
  }

  /// Numbers of one line stand between the two lines of their neighbours.
  bool takes_in(const RowOfLines& row, std::size_t i) const {
    const std::size_t next = i + 1;
    if (row.lines.size() > 1 || next >= lines_.size() || standings_[next].taken || lines_[next].after_page)
      return false;
    WrappedRow taken = row.numbers;
    return taken.take_in(values_of(lines_[i])) && taken.add_line(values_of(lines_[next]), space_);
  }
};

}  // namespace

std::vector<RowOfLines> rows_below_labels(std::span<const FragmentLine> lines, std::span<const LineStanding> standings,
                                          double space) {
  return RowsBelowLabels(lines, standings, space).find();
}

std::vector<RowOfLines> rows_around_labels(std::span<const FragmentLine> lines, std::span<const LineStanding> standings,
                                           double space) {
  return RowsAroundLabels(lines, standings, space).find();
}

}  // namespace xxgk::extraction
