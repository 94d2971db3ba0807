// Paragraphs, tables of the form, grids and figures as XML; the door is emit/write_contents.h.
#include "emit/write_contents.h"

#include <algorithm>
#include <string>

#include "emit/format_number.h"

namespace xxgk {
namespace {

void write_page(xml::Writer& writer, const Origin& origin) {
  if (origin.page > 0) writer.attribute("page", std::to_string(origin.page));
}

/// A box means nothing without its page.
void write_box(xml::Writer& writer, const Origin& origin) {
  if (origin.page <= 0 || !origin.box) return;
  std::string corners;
  for (const double measure : {origin.box->x0, origin.box->y0, origin.box->x1, origin.box->y1}) {
    if (!corners.empty()) corners += ' ';
    corners += with_places(measure, 1);
  }
  writer.attribute("box", corners);
}

void write_confidence(xml::Writer& writer, const Origin& origin) {
  if (origin.confidence) writer.attribute("confidence", at_most_places(*origin.confidence, 3));
}

void write(xml::Writer& writer, const Paragraph& paragraph) {
  writer.start("p");
  write_page(writer, paragraph.origin);
  write_confidence(writer, paragraph.origin);
  writer.text(paragraph.text).end();
}

void write(xml::Writer& writer, const Fact& fact) {
  writer.start("cell").attribute("column", fact.column);
  writer.attribute_unless_empty("label", fact.label);
  writer.attribute_unless_empty("unit", fact.unit);
  writer.attribute_unless_empty("status", status_name(fact.status));
  writer.attribute_unless_empty("raw", fact.raw);
  write_page(writer, fact.origin);
  write_box(writer, fact.origin);
  write_confidence(writer, fact.origin);
  if (fact.value) writer.text(fact.value->text());
  writer.end();
}

void write(xml::Writer& writer, const FormTable& table) {
  writer.start("table").attribute("name", table.name).attribute("form", table.form);
  for (const FactRow& row : table.rows) {
    writer.start("row").attribute("key", row.key);
    writer.attribute_unless_empty("label", row.label);
    for (const Fact& fact : row.facts) write(writer, fact);
    writer.end();
  }
  writer.end();
}

/// Which places of a grid's row are taken by cells of rows above that reach down into it.
class Reach {
 public:
  /// Places between the cell and the one before it that nothing covers.
  int gap_before(const Cell& cell) const {
    int gap = 0;
    for (int column = cell.row == row_ ? next_ : 0; column < std::min(cell.column, widest); ++column) {
      if (column >= std::ssize(ends_) || ends_[column] <= cell.row) ++gap;
    }
    return gap;
  }
  void add(const Cell& cell) {
    row_ = cell.row;
    next_ = std::min(cell.column, widest) + std::min(cell.column_span, widest);
    if (std::ssize(ends_) < next_) ends_.resize(next_, 0);
    std::fill(ends_.begin() + std::min(cell.column, widest), ends_.begin() + next_,
              cell.row + std::min(cell.row_span, longest));
  }

 private:
  // What HTML grants a span; a source may claim more.
  static constexpr int widest = 1000, longest = 65534;

  std::vector<int> ends_;  ///< for each column, the row from which on nothing reaches down
  int row_ = 0, next_ = 0;
};

void write(xml::Writer& writer, const Cell& cell) {
  writer.start("td");
  if (cell.row_span > 1) writer.attribute("rowspan", std::to_string(cell.row_span));
  if (cell.column_span > 1) writer.attribute("colspan", std::to_string(cell.column_span));
  writer.text(cell.text).end();
}

/// `td` stand side by side without numbers: where a grid has no cell, an empty one keeps the others in their columns,
/// and an empty `tr` stands for a row that is all covered from above.
void write(xml::Writer& writer, const Grid& grid) {
  const bool has_places = grid.table.layout == TableLayout::grid || grid.table.layout == TableLayout::placed;
  const std::vector<Cell>& cells = grid.table.cells;
  Reach reach;
  writer.start("grid");
  int next_row = 0;
  for (auto cell = cells.begin(); cell != cells.end();) {
    for (; has_places && next_row < cell->row; ++next_row) writer.leaf("tr", "");
    writer.start("tr");
    for (next_row = cell->row + 1; cell != cells.end() && cell->row < next_row; ++cell) {
      for (int gap = has_places ? reach.gap_before(*cell) : 0; gap > 0; --gap) writer.leaf("td", "");
      reach.add(*cell);
      write(writer, *cell);
    }
    writer.end();
  }
  writer.end();
}

void write(xml::Writer& writer, const Figure& figure) {
  writer.start("figure");
  write_page(writer, figure.origin);
  write_box(writer, figure.origin);
  writer.text(figure.caption).end();
}

}  // namespace

void write_contents(xml::Writer& writer, const std::vector<Content>& contents) {
  for (const Content& content : contents) {
    std::visit([&writer](const auto& thing) { write(writer, thing); }, content);
  }
}

}  // namespace xxgk
