// Comparisons become files. Door of emit/comparison/.
//
// Agencies come one after the other and are not kept.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/comparison.h"
#include "model/comparison_plan.h"
#include "model/glossary.h"
#include "model/taxonomy.h"

namespace xxgk::exports {

/// The names of the formats, in the order in which they are written.
std::vector<std::string_view> comparison_formats();

/// The names of all files that the folder of a comparison may hold; those of folders end with `/`.
std::vector<std::string> comparison_contents();

struct ComparisonOptions {
  std::vector<std::string> formats;  ///< names; empty: all
  std::vector<int> years;            ///< of all agencies, those without a report included
  std::string version;               ///< of the program
};

class ComparisonTables;
class ComparisonOutput;

class ComparisonExport {
 public:
  /// Writes into `folder`, which is there. All that is referred to must outlive it. Throws ExportError, FileError.
  ComparisonExport(const Taxonomy& taxonomy, const Glossary& glossary, const ComparisonPlan& plan,
                   const ComparisonOptions& options, const std::string& folder);
  ~ComparisonExport();

  /// In the order of their numbers. Throws ExportError, FileError.
  void add(const AgencyComparison& agency);
  /// Nothing may follow. Throws ExportError, FileError.
  void finish(const AcrossAgencies& across, const std::vector<LeftOut>& left_out);

 private:
  std::unique_ptr<ComparisonTables> tables_;
  std::vector<std::unique_ptr<ComparisonOutput>> outputs_;
};

}  // namespace xxgk::exports
