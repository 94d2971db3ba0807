// One way out of an export: a file, or a few that belong together. Each stands in a file of its own; export.cpp lists
// them.
#pragma once

#include <string>

#include "emit/export/collection.h"
#include "emit/tables/exported_report.h"
#include "emit/tables/table.h"

namespace xxgk::exports {

/// Takes rows and reports in their order, each once: a row's table and those that it refers to come first. What fails
/// is an ExportError or a FileError.
class Output {
 public:
  virtual ~Output() = default;
  virtual void take_row(const Table& /*table*/, Row /*row*/) {}
  virtual void take_report(const ExportedReport& /*exported*/) {}
  /// After the last row. Files are told to the collection, which holds those of the outputs before this one.
  virtual void finish(Collection& collection) = 0;
};

}  // namespace xxgk::exports
