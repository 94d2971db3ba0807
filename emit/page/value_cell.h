// One cell of the tables over the years: a value, or a word for why there is none. Never an empty cell, never a zero in
// place of nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "emit/page/html.h"
#include "emit/page/page_words.h"
#include "emit/page/years_head.h"

namespace xxgk::page {

/// Where a cell stands, and over how many years it reaches.
struct CellPlace {
  const YearColumn& column;
  std::size_t years = 1;
};

/// What stands for a value that is not there.
void write_absence(Html& html, const PageWords& words, std::string_view name);

/// For how many years from `i` on one cell says it all: nothing in their edition corresponds. A new edition and a year
/// without a report end it.
std::size_t cells_in_one(const std::vector<YearColumn>& columns, const std::vector<YearValue>& values, std::size_t i);
std::size_t cells_in_one(const std::vector<YearColumn>& columns, const std::vector<DerivedYear>& years, std::size_t i);

/// `change`: from the report before, nullptr where there is none. `note`: number of the note on how it corresponds, 0
/// where it needs none.
void write_value_cell(Html& html, const PageWords& words, const CellPlace& place, const YearValue& value,
                      const YearChange* change, std::size_t note);

void write_derived_cell(Html& html, const PageWords& words, const CellPlace& place, const DerivedYear& year,
                        DerivedFigure::Shown shown);

/// As people read it.
std::string shown_text(const Fraction& value, DerivedFigure::Shown shown);

}  // namespace xxgk::page
