// Tables over all editions; see table_family.h.
#include "normalize/table/table_family.h"

#include <algorithm>

namespace xxgk {

std::vector<TableFamily> table_families(const Taxonomy& taxonomy, const Folder& folder) {
  std::vector<TableFamily> families;
  for (std::size_t i = taxonomy.forms.size(); i-- > 0;) {
    for (const TableForm& table : taxonomy.forms[i].tables) {
      const auto same = [&table](const TableFamily& family) { return family.name == table.name; };
      if (std::any_of(families.begin(), families.end(), same)) continue;
      const auto& block = table.blocks.front();
      const bool line = table.orientation == Orientation::line;
      families.push_back({table.name, table.section, table.orientation, LabelBook(taxonomy, table.name, folder),
                          line ? static_cast<int>(block.rows.size() * block.columns.size()) : 0});
    }
  }
  return families;
}

}  // namespace xxgk
