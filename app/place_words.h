// Places of the official form in words.
#pragma once

#include <string>
#include <string_view>

#include "model/taxonomy.h"
#include "model/wording.h"

namespace xxgk {

/// nullptr where the taxonomy has no such edition, or the edition no such table.
const TableForm* find_table(const Taxonomy& taxonomy, std::string_view edition, std::string_view name);

/// The official label; empty where the table, which may be null, has no such row.
std::string row_label(const TableForm* table, std::string_view key);

/// Columns of one key may be worded differently in the blocks of a table: the row, where given, tells the block.
std::string column_label(const TableForm* table, std::string_view row, std::string_view key);

/// A place in a table of the form.
struct Place {
  const TableForm* table = nullptr;  ///< to look the labels up in
  std::string row, column;           ///< keys; empty where they do not apply
};

/// `, row received (一、本年新收…), column total (总计)`, to be put behind a name.
std::string place_words(const Place& place, Language language);

}  // namespace xxgk
