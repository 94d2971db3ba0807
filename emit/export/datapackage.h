// datapackage.json: the tables of a package described for programs, as of the Frictionless specifications.
#pragma once

#include <string>

#include "emit/export/about.h"
#include "emit/export/collection.h"
#include "emit/tables/export_tables.h"

namespace xxgk::exports {

inline constexpr const char* datapackage_name = "datapackage.json";

/// Describes those files of the collection that hold a table.
std::string datapackage(const ExportTables& tables, const Glossary& glossary, const AboutPackage& about,
                        const Collection& collection);

}  // namespace xxgk::exports
