// A CSV file for each table of a comparison.
#pragma once

#include <map>
#include <string>

#include "emit/comparison/comparison_output.h"
#include "emit/comparison/comparison_tables.h"
#include "emit/tables/csv_file.h"

namespace xxgk::exports {

class ComparisonCsv : public ComparisonOutput {
 public:
  ComparisonCsv(const ComparisonTables& tables, const std::string& folder);
  void take_row(const Table& table, Row row) override { files_.at(&table).add(row); }
  void finish(const AcrossAgencies& across, const std::vector<LeftOut>& left_out) override;

 private:
  std::map<const Table*, CsvFile> files_;
};

}  // namespace xxgk::exports
