#include "normalize/compare/same_files.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "normalize/compare/finding_sides.h"

namespace xxgk {
namespace {

using Group = std::vector<const ReportFile*>;

bool is_fault(const Group& group) {
  std::set<std::string> names;
  std::map<std::string, std::set<std::pair<std::string, int>>> by_title;
  for (const ReportFile* file : group) {
    names.insert(file->source_name);
    by_title[file->title].insert({file->agency, file->year});
  }
  return names.size() > 1 || std::ranges::any_of(by_title, [](const auto& title) { return title.second.size() > 1; });
}

/// The very same report, given twice: said when it is read, no fault of the reports.
bool is_one_report(const Group& group) {
  const auto what = [](const ReportFile* f) { return std::tie(f->source_name, f->title, f->agency, f->year); };
  return std::ranges::all_of(group, [&](const ReportFile* file) { return what(file) == what(group.front()); });
}

}  // namespace

std::vector<CrossFinding> check_same_files(const CrossRule& rule, const std::vector<ReportFile>& files) {
  std::map<std::string, Group> by_source;
  for (const ReportFile& file : files) {
    if (!file.sha256.empty()) by_source[file.sha256].push_back(&file);
  }
  std::vector<CrossFinding> findings;
  for (auto& [sha256, group] : by_source) {
    if (is_one_report(group)) continue;
    std::ranges::stable_sort(group, {}, [](const ReportFile* f) { return std::tie(f->year, f->agency, f->file); });
    CrossFinding& finding = findings.emplace_back(finding_of(rule, group.back()->year, "."));
    finding.outcome = is_fault(group) ? Outcome::fails : Outcome::holds;
    for (const ReportFile* file : group) finding.sides.push_back({file->agency, file->year, file->file, {}, {}});
  }
  // By year and name, not by fingerprint.
  std::ranges::stable_sort(findings, [](const CrossFinding& a, const CrossFinding& b) {
    return std::tie(a.year, a.sides.front().report) < std::tie(b.year, b.sides.front().report);
  });
  return findings;
}

}  // namespace xxgk
