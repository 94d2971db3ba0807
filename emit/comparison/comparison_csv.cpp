#include "emit/comparison/comparison_csv.h"

namespace xxgk::exports {

ComparisonCsv::ComparisonCsv(const ComparisonTables& tables, const std::string& folder) {
  for (const Table* table : tables.all()) files_.emplace(table, CsvFile(folder + "/" + table->name + ".csv", *table));
}

void ComparisonCsv::finish(const AcrossAgencies& /*across*/, const std::vector<LeftOut>& /*left_out*/) {
  for (auto& [table, file] : files_) file.close();
}

}  // namespace xxgk::exports
