#include "emit/tables/table_words.h"

namespace xxgk::exports {
namespace {

std::string joined(const std::string& row, const std::string& column) {
  return row.empty() || column.empty() ? row + column : row + ": " + column;
}

}  // namespace

TableWords::TableWords(const ExportTables& tables, const Glossary& glossary)
    : glossary_(glossary), wide_(tables.wide()) {
  for (const CodeBookCell& cell : tables.code_book().cells()) {
    if (cell.name.empty()) continue;
    // The newest edition's words count: it comes last.
    cells_[cell.name] = {
        {joined(cell.row_title.zh, cell.column_title.zh), joined(cell.row_title.en, cell.column_title.en)},
        cell.definition};
  }
}

const Meaning& TableWords::of(const Table& table, const Column& column) const {
  const Meaning& own = meaning_of(glossary_.export_table(table.name).columns, column.name);
  const bool is_value = &table == &wide_ && own.title.en.empty();
  return is_value ? meaning_of(cells_, column.name) : own;
}

}  // namespace xxgk::exports
