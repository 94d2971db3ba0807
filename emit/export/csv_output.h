// The Frictionless data package: a CSV file for each table, and datapackage.json that describes them.
#pragma once

#include <map>

#include "emit/export/about.h"
#include "emit/export/output.h"
#include "emit/tables/csv_file.h"
#include "emit/tables/export_tables.h"

namespace xxgk::exports {

class CsvOutput : public Output {
 public:
  CsvOutput(const ExportTables& tables, const Glossary& glossary, const AboutPackage& about,
            const Collection& collection);
  void take_row(const Table& table, Row row) override;
  void finish(Collection& collection) override;

 private:
  const ExportTables& tables_;
  const Glossary& glossary_;
  const AboutPackage& about_;
  std::map<const Table*, CsvFile> files_;
};

/// The name of a table's file.
std::string csv_name(const Table& table);

}  // namespace xxgk::exports
