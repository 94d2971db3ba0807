// See comma_rows.h. A comma may as well be one of a sentence or within a number: only lines that stand together and
// have the same number of cells are rows.
#include "extract/text/comma_rows.h"

#include <algorithm>
#include <string_view>
#include <vector>

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

}  // namespace

std::string with_tabs_for_commas(std::string text) {
  if (text.find(',') == std::string::npos || text.find_first_of("\t|") != std::string::npos) return text;
  std::vector<Record> records;
  for (RecordReader reader(text); !reader.at_end();) records.push_back(reader.next());
  std::string result;
  for (std::size_t i = 0, end = 0; i < records.size(); i = end) {
    bool aligned = false;
    for (; end < records.size() && records[end].cells.size() == records[i].cells.size(); ++end)
      aligned = aligned || is_aligned(records[end].text);
    const bool is_table = records[i].cells.size() >= fewest_cells && end - i >= fewest_rows && !aligned;
    for (std::size_t k = i; k < end; ++k) result += is_table ? with_tabs(records[k]) : std::string(records[k].text);
  }
  return result;
}

}  // namespace xxgk::extraction
