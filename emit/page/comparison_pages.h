// A comparison becomes pages that open from disk. Door of emit/page/.
//
//   index.html                    agencies by years, rules across agencies, what was left out
//   agencies/0001.html            an agency
//   agencies/0001-text.html       its texts side by side, in further files where they are long
//   years/2021.html               the agencies of a year
//   assets/                       scripts and style sheets, once for all pages
//
// Agencies come one after the other and are not kept: what grows with their number are their key figures.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "emit/page/overview.h"
#include "emit/page/page_words.h"
#include "model/comparison.h"
#include "model/comparison_plan.h"
#include "model/glossary.h"
#include "model/taxonomy.h"

namespace xxgk::page {

class ComparisonPages {
 public:
  /// Writes into `folder`, which is there. What is referred to must outlive it. `version`: of the program. Throws
  /// FileError.
  ComparisonPages(const Taxonomy& taxonomy, const Glossary& glossary, const ComparisonPlan& plan, std::string folder,
                  std::string version);

  /// Throws FileError.
  void add(const AgencyComparison& agency);
  /// Nothing may follow. Throws FileError.
  void finish(const AcrossAgencies& across, std::span<const LeftOut> left_out);

 private:
  void write(const std::string& name, std::string_view bytes) const;

  PageWords words_;
  std::string folder_, version_;
  std::vector<OverviewAgency> agencies_;
};

}  // namespace xxgk::page
