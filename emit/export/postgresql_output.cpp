#include "emit/export/postgresql_output.h"

#include "emit/export/csv_output.h"
#include "emit/export/sql_schema.h"
#include "support/file_stream.h"

namespace xxgk::exports {
namespace {

constexpr const char* file_name = "postgresql.sql";

constexpr std::string_view opening =
    R"(-- Makes the schema xxgk and loads the CSV files of this folder into it, all or nothing:
--   cd THIS-FOLDER && psql -v ON_ERROR_STOP=1 -f postgresql.sql DATABASE
BEGIN;
CREATE SCHEMA xxgk;
SET LOCAL search_path = xxgk;

)";

std::string copy_of(const Table& table) {
  return "\\copy " + sql_name(table.name, postgresql_dialect) + " FROM '" + csv_name(table) +
         "' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')\n";
}

}  // namespace

void PostgresqlOutput::finish(Collection& collection) {
  FileStream file(collection.path(file_name));
  file.append(opening);
  for (const Table* table : tables_.all()) file.append(create_table(*table, postgresql_dialect) + ";\n\n");
  for (const Table* table : tables_.all()) file.append(copy_of(*table));
  file.append("\n");
  for (const Table* table : tables_.all()) {
    for (const std::string& index : create_indices(*table, postgresql_dialect)) file.append(index + ";\n");
  }
  file.append("\n");
  file.append(views_);
  file.append("\nCOMMIT;\nANALYZE;\n");
  file.close();
  collection.add_file(file_name, "application/sql");
}

}  // namespace xxgk::exports
