// What tables and their columns are called and mean, those of the wide table included.
#pragma once

#include <map>
#include <string>

#include "emit/tables/export_tables.h"
#include "model/glossary.h"

namespace xxgk::exports {

class TableWords {
 public:
  /// Both must outlive it.
  TableWords(const ExportTables& tables, const Glossary& glossary);

  const Meaning& of(const Table& table) const { return glossary_.export_table(table.name).table; }
  /// The wide table's values are called what the code book calls them.
  const Meaning& of(const Table& table, const Column& column) const;

 private:
  const Glossary& glossary_;
  const Table& wide_;
  Meanings cells_;  ///< by name
};

}  // namespace xxgk::exports
