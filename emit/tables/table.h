// Tables as they are exported, told once: headers of CSV, schemas, DDL and documentation are all made from this.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/number.h"

namespace xxgk::exports {

enum class FieldType { text, integer, number, date, boolean };

struct Column {
  std::string name;
  FieldType type = FieldType::text;
  bool required = false;             ///< never empty
  std::vector<std::string> allowed;  ///< the values it may have; empty: any
};

/// These columns are the key of that table.
struct Reference {
  std::vector<std::string> columns;
  std::string table;
};

struct Table {
  std::string name;
  std::vector<Column> columns;
  std::vector<std::string> key;
  std::vector<Reference> references;
  std::vector<std::vector<std::string>> indices;  ///< columns that are often asked for, besides the key
};

/// One value of a row; nothing: empty. Dates are texts. Views are valid while the row is handed on.
using Field = std::variant<std::monostate, std::string_view, std::string, std::int64_t, bool, Decimal>;

using Row = std::span<const Field>;

/// Nothing in place of an empty text: an empty text and no text are one in tables.
Field text_field(std::string_view text);

/// The field as characters: `21`, `true`, empty where there is nothing. Calls `use` with them.
template <typename Use>
void with_text(const Field& field, const Use& use) {
  if (const auto* view = std::get_if<std::string_view>(&field)) return use(*view);
  if (const auto* text = std::get_if<std::string>(&field)) return use(std::string_view(*text));
  if (const auto* number = std::get_if<std::int64_t>(&field)) return use(std::string_view(std::to_string(*number)));
  if (const auto* decimal = std::get_if<Decimal>(&field)) return use(std::string_view(decimal->text()));
  if (const auto* truth = std::get_if<bool>(&field)) return use(std::string_view(*truth ? "true" : "false"));
  use(std::string_view());
}

/// Of at most fifteen digits: programs that count with binary fractions (Excel, JavaScript, R) hold it exactly enough
/// to give back the same digits.
bool fits_binary(const Decimal& number);

}  // namespace xxgk::exports
