// What differs between two reports, or between two conversions of one source.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/number.h"
#include "model/report.h"

namespace xxgk {

/// What a cell says, without its place in the source.
struct CellState {
  std::optional<Decimal> value;
  Status status = Status::plain;
  std::string unit, raw;
  bool operator==(const CellState&) const = default;
};

/// Nothing: the report has no such cell.
struct CellDifference {
  std::string table, row, column;
  std::optional<CellState> from, to;
};

/// Something told in words; nothing: the report does not have it.
struct WordsDifference {
  std::string name;  ///< what it is; empty for text
  std::optional<std::string> from, to;
};

struct ReportDifference {
  std::vector<WordsDifference> head;    ///< `year`, `agency`, ...
  std::vector<CellDifference> cells;    ///< in the order of the first report
  std::vector<WordsDifference> text;    ///< headings, paragraphs, captions, rows of grids: gone, or new
  std::vector<WordsDifference> checks;  ///< by rule and place: outcome and numbers
  bool empty() const { return head.empty() && cells.empty() && text.empty() && checks.empty(); }
};

}  // namespace xxgk
