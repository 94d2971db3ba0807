// See html_table.h.
#include "extract/html/table.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "extract/html/elements.h"
#include "extract/html/text.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

// As browsers have them.
constexpr int most_columns = 1000, most_rows = 65534;
constexpr int widest = 5000;  // wider tables are made up to exhaust memory: there spans count no longer

bool is_row_group(const HtmlNode& node) {
  return node.is("tbody") || node.is("thead") || node.is("tfoot");
}

/// A number as browsers read it: digits in front count, whatever follows. -1 where there are none.
int number_in(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n+");
  if (begin == std::string_view::npos) return -1;
  int number = -1;
  const auto [end, error] = std::from_chars(text.data() + begin, text.data() + text.size(), number);
  if (error == std::errc::result_out_of_range) return most_rows;
  return error == std::errc() && number >= 0 ? number : -1;
}

/// 0: to the end of the row's group.
int row_span_of(const HtmlNode& cell) {
  const int span = number_in(cell.attribute("rowspan"));
  return span < 0 ? 1 : std::min(span, most_rows);
}

int column_span_of(const HtmlNode& cell) {
  const int span = number_in(cell.attribute("colspan"));
  return span < 1 || span > most_columns ? 1 : span;
}

bool is_blank_text(const HtmlNode& node) {
  return node.is_text() && trimmed(node.text).empty();
}

class PartsReader {
 public:
  HtmlTableParts read(const HtmlNode& table) {
    for (const HtmlNode* child : table.children) {
      if (is_unseen(*child) || is_blank_text(*child)) continue;
      if (child->is("tr")) {
        if (!std::exchange(loose_, true)) ++group_;
        add_row(*child, body_);
      } else if (is_row_group(*child)) {
        loose_ = false;
        ++group_;
        add_group(*child);
      } else if (child->is("caption")) {
        parts_.captions.push_back(child);
      } else if (!child->is("colgroup") && !child->is("col")) {
        parts_.strays.push_back(child);
      }
    }
    place_head();
    for (auto* rows : {&head_, &body_, &foot_}) parts_.rows.insert(parts_.rows.end(), rows->begin(), rows->end());
    return std::move(parts_);
  }

 private:
  /// Browsers put the first head first. But one between rows is no page's intent: an editor has torn a table in two,
  /// and the head says what stands below it.
  void place_head() {
    if (rows_above_head_ == 0 || rows_above_head_ == body_.size()) return;
    body_.insert(body_.begin() + static_cast<std::ptrdiff_t>(rows_above_head_), head_.begin(), head_.end());
    head_.clear();
  }

  /// Only the first head and the first foot are moved to where heads and feet belong.
  void add_group(const HtmlNode& group) {
    const bool head = group.is("thead") && head_.empty(), foot = group.is("tfoot") && foot_.empty();
    std::vector<HtmlRow>& other = foot ? foot_ : body_;
    std::vector<HtmlRow>& rows = head ? head_ : other;
    if (head) rows_above_head_ = body_.size();
    for (const HtmlNode* child : group.children) {
      if (is_unseen(*child) || is_blank_text(*child)) continue;
      if (child->is("tr"))
        add_row(*child, rows);
      else
        parts_.strays.push_back(child);
    }
  }

  void add_row(const HtmlNode& element, std::vector<HtmlRow>& rows) {
    HtmlRow row{&element, {}, group_};
    for (const HtmlNode* child : element.children) {
      if (is_unseen(*child) || is_blank_text(*child)) continue;
      if (child->is("td") || child->is("th"))
        row.cells.push_back(child);
      else
        parts_.strays.push_back(child);
    }
    rows.push_back(std::move(row));
  }

  HtmlTableParts parts_;
  std::vector<HtmlRow> head_, body_, foot_;
  std::size_t rows_above_head_ = 0;
  int group_ = 0;
  bool loose_ = false;  ///< the rows now read stand in no group of their own
};

/// Which places of the current row are taken by cells that began in rows above.
class Slots {
 public:
  bool is_free(int row, int column) const {
    const auto i = static_cast<std::size_t>(column);
    return i >= taken_until_.size() || taken_until_[i] < row;
  }
  int next_free(int row, int column) const {
    while (!is_free(row, column)) ++column;
    return column;
  }
  /// As many columns as are free from `column` on, at most `span`.
  int free_span(int row, int column, int span) const {
    int free = 1;
    while (free < span && is_free(row, column + free)) ++free;
    return free;
  }
  void take(int row, const Cell& cell) {
    const auto end = static_cast<std::size_t>(cell.column) + static_cast<std::size_t>(cell.column_span);
    if (taken_until_.size() < end) taken_until_.resize(end, -1);
    for (auto i = static_cast<std::size_t>(cell.column); i < end; ++i)
      taken_until_[i] = std::max(taken_until_[i], row + cell.row_span - 1);
  }

 private:
  std::vector<int> taken_until_;  ///< for each column the last row that is taken
};

/// For each row, how many from it on belong to its group.
std::vector<int> rows_left(std::span<const HtmlRow> rows) {
  std::vector<int> left(rows.size(), 1);
  for (std::size_t r = rows.size(); r-- > 1;) {
    if (rows[r - 1].group == rows[r].group) left[r - 1] = left[r] + 1;
  }
  return left;
}

}  // namespace

HtmlTableParts parts_of(const HtmlNode& table) {
  return PartsReader().read(table);
}

Table grid_of(std::span<const HtmlRow> rows) {
  Table table;
  Slots slots;
  const std::vector<int> rows_of_group = rows_left(rows);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const int row = static_cast<int>(r), left = rows_of_group[r];
    int column = 0;
    for (const HtmlNode* element : rows[r].cells) {
      column = slots.next_free(row, column);
      const int span = column < widest ? column_span_of(*element) : 1, down = row_span_of(*element);
      Cell cell;
      cell.row = row;
      cell.column = column;
      cell.row_span = down == 0 ? left : std::min(down, left);
      cell.column_span = slots.free_span(row, column, span);
      if (!is_invisible(*element)) cell.text = text_in(*element);
      cell.origin.line = element->line;
      slots.take(row, cell);
      column += span;
      table.cells.push_back(std::move(cell));
    }
  }
  return table;
}

}  // namespace xxgk::extraction
