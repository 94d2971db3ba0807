// An entry of the catalogue of government information resources (政务信息资源目录编制指南), as CSV with Chinese
// headings: a row for each item of each table.
#pragma once

#include "emit/export/about.h"
#include "emit/export/output.h"
#include "emit/tables/export_tables.h"

namespace xxgk::exports {

class CatalogueOutput : public Output {
 public:
  CatalogueOutput(const ExportTables& tables, const Glossary& glossary, const AboutPackage& about)
      : tables_(tables), glossary_(glossary), about_(about) {}
  void finish(Collection& collection) override;

 private:
  const ExportTables& tables_;
  const Glossary& glossary_;
  const AboutPackage& about_;
};

}  // namespace xxgk::exports
