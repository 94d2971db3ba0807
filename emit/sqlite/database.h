// A SQLite database to write. This folder is a module of its own, loaded when the first database is written. Door:
// xxgk_open_database.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace xxgk::exports {

/// What a database stores. Texts are valid during the call.
using SqlValue = std::variant<std::monostate, std::int64_t, std::string_view>;

/// Nothing that is called over the module's border throws: what goes wrong is told in words, empty where all is well.
class SqlDatabase {
 public:
  virtual ~SqlDatabase() = default;
  virtual std::string execute(const std::string& sql) noexcept = 0;
  /// An INSERT to be carried out with values; it is the n-th of its database, from 0.
  virtual std::string prepare(const std::string& sql) noexcept = 0;
  virtual std::string insert(std::size_t statement, std::span<const SqlValue> values) noexcept = 0;
  /// Nothing may follow.
  virtual std::string close() noexcept = 0;
};

/// Makes the file. `fault`: what went wrong; nothing is returned then.
using OpenDatabase = std::unique_ptr<SqlDatabase> (*)(const std::string& path, std::string& fault) noexcept;

}  // namespace xxgk::exports
