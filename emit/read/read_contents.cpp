#include "emit/read/read_contents.h"

#include <algorithm>
#include <array>
#include <string>

#include "emit/read/read_values.h"

namespace xxgk {
namespace {

Status status_of(const xml::Element& cell) {
  const std::string name = cell.attribute_or("status", "");
  constexpr std::array all = {Status::plain,   Status::blank,     Status::not_applicable,
                              Status::missing, Status::illegible, Status::suspect};
  const auto found = std::ranges::find(all, name, status_name);
  return found == all.end() ? Status::illegible : *found;
}

Fact read_fact(const xml::Element& cell) {
  return {cell.attribute_or("column", ""),
          cell.attribute_or("label", ""),
          cell.attribute_or("unit", ""),
          cell.attribute_or("raw", ""),
          read_number(cell),
          status_of(cell),
          read_origin(cell)};
}

FormTable read_table(const xml::Element& element) {
  FormTable table{element.attribute_or("name", ""), element.attribute_or("form", ""), {}};
  for (const xml::Element& row : element.children("row")) {
    FactRow& facts = table.rows.emplace_back(row.attribute_or("key", ""), row.attribute_or("label", ""));
    for (const xml::Element& cell : row.children("cell")) facts.facts.push_back(read_fact(cell));
  }
  return table;
}

/// Which places of the rows below are taken by cells that reach down.
class TakenPlaces {
 public:
  /// The first free place of `row` from `column` on, which the cell then takes.
  int take(int row, int column, int row_span, int column_span) {
    while (column < std::ssize(free_from_) && free_from_[column] > row) ++column;
    if (std::ssize(free_from_) < column + column_span) free_from_.resize(column + column_span, 0);
    std::fill_n(free_from_.begin() + column, column_span, row + row_span);
    return column;
  }

 private:
  std::vector<int> free_from_;  ///< for each column, the first row that nothing reaches down to
};

int span_of(const xml::Element& cell, const char* name) {
  constexpr int widest = 1000;  // what the writer grants
  return std::clamp(whole_attribute(cell, name), 1, widest);
}

/// `td` stand side by side without numbers: each in the first place of its row that nothing covers from above.
Grid read_grid(const xml::Element& element) {
  Grid grid;
  TakenPlaces places;
  int row = 0;
  for (const xml::Element& line : element.children("tr")) {
    int column = 0;
    for (const xml::Element& td : line.children("td")) {
      Cell cell;
      cell.row = row;
      cell.row_span = span_of(td, "rowspan");
      cell.column_span = span_of(td, "colspan");
      cell.column = places.take(row, column, cell.row_span, cell.column_span);
      cell.text = td.text();
      column = cell.column + cell.column_span;
      grid.table.cells.push_back(std::move(cell));
    }
    ++row;
  }
  return grid;
}

}  // namespace

std::vector<Content> read_contents(const xml::Element& part) {
  std::vector<Content> contents;
  for (const xml::Element& child : part.children()) {
    if (child.name() == "p") {
      contents.emplace_back(Paragraph{child.text(), read_origin(child)});
    } else if (child.name() == "table") {
      contents.emplace_back(read_table(child));
    } else if (child.name() == "grid") {
      contents.emplace_back(read_grid(child));
    } else if (child.name() == "figure") {
      contents.emplace_back(Figure{child.text(), read_origin(child)});
    }
  }
  return contents;
}

}  // namespace xxgk
