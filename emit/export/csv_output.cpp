#include "emit/export/csv_output.h"

#include "emit/export/datapackage.h"
#include "support/csv.h"

namespace xxgk::exports {

std::string csv_name(const Table& table) {
  return table.name + ".csv";
}

CsvOutput::CsvOutput(const ExportTables& tables, const Glossary& glossary, const AboutPackage& about,
                     const Collection& collection)
    : tables_(tables), glossary_(glossary), about_(about) {
  for (const Table* table : tables.all()) {
    FileStream& file = files_.emplace(table, FileStream(collection.path(csv_name(*table)))).first->second;
    std::string header;
    for (const Column& column : table->columns) {
      if (!header.empty()) header += ',';
      append_csv_field(header, column.name);
    }
    file.append(header + "\n");
  }
}

void CsvOutput::take_row(const Table& table, Row row) {
  line_.clear();
  bool is_first = true;
  for (const Field& field : row) {
    if (!is_first) line_ += ',';
    is_first = false;
    with_text(field, [this](std::string_view text) { append_csv_field(line_, text); });
  }
  line_ += '\n';
  files_.at(&table).append(line_);
}

void CsvOutput::finish(Collection& collection) {
  for (const Table* table : tables_.all()) {
    files_.at(table).close();
    collection.add_file(csv_name(*table), "text/csv", table);
  }
  FileStream description(collection.path(datapackage_name));
  description.append(datapackage(tables_, glossary_, about_, collection));
  description.close();
  collection.add_file(datapackage_name, "application/json");
}

}  // namespace xxgk::exports
