#include "app/place_words.h"

#include "app/messages.h"

namespace xxgk {
namespace {

std::string key_words(Message pattern, const std::string& key, const std::string& label, Language language) {
  if (label.empty()) return message(Message::place_key, language, {{"key", key}});
  return message(pattern, language, {{"key", key}, {"label", label}});
}

}  // namespace

const TableForm* find_table(const Taxonomy& taxonomy, std::string_view edition, std::string_view name) {
  const Form* form = find_form(taxonomy, edition);
  return form == nullptr ? nullptr : find_table(*form, name);
}

std::string row_label(const TableForm* table, std::string_view key) {
  if (table == nullptr) return "";
  for (const RowSlot& slot : row_slots(*table)) {
    if (slot.row->key == key) return slot.row->label.official;
  }
  return "";
}

std::string column_label(const TableForm* table, std::string_view row, std::string_view key) {
  if (table == nullptr) return "";
  for (const RowSlot& slot : row_slots(*table)) {
    if (!row.empty() && slot.row->key != row) continue;
    for (const ColumnForm& column : slot.block->columns) {
      if (column.key == key) return column.label.official;
    }
  }
  return "";
}

std::string place_words(const Place& place, Language language) {
  std::string words;
  if (!place.row.empty()) {
    words += key_words(Message::place_row, place.row, row_label(place.table, place.row), language);
  }
  if (!place.column.empty()) {
    const std::string label = column_label(place.table, place.row, place.column);
    words += key_words(Message::place_column, place.column, label, language);
  }
  return words;
}

}  // namespace xxgk
