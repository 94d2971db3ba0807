#include "emit/comparison/comparison_workbook.h"

#include <algorithm>
#include <array>
#include <utility>

#include "emit/comparison/agency_tables.h"
#include "emit/export/export.h"
#include "support/modules.h"

namespace xxgk::exports {
namespace {

constexpr const char* file_name = "comparison.xlsx";
constexpr std::size_t about_sheet = 0, years_sheet = 1;

void demand(const std::string& fault) {
  if (!fault.empty()) throw ExportError(std::string(file_name) + ": " + fault);
}

std::unique_ptr<Workbook> opened(const std::string& folder) {
  const auto open = reinterpret_cast<OpenWorkbook>(module_symbol("xxgk_xlsx", "xxgk_open_workbook"));
  auto workbook = open(folder + "/" + file_name, folder);
  if (!workbook) demand("cannot be opened");
  return workbook;
}

/// Tables as sheets, in their order behind the one that explains and that of the years.
struct SheetOfTable {
  std::string_view table;
  const char* name;
  std::uint16_t fixed;  ///< columns that stay in view
};

constexpr std::array sheets = {
    SheetOfTable{"agencies", "agencies", 1},
    SheetOfTable{"compared-reports", "reports", 3},
    SheetOfTable{"changes", "changes", 1},
    SheetOfTable{"derived", "derived", 3},
    SheetOfTable{"cross-findings", "findings", 2},
    SheetOfTable{"finding-sides", "finding sides", 2},
    SheetOfTable{"rankings", "rankings", 1},
    SheetOfTable{"text-reuse", "text reuse", 3},
    SheetOfTable{"left-out", "left out", 1},
    SheetOfTable{"cross-rules", "rules", 1},
    SheetOfTable{"derived-figures", "derived figures", 1},
};

/// Columns of the sheet of years in front of the years; the first are the glossary's.
constexpr std::array years_columns = {"agency", "form",      "table",  "row",       "column",
                                      "row_zh", "column_zh", "row_en", "column_en", "unit"};

CellFormat format_of(const Column& column) {
  if (column.name == "growth" || column.name == "share") return CellFormat::percent;
  return CellFormat::plain;
}

double width_of(const Column& column) {
  return column.type == FieldType::text ? 18 : 12;
}

std::size_t place_of(const Table& table, std::string_view column) {
  return static_cast<std::size_t>(std::ranges::find(table.columns, column, &Column::name) - table.columns.begin());
}

std::string_view text_of(const Field& field) {
  const auto* text = std::get_if<std::string_view>(&field);
  return text ? *text : std::string_view();
}

bool is_zero_or_none(const Field& field) {
  const auto* number = std::get_if<Decimal>(&field);
  return !number || number->is_zero();
}

}  // namespace

ComparisonWorkbook::ComparisonWorkbook(const ComparisonTables& tables, const Glossary& glossary, std::vector<int> years,
                                       const std::string& folder)
    : tables_(tables), years_(std::move(years)), workbook_(opened(folder)) {
  explain(glossary);
  add_years_sheet();
  for (const SheetOfTable& sheet : sheets) add_sheet(tables.named(sheet.table), sheet.name, sheet.fixed);
}

/// The first sheet: what each sheet and each of its columns holds, in both languages.
void ComparisonWorkbook::explain(const Glossary& glossary) {
  demand(workbook_->add_sheet("about",
                              {{"sheet", 16, CellFormat::plain},
                               {"column", 22, CellFormat::plain},
                               {"title_zh", 26, CellFormat::wrapped},
                               {"title_en", 30, CellFormat::wrapped},
                               {"about_zh", 60, CellFormat::wrapped},
                               {"about_en", 70, CellFormat::wrapped}},
                              2));
  const auto add = [this](std::string_view sheet, std::string_view column, const Meaning& meaning) {
    const std::array<SheetValue, 6> row = {sheet,
                                           column,
                                           std::string_view(meaning.title.zh),
                                           std::string_view(meaning.title.en),
                                           std::string_view(meaning.about.zh),
                                           std::string_view(meaning.about.en)};
    demand(workbook_->add_row(about_sheet, row));
  };
  const auto add_columns = [&](std::string_view sheet, const TableMeaning& words, const auto& names) {
    add(sheet, "", words.table);
    for (const auto& name : names) add(sheet, name, meaning_of(words.columns, name));
  };
  std::vector<std::string> names(years_columns.begin(), years_columns.end());
  names.emplace_back("year");
  add_columns("years", glossary.export_table("years"), names);
  for (const SheetOfTable& sheet : sheets) {
    names.clear();
    for (const Column& column : tables_.named(sheet.table).columns) names.push_back(column.name);
    add_columns(sheet.name, glossary.export_table(sheet.table), names);
  }
}

void ComparisonWorkbook::add_years_sheet() {
  std::vector<SheetColumn> columns;
  for (const char* name : years_columns) columns.push_back({name, 16, CellFormat::plain});
  for (const int year : years_) columns.push_back({std::to_string(year), 12, CellFormat::whole});
  demand(workbook_->add_sheet("years", columns, 5));
}

void ComparisonWorkbook::add_sheet(const Table& table, const char* name, std::uint16_t fixed) {
  std::vector<SheetColumn> columns;
  for (const Column& column : table.columns) columns.push_back({column.name, width_of(column), format_of(column)});
  sheets_[&table] = years_sheet + 1 + sheets_.size();
  demand(workbook_->add_sheet(name, columns, fixed));
}

void ComparisonWorkbook::take_row(const Table& table, Row row) {
  const auto sheet = sheets_.find(&table);
  if (sheet == sheets_.end()) return;
  if (table.name == "changes" && text_of(row[place_of(table, "state")]) != "not-comparable" &&
      is_zero_or_none(row[place_of(table, "difference")]))
    return;
  const auto values = row_.of(row);
  values_.assign(values.begin(), values.end());
  format_shares(table, row);
  demand(workbook_->add_row(sheet->second, values_));
}

void ComparisonWorkbook::format_shares(const Table& table, Row row) {
  const std::size_t derived = place_of(table, "derived");
  if (derived == table.columns.size()) return;
  const DerivedFigure* figure = find_derived(tables_.plan(), text_of(row[derived]));
  if (!figure || figure->shown != DerivedFigure::Shown::percent) return;
  for (const std::string_view name : {"value", "median"}) {
    const std::size_t place = place_of(table, name);
    if (place == table.columns.size()) continue;
    if (const auto* number = std::get_if<double>(&values_[place]))
      values_[place] = FormattedNumber{*number, CellFormat::percent};
  }
}

void ComparisonWorkbook::take_agency(const AgencyComparison& agency) {
  for (const Series& series : agency.series) add_series(agency, series);
}

void ComparisonWorkbook::add_series(const AgencyComparison& agency, const Series& series) {
  const CodeBookCell* cell = tables_.code_book().find({series.form, series.table, series.row, series.column});
  static const CodeBookCell none;
  const CodeBookCell& words = cell ? *cell : none;
  values_.clear();
  for (const std::string* text :
       {&agency.name, &series.form, &series.table, &series.row, &series.column, &words.row_title.zh,
        &words.column_title.zh, &words.row_title.en, &words.column_title.en, &series.unit})
    values_.emplace_back(std::string_view(*text));
  const CellFormat format = words.unit.is_money() ? CellFormat::money : CellFormat::whole;
  std::vector<std::string> long_numbers;
  long_numbers.reserve(series.values.size());  // values refer to them
  for (const int year : years_) {
    const auto value = std::ranges::find(series.values, year, &YearValue::year);
    if (value == series.values.end() || !value->report)
      values_.emplace_back();
    else if (!value->value)
      values_.emplace_back(value_status(*value));
    else if (fits_binary(*value->value))
      values_.emplace_back(FormattedNumber{binary(*value->value), format});
    else
      values_.emplace_back(std::string_view(long_numbers.emplace_back(value->value->text())));
  }
  demand(workbook_->add_row(years_sheet, values_));
}

void ComparisonWorkbook::finish(const AcrossAgencies& /*across*/, const std::vector<LeftOut>& /*left_out*/) {
  demand(workbook_->close());
}

}  // namespace xxgk::exports
