// SQLite has no decimals: whole numbers are stored as such, exactly; what has a fraction as a binary one, which gives
// its digits back up to the fifteenth. Facts keep the digits of such values in `exact` as well.
#include "emit/export/sqlite_output.h"

#include <algorithm>

#include "emit/export/export.h"
#include "emit/export/sql_schema.h"
#include "support/modules.h"

namespace xxgk::exports {
namespace {

constexpr const char* file_name = "reports.sqlite";
constexpr std::string_view exact_column = ",\n  \"exact\" TEXT";

/// The table whose values are also kept digit by digit.
constexpr std::string_view facts_name = "facts";

void demand(const std::string& fault) {
  if (!fault.empty()) throw ExportError(std::string(file_name) + ": " + fault);
}

std::unique_ptr<SqlDatabase> opened(const std::string& path) {
  const auto open = reinterpret_cast<OpenDatabase>(module_symbol("xxgk_sqlite", "xxgk_open_database"));
  std::string fault;
  auto database = open(path, fault);
  if (!database) demand(fault.empty() ? "cannot be opened" : fault);
  return database;
}

std::string insert_into(const Table& table) {
  std::string places = "?";
  for (std::size_t i = 1; i < table.columns.size(); ++i) places += ",?";
  if (table.name == facts_name) places += ",?";
  return "INSERT INTO " + sql_name(table.name, sqlite_dialect) + " VALUES (" + places + ")";
}

bool is_referred_to(const Table& table, const ExportTables& tables) {
  return std::ranges::any_of(tables.all(), [&table](const Table* other) {
    return std::ranges::find(other->references, table.name, &Reference::table) != other->references.end();
  });
}

/// Nothing is read while it is written, and a package that is not finished is thrown away: no journal is needed. Pages
/// have a size of their own, so that the file is the same wherever it is made.
constexpr const char* settings =
    "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8192;"
    "PRAGMA foreign_keys = OFF; PRAGMA application_id = 2021000000;";

}  // namespace

SqliteOutput::SqliteOutput(const ExportTables& tables, std::string_view views, const Collection& collection)
    : tables_(tables), views_(views), database_(opened(collection.path(file_name))) {
  demand(database_->execute(settings));
  demand(database_->execute("BEGIN"));
  for (const Table* table : tables.all()) {
    const SqlKey key = is_referred_to(*table, tables) ? SqlKey::primary : SqlKey::index;
    const std::string_view extra = table->name == facts_name ? exact_column : "";
    demand(database_->execute(create_table(*table, sqlite_dialect, key, extra) +
                              (key == SqlKey::primary ? " WITHOUT ROWID" : "")));
    statements_[table] = statements_.size();
    demand(database_->prepare(insert_into(*table)));
  }
}

void SqliteOutput::add(const Field& field) {
  if (const auto* number = std::get_if<std::int64_t>(&field)) {
    values_.emplace_back(*number);
  } else if (const auto* truth = std::get_if<bool>(&field)) {
    values_.emplace_back(std::int64_t{*truth});
  } else if (const auto* view = std::get_if<std::string_view>(&field)) {
    values_.emplace_back(*view);
  } else if (const auto* text = std::get_if<std::string>(&field)) {
    values_.emplace_back(std::string_view(*text));
  } else {
    values_.emplace_back();
  }
}

void SqliteOutput::take_row(const Table& table, Row row) {
  values_.clear();
  std::vector<std::string> fractions;
  fractions.reserve(row.size());  // values refer to them
  for (const Field& field : row) {
    const auto* decimal = std::get_if<Decimal>(&field);
    if (decimal == nullptr) {
      add(field);
    } else if (decimal->is_whole()) {
      values_.emplace_back(decimal->units());
    } else {
      values_.emplace_back(std::string_view(fractions.emplace_back(decimal->text())));
    }
  }
  if (table.name == facts_name)
    values_.push_back(fractions.empty() ? SqlValue() : SqlValue(std::string_view(fractions.front())));
  demand(database_->insert(statements_.at(&table), values_));
}

void SqliteOutput::finish(Collection& collection) {
  for (const Table* table : tables_.all()) {
    if (!is_referred_to(*table, tables_)) demand(database_->execute(key_index(*table, sqlite_dialect)));
    for (const std::string& index : create_indices(*table, sqlite_dialect)) demand(database_->execute(index));
  }
  demand(database_->execute(views_));
  demand(database_->execute("COMMIT"));
  demand(database_->close());
  collection.add_file(file_name, "application/vnd.sqlite3");
}

}  // namespace xxgk::exports
