// The lines of one found table become the form's table with all its facts.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"
#include "normalize/table/find_tables.h"
#include "normalize/text/lines.h"

namespace xxgk {

struct TableReading {
  FormTable table;
  std::vector<Diagnostic> diagnostics;
  std::vector<std::size_t> left_over;  ///< lines that no row of the form took, to be kept as they stand
  std::vector<std::pair<std::string, std::string>> contradicted;  ///< row and column given twice with different values
};

/// What of the source matters for reading its tables.
struct SourceEnd {
  std::size_t last_line = 0;  ///< index of the document's last line
  bool abrupt = false;        ///< what stands there may be cut short
};

TableReading read_table(const FoundTable& found, const std::vector<Line>& lines, const Form& form,
                        const Taxonomy& taxonomy, const Folder& folder, const SourceEnd& end);

/// The table with every row and column of the edition, all missing.
FormTable missing_table(const Form& form, const TableForm& table);

}  // namespace xxgk
