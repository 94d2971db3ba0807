// The door of comparisons: the reports of one agency after the other in, what is told of each and of all together out.
// No report is kept: what grows with the agencies are their key figures.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/agency.h"
#include "model/comparison.h"
#include "model/comparison_plan.h"
#include "model/taxonomy.h"
#include "normalize/compare/agency_reports.h"

namespace xxgk {

struct AgencyNames {
  std::string name;
  std::vector<std::string> other_names;
  AgencyIdentity identity;
};

/// What a report's head tells of its file.
struct ReportFile {
  std::string file;                 ///< name of its XML
  std::string source_name, sha256;  ///< of the source
  std::string title, agency;
  int year = 0;  ///< 0: unknown
};

class Comparer {
 public:
  /// Both must outlive it.
  Comparer(const Taxonomy& taxonomy, const ComparisonPlan& plan);
  ~Comparer();

  /// Reports of one agency, of each year one, by year; not none. Agencies come in the order of their numbers.
  AgencyComparison add(const AgencyNames& names, const std::vector<GivenReport>& given);

  /// What is told across agencies; `files`: of all reports that were given, compared or not. Nothing may follow.
  AcrossAgencies finish(const std::vector<ReportFile>& files);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace xxgk
