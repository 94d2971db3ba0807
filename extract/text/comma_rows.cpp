// See comma_rows.h. A comma may as well be one of a sentence or within a number: only lines that stand together and
// have the same number of cells tell that there are rows.
#include "extract/text/comma_rows.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "extract/text/cell_kind.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t fewest_rows = 3, fewest_cells = 3;

/// Columns set with spaces: the commas are those of thousands.
bool is_aligned(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(' ');
  return begin != std::string_view::npos && line.find("  ", begin) != std::string_view::npos;
}

/// A row as it may be, with the line break behind it.
struct Record {
  std::string_view text;
  std::vector<std::string> cells;
};

/// Reads one line, or several where a quoted cell goes on over line breaks.
class RecordReader {
 public:
  explicit RecordReader(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ == text_.size(); }

  Record next() {
    const std::size_t begin = at_;
    Record record;
    do record.cells.push_back(cell());
    while (take(','));
    take('\r');
    if (!take('\n')) at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
    record.text = text_.substr(begin, at_ - begin);
    return record;
  }

 private:
  bool take(char wanted) {
    const bool is_there = at_ < text_.size() && text_[at_] == wanted;
    at_ += is_there;
    return is_there;
  }

  std::string cell() {
    std::string quoted;
    if (take_quoted(quoted)) return quoted;
    const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    const std::string_view plain = text_.substr(at_, end - at_);
    at_ = end;
    return std::string(plain);
  }

  /// False, and nothing is taken, where the cell is not one whole quoted text.
  bool take_quoted(std::string& cell) {
    const std::size_t begin = at_;
    if (!take('"')) return false;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '"' && !text_.substr(at_ + 1).starts_with('"')) break;
      at_ += c == '"';
      if (c == '\n' && at_ - begin > longest_cell) break;
      cell += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    const bool is_closed =
        take('"') && (at_end() || std::string_view(",\r\n").find(text_[at_]) != std::string_view::npos);
    if (!is_closed) at_ = begin;
    return is_closed;
  }

  static constexpr std::size_t longest_cell = 2000;  // bytes; a quote that is never closed takes no more

  std::string_view text_;
  std::size_t at_ = 0;
};

std::string with_tabs(const Record& record) {
  std::string line;
  for (const std::string& cell : record.cells) line += (&cell == &record.cells.front() ? "" : "\t") + cell;
  return line + (record.text.ends_with('\n') ? "\n" : "");
}

bool is_value(std::string_view cell) {
  return traits_of(trimmed(cell)).kind != CellKind::text;
}

/// Labels and values: neither sentences nor numbers with commas at their thousands.
bool are_rows(std::span<const Record> records) {
  constexpr std::size_t cells_for_a_value = 3;  // a unit may stand between, and a header above
  if (records.size() < fewest_rows || records.front().cells.size() < fewest_cells) return false;
  std::size_t cells = 0, values = 0, labels = 0, sentences = 0;
  for (const Record& record : records) {
    if (is_aligned(record.text)) return false;
    const auto of_record = static_cast<std::size_t>(std::ranges::count_if(record.cells, is_value));
    if (of_record < record.cells.size()) ++labels;
    if (traits_of(trimmed(record.cells.back())).sentence) ++sentences;
    cells += record.cells.size() - 1;
    values += of_record;
  }
  return 2 * labels > records.size() && 2 * sentences < records.size() && values * cells_for_a_value >= cells;
}

/// Where some lines are rows, two and more next to each other are that have cells and among them a value, however many:
/// spreadsheets may end lines behind their last filled cell.
bool may_be_row(const Record& record) {
  return record.cells.size() > 1 && !is_aligned(record.text) && !traits_of(trimmed(record.cells.back())).sentence;
}

/// Marks the rows among the records.
std::vector<bool> rows_among(std::span<const Record> records) {
  std::vector<bool> rows(records.size(), false);
  for (std::size_t i = 0, end = 0; i < records.size(); i = end) {
    while (end < records.size() && records[end].cells.size() == records[i].cells.size()) ++end;
    if (!are_rows(records.subspan(i, end - i))) continue;
    std::fill(rows.begin() + static_cast<std::ptrdiff_t>(i), rows.begin() + static_cast<std::ptrdiff_t>(end), true);
  }
  if (std::ranges::none_of(rows, [](bool row) { return row; })) return rows;
  for (std::size_t i = 0, end = 0; i < records.size(); i = end + 1) {
    end = i;
    bool any_value = false;
    for (; end < records.size() && may_be_row(records[end]); ++end)
      any_value = any_value || std::ranges::any_of(records[end].cells, [](const std::string& cell) {
                    return traits_of(trimmed(cell)).kind == CellKind::number;
                  });
    for (std::size_t k = i; any_value && end > i + 1 && k < end; ++k) rows[k] = true;
  }
  return rows;
}

}  // namespace

std::string with_tabs_for_commas(std::string text) {
  if (text.find(',') == std::string::npos || text.find_first_of("\t|") != std::string::npos) return text;
  std::vector<Record> records;
  for (RecordReader reader(text); !reader.at_end();) records.push_back(reader.next());
  const std::vector<bool> rows = rows_among(records);
  std::string result;
  for (std::size_t i = 0; i < records.size(); ++i)
    result += rows[i] ? with_tabs(records[i]) : std::string(records[i].text);
  return result;
}

}  // namespace xxgk::extraction
