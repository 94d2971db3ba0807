// PostgreSQL for those who outgrow one file: a script for psql that makes the tables and loads the CSV files beside it.
#pragma once

#include <string_view>

#include "emit/export/output.h"
#include "emit/tables/export_tables.h"

namespace xxgk::exports {

class PostgresqlOutput : public Output {
 public:
  PostgresqlOutput(const ExportTables& tables, std::string_view views) : tables_(tables), views_(views) {}
  void finish(Collection& collection) override;

 private:
  const ExportTables& tables_;
  std::string_view views_;
};

}  // namespace xxgk::exports
