// One cell becomes a fact: its value, unit and status.
#pragma once

#include <optional>
#include <string>

#include "model/report.h"
#include "model/taxonomy.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// Where a value's unit may be printed besides its own cell, nearest first.
struct UnitPlaces {
  std::string unit_cell, row_label, column_label, note;
};

/// `part` >= 0 takes one of the numbers that white space parts in the cell.
struct CellReading {
  Fact fact;
  std::optional<DiagnosticCode> odd;
};

CellReading make_fact(const ColumnForm& column, const Unit& unit, const LineCell* cell, int part,
                      const UnitPlaces& places, const Lexicon& lexicon);

}  // namespace xxgk
