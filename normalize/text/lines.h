// The document as a sequence of lines: every row of every table and every paragraph, in reading order. What belongs to
// a form table is found among them, so that a table cut in pieces, or three tables run into one, are no special cases.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/document.h"
#include "normalize/text/fold_text.h"
#include "normalize/text/parse_number.h"

namespace xxgk {

struct LineCell {
  std::string text;  ///< as printed
  int column = 0;    ///< grid column, or the order within the line where the source keeps no columns
  int row_span = 1, column_span = 1;
  FoldedLabel label;  ///< only where the text is no number
  NumberReading number;
  Origin origin;
  bool below_header = false;  ///< a placed value that stands on its page below its column's header, and no other's
  std::u32string above{};     ///< what else stands over a column, of which this cell is the placed header
  std::vector<std::pair<NumberReading, double>> readings = {};  ///< numbers that its ink may be, with their likelihoods

  bool is_blank() const { return number.kind == NumberReading::Kind::blank; }
  /// A number, or a mark that stands for none.
  bool is_value() const {
    return number.kind == NumberReading::Kind::number || number.kind == NumberReading::Kind::not_applicable;
  }
  bool is_text() const { return number.kind == NumberReading::Kind::text; }
  /// A unit by itself, in a table that prints units in a column of their own.
  bool is_unit() const { return number.kind == NumberReading::Kind::unit; }
};

struct Line {
  std::size_t block = 0;  ///< index into Document::blocks
  bool is_paragraph = false;
  bool keeps_columns = false;  ///< LineCell::column is a true grid column
  int row = 0;                 ///< of the block's table
  int number = 0;              ///< line or row in the source, for diagnostics
  int page = 0;
  std::vector<LineCell> cells;
  std::vector<std::size_t> merged;  ///< while labels are joined: the document's lines that this one is made of

  bool placed = false;       ///< a printed line: labels may go on above and below, and are put together by their place
  std::string placed_in{};   ///< the form's table that a placed line's whole block is most like; empty where none
  bool doubtful = false;     ///< its label may belong to another row
  bool beside_label = true;  ///< a placed line of values has its label, or a line of it, in front of it
  bool in_stream = false;    ///< the source keeps no rows: a cell by itself, until stream_rows puts rows together

  /// Cells that hold a number.
  int count_numbers() const;
  int count_values() const;
  int count_texts() const;
  /// Index of the first and of the last cell that holds text; the number of cells where none does.
  std::size_t first_text() const;
  std::size_t last_text() const;
  /// The line's only text, where it has one and no values; a merged cell's text may be repeated. nullptr otherwise.
  const LineCell* sole_text() const;
  /// All texts joined with blanks, for diagnostics and for what stays prose.
  std::string text() const;
};

/// Long texts get no label: they are prose.
LineCell make_cell(const std::string& text, const Origin& origin, const Folder& folder, const Lexicon& lexicon);

std::vector<Line> lines_of(const Document& document, const Folder& folder, const Lexicon& lexicon);

}  // namespace xxgk
