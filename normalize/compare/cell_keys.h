// Cells of the forms by their keys, and patterns of such: `table/row/column`, `*` for any key, `group.*` for the
// members of a group.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/taxonomy.h"

namespace xxgk {

/// A cell that an edition has.
struct CellPath {
  std::string table, row, column;
  auto operator<=>(const CellPath&) const = default;
};

std::string text_of(const CellPath& path);

/// `table/row/column`; a part that is not there stays empty.
CellPath path_of(std::string_view text);

struct FormCell {
  CellPath path;
  std::string unit;
  bool is_subtotal = false;  ///< there only where printed
};

/// In form order.
std::vector<FormCell> cells_of(const Form& form);

bool has_cell(const Form& form, const CellPath& path);

/// The pattern speaks of the cell.
bool matches(const CellPath& pattern, const CellPath& cell);

/// Cells of the form that the pattern speaks of, in form order.
std::vector<CellPath> cells_matching(std::string_view pattern, const Form& form);

}  // namespace xxgk
