// What speaks for a line being part of one of the form's tables.
#pragma once

#include "normalize/table/table_family.h"
#include "normalize/text/lines.h"

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

/// How many values stand in a line without a label, words in place of a few of them included; 0 where it has one.
int values_without_label(const Line& line, const TableFamily& family);

}  // namespace xxgk
