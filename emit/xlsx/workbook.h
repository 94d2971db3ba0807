// A workbook of Excel to write. This folder is a module of its own, loaded when the first workbook is written: what
// libxlsxwriter links takes long to load. Door: xxgk_open_workbook.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace xxgk::exports {

enum class CellFormat { plain, whole, money, date, wrapped, percent };

struct SheetColumn {
  std::string heading;
  double width = 12;  ///< in characters
  CellFormat format = CellFormat::plain;
};

/// A number that is shown otherwise than its column.
struct FormattedNumber {
  double number = 0;
  CellFormat format = CellFormat::plain;
};

/// Texts are valid during the call; dates are texts (2024-02-26) in a column of dates.
using SheetValue = std::variant<std::monostate, double, FormattedNumber, bool, std::string_view>;

/// Rows of a sheet come in their order, those of different sheets in any. A sheet that is full goes on in one of the
/// same name with a number. Nothing that is called over the module's border throws: what goes wrong is told in words,
/// empty where all is well.
class Workbook {
 public:
  virtual ~Workbook() = default;
  /// With its headings, which stay in view together with the first `fixed` columns. It is the n-th, from 0.
  virtual std::string add_sheet(const std::string& name, const std::vector<SheetColumn>& columns,
                                std::uint16_t fixed) noexcept = 0;
  virtual std::string add_row(std::size_t sheet, std::span<const SheetValue> values) noexcept = 0;
  /// Nothing may follow.
  virtual std::string close() noexcept = 0;
};

/// Writes the file when it is closed. `folder` takes what it writes meanwhile.
using OpenWorkbook = std::unique_ptr<Workbook> (*)(const std::string& path, const std::string& folder) noexcept;

}  // namespace xxgk::exports
