// A SQLite database: the tables with their keys, indices and views, written in one transaction.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "emit/export/output.h"
#include "emit/sqlite/database.h"
#include "emit/tables/export_tables.h"

namespace xxgk::exports {

class SqliteOutput : public Output {
 public:
  SqliteOutput(const ExportTables& tables, std::string_view views, const Collection& collection);
  void take_row(const Table& table, Row row) override;
  void finish(Collection& collection) override;

 private:
  void add(const Field& field);

  const ExportTables& tables_;
  std::string views_;
  std::unique_ptr<SqlDatabase> database_;
  std::map<const Table*, std::size_t> statements_;
  std::vector<SqlValue> values_;
  std::string exact_;
};

}  // namespace xxgk::exports
