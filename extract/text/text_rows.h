// Lines of text as rows of a table: what a line looks like by itself, and its cells once it is known to be a row.
// Doors: look_at, read_table. Which lines are rows is decided in line_roles, by their neighbours.
#pragma once

#include <span>
#include <string_view>

#include "extract/text/cell_kind.h"
#include "extract/text/lines.h"
#include "model/document.h"

namespace xxgk::extraction {

enum class Separator : char { none, tab, bar };

/// What one line looks like, its neighbours unseen.
struct RowLook {
  Separator separator = Separator::none;
  CellKind first = CellKind::empty, last = CellKind::empty;  ///< of its cells
  bool possible = false;                                     ///< a row where its neighbours are rows
  bool certain = false;                                      ///< a row whatever stands around it
  bool empty = false;                                        ///< separators and nothing between them
  bool opens = false;                                        ///< begins with a separator
  bool closes = false;                                       ///< ends with one
  bool rule = false;  ///< Markdown's `|---|:--:|`: no row, but the lines around it are
  int cells = 0;      ///< bars that open and close a row make no cells
  int filled = 0;     ///< cells with text
  int numbers = 0;    ///< cells with a number
  int values = 0;     ///< cells behind the last that holds words
};

RowLook look_at(std::string_view line);

/// A line of a table.
struct RowLine {
  Line line;
  RowLook look;
  bool continues = false;  ///< its first cell goes on with the last cell of the line before
};

/// A table in the layout `rows`. Outer white space of cells is gone; empty cells stay, those that pad a row as well:
/// they cannot be told from blanks here. Where all rows begin with a bar, these bars delimit and make no cells.
Table read_table(std::span<const RowLine> lines);

}  // namespace xxgk::extraction
