#include "emit/export/xlsx_output.h"

#include <algorithm>
#include <string_view>

#include "emit/export/export.h"
#include "emit/tables/table_words.h"
#include "support/modules.h"

namespace xxgk::exports {
namespace {

constexpr const char* file_name = "reports.xlsx";

void demand(const std::string& fault) {
  if (!fault.empty()) throw ExportError(std::string(file_name) + ": " + fault);
}

std::unique_ptr<Workbook> opened(const std::string& path, const std::string& folder) {
  const auto open = reinterpret_cast<OpenWorkbook>(module_symbol("xxgk_xlsx", "xxgk_open_workbook"));
  auto workbook = open(path, folder);
  if (!workbook) demand("cannot be opened");
  return workbook;
}

/// Tables as sheets, in their order behind the one that explains; `plain` ones of the facts are left out.
struct SheetOfTable {
  std::string_view table;
  const char* name;
  std::uint16_t fixed;  ///< columns that stay in view
};

constexpr std::array sheets = {
    SheetOfTable{"reports", "reports", 1},   SheetOfTable{"wide", "wide", 2},
    SheetOfTable{"facts", "not plain", 1},   SheetOfTable{"findings", "findings", 1},
    SheetOfTable{"codebook", "codebook", 4}, SheetOfTable{"rules", "rules", 1},
};

double width_of(FieldType type) {
  return type == FieldType::text ? 18 : 12;
}

}  // namespace

XlsxOutput::XlsxOutput(const ExportTables& tables, const Glossary& glossary, const Collection& collection)
    : tables_(tables), workbook_(opened(collection.path(file_name), collection.path("."))) {
  for (const CodeBookCell& cell : tables.code_book().cells())
    wide_formats_[cell.name] = cell.unit.is_money() ? CellFormat::money : CellFormat::whole;
  explain(glossary);
  for (const SheetOfTable& sheet : sheets) {
    const auto table = std::ranges::find(tables.all(), sheet.table, [](const Table* t) { return t->name; });
    add_sheet(**table, sheet.name, sheet.fixed);
    if (sheet.table == "facts") facts_ = *table;
  }
  const auto status = std::ranges::find(facts_->columns, "status", &Column::name);
  status_ = static_cast<std::size_t>(status - facts_->columns.begin());
}

/// The first sheet: what each sheet and each of its columns holds, in both languages.
void XlsxOutput::explain(const Glossary& glossary) {
  demand(workbook_->add_sheet("about",
                              {{"sheet", 12, CellFormat::plain},
                               {"column", 34, CellFormat::plain},
                               {"title_zh", 30, CellFormat::wrapped},
                               {"title_en", 34, CellFormat::wrapped},
                               {"about_zh", 60, CellFormat::wrapped},
                               {"about_en", 70, CellFormat::wrapped}},
                              2));
  const TableWords words(tables_, glossary);
  const auto add = [this](std::string_view sheet, std::string_view column, const Meaning& meaning) {
    const std::array<SheetValue, 6> row = {sheet,
                                           column,
                                           std::string_view(meaning.title.zh),
                                           std::string_view(meaning.title.en),
                                           std::string_view(meaning.about.zh),
                                           std::string_view(meaning.about.en)};
    demand(workbook_->add_row(0, row));
  };
  for (const SheetOfTable& sheet : sheets) {
    const auto table = std::ranges::find(tables_.all(), sheet.table, [](const Table* t) { return t->name; });
    add(sheet.name, "", words.of(**table));
    for (const Column& column : (*table)->columns) add(sheet.name, column.name, words.of(**table, column));
  }
}

CellFormat XlsxOutput::format_of(const Table& table, const Column& column) const {
  if (column.type == FieldType::date) return CellFormat::date;
  if (&table != &tables_.wide()) return CellFormat::plain;
  const auto of_value = wide_formats_.find(column.name);
  return of_value == wide_formats_.end() ? CellFormat::plain : of_value->second;
}

void XlsxOutput::add_sheet(const Table& table, const char* name, std::uint16_t fixed) {
  std::vector<SheetColumn> columns;
  for (const Column& column : table.columns)
    columns.push_back({column.name, width_of(column.type), format_of(table, column)});
  sheets_[&table] = sheets_.size() + 1;
  demand(workbook_->add_sheet(name, columns, fixed));
}

void XlsxOutput::take_row(const Table& table, Row row) {
  if (&table == facts_ && std::get<std::string_view>(row[status_]) == status_word(Status::plain)) return;
  demand(workbook_->add_row(sheets_.at(&table), row_.of(row)));
}

void XlsxOutput::finish(Collection& collection) {
  demand(workbook_->close());
  collection.add_file(file_name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}

}  // namespace xxgk::exports
