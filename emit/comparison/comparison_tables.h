// All tables of a comparison, and their rows.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "emit/tables/code_book.h"
#include "emit/tables/export_tables.h"
#include "emit/tables/table.h"
#include "model/comparison.h"
#include "model/comparison_plan.h"
#include "model/glossary.h"
#include "model/taxonomy.h"

namespace xxgk::exports {

class ComparisonTables {
 public:
  /// All must outlive it.
  ComparisonTables(const Taxonomy& taxonomy, const Glossary& glossary, const ComparisonPlan& plan);
  ~ComparisonTables();

  const std::vector<const Table*>& all() const { return all_; }
  const Table& named(std::string_view name) const;
  const CodeBook& code_book() const { return code_book_; }
  const ComparisonPlan& plan() const { return plan_; }

  /// What the comparison goes by, without any report.
  void give_rows(const TakeRow& take) const;
  /// Of one agency after the other: findings are numbered through.
  void give_rows(const AgencyComparison& agency, const TakeRow& take);
  void give_rows(const AcrossAgencies& across, const std::vector<LeftOut>& left_out, const TakeRow& take);

 private:
  struct Bound;
  void give_series(const AgencyComparison& agency, const TakeRow& take) const;
  void give_texts(const AgencyComparison& agency, const TakeRow& take) const;
  void give_findings(const std::vector<CrossFinding>& findings, std::string_view agency, const TakeRow& take);

  const ComparisonPlan& plan_;
  CodeBook code_book_;
  std::unique_ptr<const Bound> bound_;
  std::vector<const Table*> all_;
  std::int64_t findings_ = 0;
};

}  // namespace xxgk::exports
