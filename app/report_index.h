// Which reports there are to compare: of each file only its head is read, and none is lost in silence.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/agencies.h"
#include "model/comparison.h"
#include "normalize/compare/comparer.h"

namespace xxgk {

struct IndexedReport {
  std::string path;  ///< as the user gave it
  std::string id;
  ReportFile head;
};

/// What a report's XML says in its head. `path` is used for the name of the file. Throws xml::ParseError; nothing where
/// it is no report.
std::optional<IndexedReport> read_head(std::string_view xml, const std::string& path);

/// Reports by agency, in the order of the agencies' names, and by year.
class ReportIndex {
 public:
  /// `agencies` must outlive it.
  explicit ReportIndex(const Agencies& agencies) : agencies_(agencies) {}

  /// Nothing where it will be compared, else why it will not: of one body and year the first counts.
  const LeftOut* add(IndexedReport report);
  /// A file that is left out for a reason of its own.
  void leave_out(LeftOut left_out) { left_out_.push_back(std::move(left_out)); }

  using ByYear = std::map<int, IndexedReport>;
  const std::map<std::string, ByYear>& agencies() const { return by_agency_; }
  const std::vector<LeftOut>& left_out() const { return left_out_; }
  /// Heads of all files that are reports, compared or not.
  const std::vector<ReportFile>& files() const { return files_; }
  /// Of all agencies, with those between, see years_with_gaps.
  std::vector<int> years() const;

 private:
  const LeftOut* leave_out(LeftOut::Reason reason, const ReportFile& head, const std::string& kept);

  const Agencies& agencies_;
  std::map<std::string, ByYear> by_agency_;
  std::map<std::string, std::string> files_by_id_;
  std::vector<LeftOut> left_out_;
  std::vector<ReportFile> files_;
};

}  // namespace xxgk
