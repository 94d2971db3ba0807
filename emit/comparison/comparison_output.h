// One way out of a comparison. Each stands in a file of its own; write_comparison.cpp lists them.
#pragma once

#include <vector>

#include "emit/tables/table.h"
#include "model/comparison.h"

namespace xxgk::exports {

/// Takes rows of tables and agencies in their order. What fails is an ExportError or a FileError.
class ComparisonOutput {
 public:
  virtual ~ComparisonOutput() = default;
  virtual void take_row(const Table& /*table*/, Row /*row*/) {}
  virtual void take_agency(const AgencyComparison& /*agency*/) {}
  /// After the last agency.
  virtual void finish(const AcrossAgencies& across, const std::vector<LeftOut>& left_out) = 0;
};

}  // namespace xxgk::exports
