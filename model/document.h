// What a reader delivers: the text of a source in reading order, with its tables as grids, rows or streams of cells.
// Readers know nothing of the official form; all form knowledge is applied later, by normalize.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/diagnostic.h"
#include "model/origin.h"

namespace xxgk {

/// What the ink of a scanned cell may say.
struct InkReading {
  std::string text;
  double likelihood = 0;  ///< 0 to 1; compares readings of one cell
};

/// One cell of a table, its text as printed (UTF-8, outer white space removed). Empty text: an empty cell.
struct Cell {
  int row = 0;     ///< from 0
  int column = 0;  ///< from 0; the order within the row where the layout is not `grid`
  int row_span = 1;
  int column_span = 1;
  std::string text;
  Origin origin;
  std::vector<InkReading> readings =
      {};  ///< the text and what else it may be, likeliest first; empty where nothing else
};

/// How much of a table's structure survived in the source.
enum class TableLayout {
  grid,    ///< rows and columns hold, merged cells have spans
  placed,  ///< columns hold; a row is a printed line with a box for each text, so a label may take rows above and below
  rows,    ///< rows hold; merged cells may have been dropped, so a cell's number within its row is no column
  stream,  ///< neither holds: cells in reading order, each in a row of its own; their text may hold line breaks
};

struct Table {
  TableLayout layout = TableLayout::grid;
  std::vector<Cell> cells;  ///< ordered by row, then column
};

struct Paragraph {
  std::string text;
  Origin origin;
  bool heading = false;  ///< marked as a heading by the source itself (a style, an element), never guessed
};

/// A picture or chart; `caption` may be empty.
struct Figure {
  std::string caption;
  Origin origin;
  std::string address = {};  ///< of the picture, as the source writes it; empty where it has none
};

using Block = std::variant<Paragraph, Table, Figure>;

/// How a page was read.
enum class PageRead { text, ocr, unread };

constexpr std::string_view name_of(PageRead read) {
  switch (read) {
    case PageRead::text:
      return "text";
    case PageRead::ocr:
      return "ocr";
    case PageRead::unread:
      return "unread";
  }
  return "";
}

struct Page {
  int number = 1;
  double width = 0, height = 0;  ///< points, as displayed
  int rotate = 0;                ///< degrees
  PageRead read = PageRead::text;
};

/// What the surroundings of a web article say of it, names as printed.
struct Meta {
  std::string name, value;
};

/// How a source without pages was read.
enum class SourceRead { text, markup };

/// The file a document was read from.
struct Source {
  std::string name;    ///< file name without folders
  std::string type;    ///< media type
  std::string sha256;  ///< hexadecimal
  std::string url;     ///< empty where unknown
  SourceRead read = SourceRead::text;
  std::vector<Page> pages;  ///< empty for sources without pages
};

struct Document {
  Source source;
  std::vector<Meta> meta;
  std::vector<Block> blocks;
  std::vector<Diagnostic> diagnostics;
  /// The source's last character belongs to a line that was not ended: what stands there may be cut short.
  bool ends_abruptly = false;
};

}  // namespace xxgk
