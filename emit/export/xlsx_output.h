// A workbook: a sheet that explains, the reports, the wide table with real numbers, and every cell whose value is not
// plain with its status. The long table of all cells is left to the other formats: four thousand reports would fill its
// sheet.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "emit/export/output.h"
#include "emit/tables/export_tables.h"
#include "emit/tables/sheet_row.h"
#include "emit/xlsx/workbook.h"
#include "model/glossary.h"

namespace xxgk::exports {

class XlsxOutput : public Output {
 public:
  XlsxOutput(const ExportTables& tables, const Glossary& glossary, const Collection& collection);
  void take_row(const Table& table, Row row) override;
  void finish(Collection& collection) override;

 private:
  void add_sheet(const Table& table, const char* name, std::uint16_t fixed);
  void explain(const Glossary& glossary);
  CellFormat format_of(const Table& table, const Column& column) const;

  const ExportTables& tables_;
  std::unique_ptr<Workbook> workbook_;
  std::map<const Table*, std::size_t> sheets_;
  const Table* facts_ = nullptr;
  std::size_t status_ = 0;  ///< place of the status in a row of facts
  std::map<std::string, CellFormat, std::less<>> wide_formats_;
  SheetRow row_;
};

}  // namespace xxgk::exports
