// See database.h.
#include "emit/sqlite/database.h"

#include <sqlite3.h>

#include <exception>
#include <vector>

#include "support/release.h"

namespace xxgk::exports {
namespace {

using Connection = std::unique_ptr<sqlite3, Release<sqlite3_close_v2>>;
using Statement = std::unique_ptr<sqlite3_stmt, Release<sqlite3_finalize>>;

class Sqlite final : public SqlDatabase {
 public:
  explicit Sqlite(Connection connection) : connection_(std::move(connection)) {}

  std::string execute(const std::string& sql) noexcept override {
    return told(sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  }

  std::string prepare(const std::string& sql) noexcept override {
    sqlite3_stmt* statement = nullptr;
    const int result = sqlite3_prepare_v3(connection_.get(), sql.c_str(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    statements_.emplace_back(statement);
    return told(result == SQLITE_OK);
  }

  std::string insert(std::size_t number, std::span<const SqlValue> values) noexcept override {
    sqlite3_stmt* statement = statements_[number].get();
    int place = 0;
    for (const SqlValue& value : values) bind(statement, ++place, value);
    const bool is_done = sqlite3_step(statement) == SQLITE_DONE;
    std::string fault = told(is_done);
    sqlite3_reset(statement);
    return fault;
  }

  std::string close() noexcept override {
    statements_.clear();
    sqlite3* handle = connection_.release();
    if (sqlite3_close(handle) == SQLITE_OK) return "";
    connection_.reset(handle);
    return told(false);
  }

 private:
  static void bind(sqlite3_stmt* statement, int place, const SqlValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      sqlite3_bind_int64(statement, place, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
      sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    } else {
      sqlite3_bind_null(statement, place);
    }
  }

  std::string told(bool is_well) const { return is_well ? "" : sqlite3_errmsg(connection_.get()); }

  Connection connection_;
  std::vector<Statement> statements_;
};

}  // namespace
}  // namespace xxgk::exports

extern "C" __attribute__((visibility("default"))) std::unique_ptr<xxgk::exports::SqlDatabase> xxgk_open_database(
    const std::string& path, std::string& fault) noexcept {
  try {
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(path.c_str(), &handle,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    xxgk::exports::Connection connection(handle);
    if (result == SQLITE_OK) return std::make_unique<xxgk::exports::Sqlite>(std::move(connection));
    fault = sqlite3_errstr(result);
  } catch (const std::exception& error) {
    fault = error.what();
  }
  return nullptr;
}
