// The tables as SQL: what SQLite and PostgreSQL are given alike, and where they differ.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/tables/table.h"

namespace xxgk::exports {

/// The types by which a database knows fields.
struct SqlDialect {
  const char *text, *integer, *number, *date, *boolean;
  std::size_t longest_name;  ///< in bytes; what is longer is cut
};

inline constexpr SqlDialect sqlite_dialect{"TEXT", "INTEGER", "NUMERIC", "TEXT", "INTEGER", 1000};
inline constexpr SqlDialect postgresql_dialect{"text", "bigint", "numeric", "date", "boolean", 63};

/// A name in double quotes.
std::string sql_name(std::string_view name, const SqlDialect& dialect);

enum class SqlKey {
  primary,  ///< declared with the table
  index,    ///< made of key_index when all rows are in: a sort in place of a search for each row
};

/// CREATE TABLE with its constraints. `extra` stands behind the columns.
std::string create_table(const Table& table, const SqlDialect& dialect, SqlKey key = SqlKey::primary,
                         std::string_view extra = "");

/// CREATE UNIQUE INDEX for the key of a table.
std::string key_index(const Table& table, const SqlDialect& dialect);

/// CREATE INDEX for each that the table should have.
std::vector<std::string> create_indices(const Table& table, const SqlDialect& dialect);

}  // namespace xxgk::exports
