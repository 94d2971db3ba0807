#include "emit/tables/wide_table.h"

#include "emit/tables/report_table.h"

namespace xxgk::exports {

WideTable::WideTable(const CodeBook& code_book) {
  const auto text_column = [](const char* name) { return Column{name, FieldType::text, false, {}}; };
  table_ = {"wide",
            {key_column("report_id"), text_column("agency"), text_column("agency_code"), text_column("region_code"),
             year_column(), text_column("form"), text_column("suspect_cells")},
            {"report_id"},
            {{{"report_id"}, "reports"}},
            {}};
  first_value_ = table_.columns.size();
  for (const std::string& name : code_book.wide_names()) table_.columns.push_back({name, FieldType::number, false, {}});
}

Row WideTable::row(const ExportedReport& exported, const std::vector<CellOfReport>& cells,
                   std::vector<Field>& row) const {
  const Report& report = exported.report();
  row.assign(table_.columns.size(), Field());
  std::string suspect;
  for (const CellOfReport& at : cells) {
    if (!at.fact->value || at.cell->name.empty()) continue;
    row[first_value_ + at.cell->wide_place] = *at.fact->value;
    if (at.fact->status == Status::suspect) suspect += (suspect.empty() ? "" : " ") + at.cell->name;
  }
  row[0] = std::string_view(exported.id);
  row[1] = text_field(report.agency);
  row[2] = text_field(exported.agency.code);
  row[3] = text_field(exported.agency.region_code);
  row[4] = year_field(report);
  row[5] = text_field(report.form);
  row[6] = suspect.empty() ? Field() : Field(std::move(suspect));
  return row;
}

}  // namespace xxgk::exports
