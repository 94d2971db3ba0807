// What each line is to tables that have a line for each row: a line is a row because of what it looks like and of what
// stands around it. Door: find_line_roles.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/text/text_lines.h"
#include "extract/text/text_rows.h"

namespace xxgk::extraction {

enum class Role : char {
  other,  ///< prose, as far as this finder knows
  taken,  ///< another finder's
  row,
  continuation,  ///< goes on with the row above
  nothing,       ///< page numbers, Markdown's rules: neither ink of the report nor a break between rows
};

struct LineRoles {
  std::span<const Line> lines;
  std::vector<Role> roles;
  std::vector<RowLook> looks;

  bool is_row(std::size_t i) const { return i < roles.size() && roles[i] == Role::row; }
  /// A row, a part of one, or what does not part rows.
  bool is_in_table(std::size_t i) const { return roles[i] != Role::other && roles[i] != Role::taken; }
  bool is_bar_line(std::size_t i) const { return looks[i].separator == Separator::bar; }
  /// A section bar of a table, or a part of a label that a line break tore off.
  bool is_fragment(std::size_t i) const;
};

/// Rows that a line break tore apart are still in pieces, each with the role `row` or `other`: see broken_rows.h.
LineRoles find_line_roles(const TextLines& text);

}  // namespace xxgk::extraction
