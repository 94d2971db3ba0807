// Tables of a Word file; see body.h.
#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "extract/word/body.h"
#include "extract/word/grid.h"
#include "extract/word/names.h"

namespace xxgk::extraction {
namespace {

constexpr int most_columns = 1000;  // as web browsers have it; Word ends at 63

VerticalMerge merge_of(const xml::Element& element) {
  return value_of(element) == "restart" ? VerticalMerge::begins : VerticalMerge::goes_on;
}

}  // namespace

void BodyReader::read_table(std::vector<Block>& blocks) {
  if (cells_ == 0) fields_.end_all();
  std::vector<WordRow> rows;
  xml::for_each_child(reader_, [&](const xml::Element& element) { read_table_part(element, rows); });
  for (Block& block : blocks_of_table(std::move(rows))) blocks.push_back(std::move(block));
  if (cells_ > 0) return;
  for (Block& block : std::exchange(after_table_, {})) blocks.push_back(std::move(block));
}

void BodyReader::read_table_part(const xml::Element& element, std::vector<WordRow>& rows) {
  const auto read_child = [&](const xml::Element& child) { read_table_part(child, rows); };
  if (is_alternatives(element)) return read_alternatives(read_child);
  if (!is_word(element)) return;
  const std::string_view name = element.name();
  if (name == "tr") return read_row(rows);
  if (name == "sdt") return read_control(read_child);
  const bool has_rows = name == "ins" || name == "moveTo" || name == "customXml";
  if (has_rows) xml::for_each_child(reader_, read_child);
}

void BodyReader::read_row(std::vector<WordRow>& rows) {
  WordRow row;
  bool stands = true;
  xml::for_each_child(reader_, [&](const xml::Element& element) {
    if (is_word(element, "trPr")) {
      stands = read_row_properties(row);
    } else if (stands) {
      read_row_part(element, row);
    }
  });
  if (stands) rows.push_back(std::move(row));
}

bool BodyReader::read_row_properties(WordRow& row) {
  bool stands = true;
  xml::for_each_child(reader_, [&](const xml::Element& element) {
    if (is_word(element, "gridBefore")) row.before = number_of(element, 0, most_columns, 0);
    if (is_word(element, "del") || (is_word(element, "hidden") && is_on(element))) stands = false;
  });
  return stands;
}

void BodyReader::read_row_part(const xml::Element& element, WordRow& row) {
  const auto read_child = [&](const xml::Element& child) { read_row_part(child, row); };
  if (is_alternatives(element)) return read_alternatives(read_child);
  if (!is_word(element)) return;
  if (element.name() == "tc") return read_cell(row);
  if (element.name() == "sdt") return read_control(read_child);
  if (element.name() == "customXml") xml::for_each_child(reader_, read_child);
}

void BodyReader::read_cell(WordRow& row) {
  WordCell cell;
  bool stands = true;
  ++cells_;
  cell.origin.line = origin_.line + 1;
  std::string carried = std::exchange(carried_, {});
  xml::for_each_child(reader_, [&](const xml::Element& element) {
    if (is_word(element, "tcPr")) {
      stands = read_cell_properties(cell);
    } else {
      read_block(element, cell.blocks);
    }
  });
  carried_ = std::move(carried);
  --cells_;
  if (stands) row.cells.push_back(std::move(cell));
}

bool BodyReader::read_cell_properties(WordCell& cell) {
  bool stands = true;
  xml::for_each_child(reader_, [&](const xml::Element& element) {
    if (!is_word(element)) return;
    if (element.name() == "gridSpan") cell.span = number_of(element, 1, most_columns, 1);
    if (element.name() == "vMerge") cell.merge = merge_of(element);
    if (element.name() == "hMerge") cell.joins_left = merge_of(element) == VerticalMerge::goes_on;
    if (element.name() == "cellDel") stands = false;
  });
  return stands;
}

}  // namespace xxgk::extraction
