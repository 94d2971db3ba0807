#include "emit/export/sql_schema.h"

namespace xxgk::exports {
namespace {

const char* type_of(FieldType type, const SqlDialect& dialect) {
  switch (type) {
    case FieldType::text:
      return dialect.text;
    case FieldType::integer:
      return dialect.integer;
    case FieldType::number:
      return dialect.number;
    case FieldType::date:
      return dialect.date;
    case FieldType::boolean:
      return dialect.boolean;
  }
  return dialect.text;
}

std::string names(const std::vector<std::string>& columns, const SqlDialect& dialect) {
  std::string list;
  for (const std::string& column : columns) list += (list.empty() ? "" : ", ") + sql_name(column, dialect);
  return list;
}

std::string column_of(const Column& column, const SqlDialect& dialect) {
  const std::string name = sql_name(column.name, dialect);
  std::string sql = "  " + name + " " + type_of(column.type, dialect);
  if (column.required) sql += " NOT NULL";
  if (column.allowed.empty()) return sql;
  std::string values;
  for (const std::string& value : column.allowed) values += (values.empty() ? "'" : ", '") + value + "'";
  return sql + " CHECK (" + name + " IN (" + values + "))";
}

}  // namespace

std::string sql_name(std::string_view name, const SqlDialect& dialect) {
  return "\"" + std::string(name.substr(0, dialect.longest_name)) + "\"";
}

std::string create_table(const Table& table, const SqlDialect& dialect, SqlKey key, std::string_view extra) {
  std::string sql = "CREATE TABLE " + sql_name(table.name, dialect) + " (\n";
  bool is_first = true;
  for (const Column& column : table.columns) {
    sql += (is_first ? "" : ",\n") + column_of(column, dialect);
    is_first = false;
  }
  sql += extra;
  if (key == SqlKey::primary) sql += ",\n  PRIMARY KEY (" + names(table.key, dialect) + ")";
  for (const Reference& reference : table.references) {
    const std::string columns = names(reference.columns, dialect);
    sql += ",\n  FOREIGN KEY (" + columns + ") REFERENCES " + sql_name(reference.table, dialect) + " (" + columns + ")";
  }
  return sql + "\n)";
}

std::string key_index(const Table& table, const SqlDialect& dialect) {
  return "CREATE UNIQUE INDEX " + sql_name(table.name + "_key", dialect) + " ON " + sql_name(table.name, dialect) +
         " (" + names(table.key, dialect) + ")";
}

std::vector<std::string> create_indices(const Table& table, const SqlDialect& dialect) {
  std::vector<std::string> indices;
  for (const std::vector<std::string>& columns : table.indices) {
    std::string name = table.name;
    for (const std::string& column : columns) name += "_" + column;
    indices.push_back("CREATE INDEX " + sql_name(name, dialect) + " ON " + sql_name(table.name, dialect) + " (" +
                      names(columns, dialect) + ")");
  }
  return indices;
}

}  // namespace xxgk::exports
