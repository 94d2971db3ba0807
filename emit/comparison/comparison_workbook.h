// A comparison as a workbook: a sheet that explains, the figures with a column for each year, and the other tables with
// real numbers. Of the changes those are there that change something or cannot be compared; the prose is left to the
// other formats.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "emit/comparison/comparison_output.h"
#include "emit/comparison/comparison_tables.h"
#include "emit/tables/sheet_row.h"
#include "emit/xlsx/workbook.h"
#include "model/glossary.h"

namespace xxgk::exports {

class ComparisonWorkbook : public ComparisonOutput {
 public:
  /// Tables and glossary must outlive it.
  ComparisonWorkbook(const ComparisonTables& tables, const Glossary& glossary, std::vector<int> years,
                     const std::string& folder);
  void take_row(const Table& table, Row row) override;
  void take_agency(const AgencyComparison& agency) override;
  void finish(const AcrossAgencies& across, const std::vector<LeftOut>& left_out) override;

 private:
  void explain(const Glossary& glossary);
  void add_years_sheet();
  void add_sheet(const Table& table, const char* name, std::uint16_t fixed);
  void add_series(const AgencyComparison& agency, const Series& series);
  /// Values that are percentages because the row is about a share.
  void format_shares(const Table& table, Row row);

  const ComparisonTables& tables_;
  std::vector<int> years_;
  std::unique_ptr<Workbook> workbook_;
  std::map<const Table*, std::size_t> sheets_;
  SheetRow row_;
  std::vector<SheetValue> values_;
};

}  // namespace xxgk::exports
