// A row of a table as the values of a sheet.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "emit/tables/table.h"
#include "emit/xlsx/workbook.h"

namespace xxgk::exports {

class SheetRow {
 public:
  /// Valid as long as `row` is, and until the next call. Numbers of more digits than Excel keeps become texts.
  std::span<const SheetValue> of(Row row);

 private:
  std::vector<SheetValue> values_;
  std::vector<std::string> long_numbers_;
};

/// As Excel counts.
double binary(const Decimal& number);

}  // namespace xxgk::exports
