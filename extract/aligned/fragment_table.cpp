// See fragment_table.h.
#include "extract/aligned/fragment_table.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extract/aligned/header_columns.h"
#include "extract/aligned/table_part.h"

namespace xxgk::extraction {
namespace {

/// A page that ends below a header goes on with the next one.
std::vector<TablePart> parts_of(std::span<const FragmentLine> lines, double space) {
  const auto has_values = [](const FragmentLine& line) { return first_value(line) < line.fragments.size(); };
  std::vector<TablePart> parts;
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
  if (parts.size() == 1) return parts;
  KnownColumns known;
  for (const TablePart& part : parts) known.add(part.known_columns());
  for (TablePart& part : parts) part = TablePart(part.source(), space, known);
  return parts;
}

/// Makes the cells, line by line.
class GridWriter {
 public:
  GridWriter(std::size_t stub_columns, std::size_t value_columns) : stub_(stub_columns), values_(value_columns) {}

  void add(const TablePart& part, const ParsedLine& line, double space) {
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
      add_header(part, words_of_header(part, *line.line, space));
    } else {
      add_stub(line.stub);
    }
    ++row_;
  }

  Table table() && { return std::move(table_); }

 private:
  static std::vector<Fragment> words_of_header(const TablePart& part, const FragmentLine& line, double space) {
    if (part.is_headed_by_words()) return line.words;
    return part.has_header_for_each(line) ? line.fragments : header_words(line, space);
  }

  void add_stub(const std::vector<Fragment>& stub) {
    for (std::size_t i = 0; i < stub.size(); ++i) add_cell(i, stub[i]);
  }

  void add_header(const TablePart& part, const std::vector<Fragment>& words) {
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

Table table_of_fragments(std::span<const FragmentLine> lines, double space) {
  std::vector<TablePart> parts = parts_of(lines, space);
  if (parts.empty()) return {};
  const TablePart* widest = &parts.front();
  std::size_t stub = 1;
  for (const TablePart& part : parts) {
    if (part.columns.at.size() > widest->columns.at.size()) widest = &part;
    for (const ParsedLine& line : part.lines()) {
      if (!part.is_header(line)) stub = std::max(stub, line.stub.size());
    }
  }
  for (TablePart& part : parts) {
    if (part.columns.at.size() < widest->columns.at.size() && !part.columns.at.empty()) part.lay_over(*widest);
  }
  for (TablePart& part : parts) {
    for (const TablePart& other : parts) {
      if (&part != &other && part.columns.at.size() == widest->columns.at.size()) part.compare(other);
    }
  }
  GridWriter writer(stub, widest->columns.at.size());
  for (const TablePart& part : parts) {
    for (const ParsedLine& line : part.lines()) writer.add(part, line, space);
  }
  return std::move(writer).table();
}

}  // namespace xxgk::extraction
