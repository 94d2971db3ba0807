// See fragment_table.h.
#include "extract/fragment_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "extract/characters.h"
#include "extract/header_columns.h"
#include "extract/value_columns.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t longest_text_value = 6;  // characters: `详见附件`
constexpr double touching = 2.25;              // spaces between a value and what pushes it
constexpr double on_column = 2;                // spaces, or a third of the way to the next column
constexpr double third = 0.34;
constexpr double nowhere = std::numeric_limits<double>::infinity();
constexpr double away = 3;  // spaces from the labels to a header that stands alone on its line

bool may_be_value(const Fragment& fragment) {
  return is_value(fragment) || length_of(fragment.text) <= longest_text_value;
}

/// One line: what belongs to the stub, and what may be values.
struct ParsedLine {
  const FragmentLine* line = nullptr;
  std::vector<Fragment> stub, values;
  std::vector<std::size_t> columns;  ///< of the values
  bool columns_doubtful = false;     ///< only their order is sure
  bool is_row() const { return !values.empty(); }
};

ParsedLine parsed(const FragmentLine& line) {
  ParsedLine result;
  result.line = &line;
  const auto first = static_cast<std::ptrdiff_t>(first_value(line));
  result.stub.assign(line.fragments.begin(), line.fragments.begin() + first);
  result.values.assign(line.fragments.begin() + first, line.fragments.end());
  return result;
}

ValueRow value_row(const ParsedLine& line, double space) {
  ValueRow row;
  const Fragment* before = line.stub.empty() ? nullptr : &line.stub.back();
  for (const Fragment& value : line.values) {
    row.push_back({value, before && gap(before->box, value.box) <= touching * space});
    before = &value;
  }
  return row;
}

/// The lines of one page.
class Part {
 public:
  Part(std::span<const FragmentLine> lines, double space) : space_(space) {
    for (const FragmentLine& line : lines) lines_.push_back(parsed(line));
    take_columns();
    if (columns.at.empty()) return;
    take_texts();
    divide_run_together_values();
    add_columns_of_header(lines);
    for (ParsedLine& line : lines_) give_columns(line);
  }

  /// Lays the columns over those of a part that has more. Its empty columns are empty here too, if that explains what
  /// lacks; else the places decide, unless they leave a column empty here that is never empty there.
  void lay_over(const Part& wider) {
    const std::vector<std::size_t> counts = wider.values_in_columns();
    const auto filled = static_cast<std::size_t>(std::ranges::count_if(counts, [](std::size_t n) { return n > 0; }));
    if (filled == columns.at.size()) {
      for (std::size_t c = 0; c < counts.size(); ++c) {
        if (counts[c] > 0) places_.push_back(c);
      }
    } else {
      places_ = align(columns, wider.columns, stub_left() - wider.stub_left(), space_);
      const std::size_t always = *std::ranges::max_element(counts);
      for (std::size_t c = 0; c < counts.size(); ++c) {
        keeps_columns_ = keeps_columns_ && (counts[c] < always || std::ranges::count(places_, c) > 0);
      }
    }
    for (ParsedLine& line : lines_) {
      for (std::size_t& column : line.columns) column = places_[column];
    }
  }

  /// A column that is empty here, and over there never: its header may stand over nothing because another one was lost.
  void compare(const Part& other) {
    constexpr std::size_t enough = 3;
    if (other.columns.at.size() != columns.at.size()) return;
    const std::vector<std::size_t> mine = values_in_columns(), others = other.values_in_columns();
    const std::size_t rows = *std::ranges::max_element(others);
    for (std::size_t c = 0; c < mine.size(); ++c) {
      keeps_columns_ = keeps_columns_ && (mine[c] > 0 || others[c] < std::max(enough, rows));
    }
  }

  /// False where values are in order, but which columns are empty cannot be told.
  bool keeps_columns() const { return keeps_columns_; }

  const std::vector<ParsedLine>& lines() const { return lines_; }

  /// Behind the labels stand as many texts as there are columns, each not far from its own: single spaces in them part
  /// no columns.
  bool has_header_for_each(const FragmentLine& line) const {
    const double begin = has_labels() ? labels_end() + space_ : -nowhere;
    const auto first = std::ranges::find_if(line.fragments, [begin](const Fragment& f) { return f.box.x0 >= begin; });
    const auto count = static_cast<std::size_t>(line.fragments.end() - first);
    if (count < 2 || count != columns.at.size()) return false;
    for (std::size_t c = 0; c < count; ++c) {
      const double at = centre((first + static_cast<std::ptrdiff_t>(c))->box);
      if (columns.nearest(at) != c) return false;
    }
    return true;
  }

  /// The column of a text in a header line; nullopt for one that stands over the stub. Behind another text and right of
  /// the labels it is a column's, even where the values are set flush on the far side of theirs.
  std::optional<std::size_t> column_of_header(const Fragment& word, bool is_first) const {
    if (columns.at.empty()) return std::nullopt;
    const double at = centre(word.box);
    const std::size_t nearest = columns.nearest(at);
    const bool near = std::abs(at - columns.at[nearest]) <= columns.pitch(nearest, space_);
    const bool behind_labels = word.box.x0 >= labels_end() + (is_first ? away : 1) * space_;
    const bool close = std::abs(at - columns.at[nearest]) <= columns.pitch(nearest, space_) / 2;
    const bool over_first = word.box.x1 > left_ || behind_labels || (close && !has_labels());
    const bool over_column = near ? over_first : behind_labels && columns.at.size() == 1;
    // The head of the stub's last column, that of units it may be, stands nearer to it than to any value.
    const bool over_stub = !close && word.box.x1 <= left_ && word.box.x0 - labels_end() < left_ - word.box.x1;
    if (over_stub && columns.at.size() > 1) return std::nullopt;
    if (word.box.x0 < left_ && !over_column) return std::nullopt;
    return places_.empty() ? nearest : places_[nearest];
  }

  /// No row stands above the line.
  bool is_header(const ParsedLine& line) const {
    const auto row = std::ranges::find_if(lines_, &ParsedLine::is_row);
    return row == lines_.end() || &line < &*row;
  }

  Columns columns;

 private:
  /// A label too long for its column pushes values away: where it depends on that which columns they belong to, only
  /// their order is sure.
  void give_columns(ParsedLine& line) {
    ValueRow row = value_row(line, space_);
    line.columns = assign(row, columns, space_);
    if (row.size() == columns.at.size()) return;
    for (PlacedValue& value : row) value.may_be_pushed = false;
    line.columns_doubtful = assign(row, columns, space_) != line.columns;
  }

  std::vector<ValueRow> rows() const {
    std::vector<ValueRow> rows;
    for (const ParsedLine& line : lines_) {
      if (line.is_row()) rows.push_back(value_row(line, space_));
    }
    return rows;
  }

  void take_columns() {
    columns = find_columns(rows(), space_);
    bool first = true;
    for (const ParsedLine& line : lines_) {
      if (!line.is_row()) continue;
      left_ = first ? line.values.front().box.x0 : std::min(left_, line.values.front().box.x0);
      first = false;
    }
  }

  /// Texts that stand where values do.
  void take_texts() {
    bool any = false;
    for (ParsedLine& line : lines_) {
      if (!line.is_row()) continue;
      while (!line.stub.empty() && line.stub.back().box.x0 >= left_ - space_ && may_be_value(line.stub.back())) {
        line.values.insert(line.values.begin(), std::move(line.stub.back()));
        line.stub.pop_back();
        any = true;
      }
    }
    if (any) take_columns();
  }

  bool stands_on_columns(const ParsedLine& line) const {
    if (line.values.size() > columns.at.size()) return false;
    const ValueRow row = value_row(line, space_);
    const std::vector<std::size_t> assigned = assign(row, columns, space_);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const double distance = std::abs(position(row[i].fragment.box, columns.edge) - columns.at[assigned[i]]);
      if (distance > std::max(on_column * space_, third * columns.pitch(assigned[i], space_))) return false;
    }
    return true;
  }

  /// `0 0` with a single space is two values where both stand on columns of their own. So is a label's last word.
  void divide_run_together_values() {
    for (ParsedLine& line : lines_) {
      if (!line.is_row() || line.values.size() >= columns.at.size()) continue;
      ParsedLine divided = line;
      divided.values.clear();
      const double from = line.values.front().box.x0;
      for (const Fragment& word : line.line->words) {
        if (word.box.x0 >= from) divided.values.push_back(word);
      }
      if (divided.values.size() > line.values.size() && std::ranges::all_of(divided.values, is_value) &&
          stands_on_columns(divided)) {
        line = std::move(divided);
      }
    }
  }

  void add_columns_of_header(std::span<const FragmentLine> lines) {
    std::size_t end = 0;
    while (end < lines_.size() && !lines_[end].is_row()) ++end;
    add_empty_columns(lines.first(end), std::max(left_, labels_end()), longest_label_end() + away * space_, columns,
                      space_);
  }

  /// Where the stub begins.
  double stub_left() const {
    double left = 0;
    bool any = false;
    for (const ParsedLine& line : lines_) {
      if (line.stub.empty()) continue;
      left = any ? std::min(left, line.stub.front().box.x0) : line.stub.front().box.x0;
      any = true;
    }
    return left;
  }

  /// How many rows have a value in each column.
  std::vector<std::size_t> values_in_columns() const {
    std::vector<std::size_t> counts(columns.at.size(), 0);
    for (const ParsedLine& line : lines_) {
      for (const std::size_t column : line.columns) ++counts[column];
    }
    return counts;
  }

  bool has_labels() const {
    return std::ranges::any_of(lines_, [](const ParsedLine& line) { return line.is_row() && !line.stub.empty(); });
  }

  double longest_label_end() const {
    double end = -nowhere;
    for (const ParsedLine& line : lines_) {
      if (!line.stub.empty() && !is_header(line)) end = std::max(end, line.stub.back().box.x1);
    }
    return end == -nowhere ? nowhere : end;
  }

  /// Where most labels end.
  double labels_end() const {
    std::vector<double> ends;
    for (const ParsedLine& line : lines_) {
      if (line.is_row() && !line.stub.empty()) ends.push_back(line.stub.back().box.x1);
    }
    if (ends.empty()) return -nowhere;
    const auto most = ends.begin() + static_cast<std::ptrdiff_t>(ends.size() * 3 / 4);
    std::ranges::nth_element(ends, most);
    return std::min(*most, left_);
  }

  std::vector<ParsedLine> lines_;
  bool keeps_columns_ = true;
  std::vector<std::size_t> places_;  ///< of the columns among those of a wider part
  double space_, left_ = 0;
};

/// A page that ends below a header goes on with the next one.
std::vector<Part> parts_of(std::span<const FragmentLine> lines, double space) {
  const auto has_values = [](const FragmentLine& line) { return first_value(line) < line.fragments.size(); };
  std::vector<Part> parts;
  std::size_t begin = 0;
  bool any_row = false;
  for (std::size_t i = 0; i <= lines.size(); ++i) {
    if (i < lines.size() && !(lines[i].after_page && any_row)) {
      any_row = any_row || has_values(lines[i]);
      continue;
    }
    any_row = i < lines.size() && has_values(lines[i]);
    parts.emplace_back(lines.subspan(begin, i - begin), space);
    begin = i;
  }
  return parts;
}

/// Makes the cells, line by line.
class GridWriter {
 public:
  GridWriter(std::size_t stub_columns, std::size_t value_columns) : stub_(stub_columns), values_(value_columns) {}

  void add(const Part& part, const ParsedLine& line, double space) {
    line_ = line.line;
    if (line.is_row()) {
      add_stub(line.stub);
      std::size_t next = 0;
      const bool in_columns = part.keeps_columns() && !line.columns_doubtful;
      for (std::size_t c = 0; !in_columns && c < line.values.size(); ++c) add_cell(stub_ + c, line.values[c]);
      for (std::size_t c = 0; in_columns && c < values_; ++c) {
        const bool filled = next < line.columns.size() && line.columns[next] == c;
        add_cell(stub_ + c, filled ? line.values[next++] : Fragment{});
      }
    } else if (part.is_header(line)) {
      add_header(part, part.has_header_for_each(*line.line) ? line.line->fragments : header_words(*line.line, space));
    } else {
      add_stub(line.stub);
    }
    ++row_;
  }

  Table table() && { return std::move(table_); }

 private:
  void add_stub(const std::vector<Fragment>& stub) {
    for (std::size_t i = 0; i < stub.size(); ++i) add_cell(i, stub[i]);
  }

  void add_header(const Part& part, const std::vector<Fragment>& words) {
    const std::size_t begin = table_.cells.size();
    std::size_t stub = 0;
    for (const Fragment& word : words) {
      const std::optional<std::size_t> column = part.column_of_header(word, &word == &words.front());
      const std::size_t place = column ? stub_ + *column : std::min(stub++, stub_ - 1);
      Cell* last = table_.cells.size() > begin ? &table_.cells.back() : nullptr;
      if (last && static_cast<std::size_t>(last->column) >= place) {
        last->text += " " + word.text;
        last->origin.box->x1 = word.box.x1;
      } else {
        add_cell(place, word);
      }
    }
  }

  void add_cell(std::size_t column, const Fragment& fragment) {
    Cell& cell = table_.cells.emplace_back();
    cell.row = row_;
    cell.column = static_cast<int>(column);
    cell.text = fragment.text;
    cell.origin.line = line_->number;
    if (!fragment.text.empty()) cell.origin.box = fragment.box;
  }

  std::size_t stub_, values_;
  const FragmentLine* line_ = nullptr;
  int row_ = 0;
  Table table_{TableLayout::placed, {}};
};

}  // namespace

std::size_t first_value(const FragmentLine& line) {
  const std::vector<Fragment>& fragments = line.fragments;
  std::size_t first = fragments.size();
  for (std::size_t i = fragments.size(); i-- > 0 && may_be_value(fragments[i]);) {
    if (is_value(fragments[i])) first = i;
  }
  return first;
}

Table table_of_fragments(std::span<const FragmentLine> lines, double space) {
  std::vector<Part> parts = parts_of(lines, space);
  if (parts.empty()) return {};
  const Part* widest = &parts.front();
  std::size_t stub = 1;
  for (const Part& part : parts) {
    if (part.columns.at.size() > widest->columns.at.size()) widest = &part;
    for (const ParsedLine& line : part.lines()) {
      if (!part.is_header(line)) stub = std::max(stub, line.stub.size());
    }
  }
  for (Part& part : parts) {
    if (part.columns.at.size() < widest->columns.at.size() && !part.columns.at.empty()) part.lay_over(*widest);
  }
  for (Part& part : parts) {
    for (const Part& other : parts) {
      if (&part != &other && part.columns.at.size() == widest->columns.at.size()) part.compare(other);
    }
  }
  GridWriter writer(stub, widest->columns.at.size());
  for (const Part& part : parts) {
    for (const ParsedLine& line : part.lines()) writer.add(part, line, space);
  }
  return std::move(writer).table();
}

}  // namespace xxgk::extraction
