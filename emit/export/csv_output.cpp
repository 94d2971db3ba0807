#include "emit/export/csv_output.h"

#include "emit/export/datapackage.h"
#include "support/file_stream.h"

namespace xxgk::exports {

std::string csv_name(const Table& table) {
  return table.name + ".csv";
}

CsvOutput::CsvOutput(const ExportTables& tables, const Glossary& glossary, const AboutPackage& about,
                     const Collection& collection)
    : tables_(tables), glossary_(glossary), about_(about) {
  for (const Table* table : tables.all()) files_.emplace(table, CsvFile(collection.path(csv_name(*table)), *table));
}

void CsvOutput::take_row(const Table& table, Row row) {
  files_.at(&table).add(row);
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
