// A table of the form over all editions.
#pragma once

#include <string>
#include <vector>

#include "model/taxonomy.h"
#include "normalize/labels/labels.h"

namespace xxgk {

/// All tables of one name, over all editions.
struct TableFamily {
  std::string name;
  int section = 0;
  Orientation orientation = Orientation::rows;
  LabelBook book;
  int values_in_line = 0;  ///< how many values a table printed as one line has
};

/// In the order in which the newest form has them.
std::vector<TableFamily> table_families(const Taxonomy& taxonomy, const Folder& folder);

}  // namespace xxgk
