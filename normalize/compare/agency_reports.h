// The reports of one agency as they are compared: by year, each with its cells.
#pragma once

#include <string>
#include <vector>

#include "model/comparison.h"
#include "model/report.h"
#include "normalize/compare/report_cells.h"

namespace xxgk {

/// A report on its way into a comparison. It has a year.
struct GivenReport {
  std::string id;    ///< that tells it from all others
  std::string file;  ///< name of its XML
  Report report;
};

/// A view of reports by year, of each year one.
class AgencyReports {
 public:
  explicit AgencyReports(const std::vector<GivenReport>& given);

  std::size_t size() const { return given_.size(); }
  const GivenReport& given(std::size_t i) const { return given_[i]; }
  const Report& report(std::size_t i) const { return given_[i].report; }
  const ReportCells& cells(std::size_t i) const { return cells_[i]; }
  int year(std::size_t i) const { return *given_[i].report.year; }
  /// Those without a report included, see years_with_gaps.
  std::vector<int> years() const;

 private:
  const std::vector<GivenReport>& given_;
  std::vector<ReportCells> cells_;
};

}  // namespace xxgk
