// What speaks for a line being part of one of the form's tables.
#pragma once

#include "normalize/lines.h"
#include "normalize/table_family.h"

namespace xxgk {

struct Evidence {
  double weight = 0;
  bool row = false;     ///< a row's label
  bool header = false;  ///< a bar, corner or column label
};

/// `section`: that the line stands in.
Evidence evidence_of(const Line& line, const TableFamily& family, int section);

/// A heading is part of no table.
Evidence evidence_of_heading();

/// Numbers without a label.
bool is_values_only(const Line& line);

}  // namespace xxgk
