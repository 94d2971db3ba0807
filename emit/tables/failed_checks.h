// Which checks of a report fail at a cell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk::exports {

class FailedChecks {
 public:
  /// Both must outlive it.
  FailedChecks(const Report& report, const Taxonomy& taxonomy);

  /// Their rules' names, each once, parted by blanks. A check of a row or a column fails at each of its cells.
  std::string at(std::string_view table, std::string_view row, std::string_view column) const;

 private:
  /// A place names a row or a column by its key alone; a rule that goes by columns means a column.
  struct Failed {
    const Finding* finding;
    bool may_name_row, may_name_column;
  };
  static bool is_at(const Failed& failed, std::string_view table, std::string_view row, std::string_view column);

  std::vector<Failed> failed_;
};

}  // namespace xxgk::exports
