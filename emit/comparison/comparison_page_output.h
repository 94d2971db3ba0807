// A comparison as pages; what knows of pages is emit/page/.
#pragma once

#include <string>

#include "emit/comparison/comparison_output.h"
#include "emit/page/comparison_pages.h"

namespace xxgk::exports {

class ComparisonPageOutput : public ComparisonOutput {
 public:
  ComparisonPageOutput(const Taxonomy& taxonomy, const Glossary& glossary, const ComparisonPlan& plan,
                       const std::string& folder, const std::string& version)
      : pages_(taxonomy, glossary, plan, folder, version) {}
  void take_agency(const AgencyComparison& agency) override { pages_.add(agency); }
  void finish(const AcrossAgencies& across, const std::vector<LeftOut>& left_out) override {
    pages_.finish(across, left_out);
  }

 private:
  page::ComparisonPages pages_;
};

}  // namespace xxgk::exports
