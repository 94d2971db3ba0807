// The table with a row for each report.
#pragma once

#include "emit/tables/bound_table.h"
#include "emit/tables/exported_report.h"

namespace xxgk::exports {

BoundTable<ExportedReport> report_table();

/// Fields that several tables have.
Field year_field(const Report& report);
Column key_column(const char* name);
Column year_column();

}  // namespace xxgk::exports
