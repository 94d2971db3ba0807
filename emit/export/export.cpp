// The list of the formats, and the walk of rows and reports through them; the door is emit/export/export.h.
#include "emit/export/export.h"

#include <algorithm>
#include <array>

#include "emit/export/catalogue_output.h"
#include "emit/export/collection.h"
#include "emit/export/csv_output.h"
#include "emit/export/dcat_output.h"
#include "emit/export/json_output.h"
#include "emit/export/output.h"
#include "emit/export/postgresql_output.h"
#include "emit/export/sqlite_output.h"
#include "emit/export/xlsx_output.h"
#include "emit/tables/export_tables.h"

namespace xxgk::exports {
namespace {

/// What the outputs are made of.
struct Making {
  const ExportTables& tables;
  const Glossary& glossary;
  const PackageOptions& options;
  const Collection& collection;
};

struct Format {
  std::string_view name;
  std::unique_ptr<Output> (*make)(const Making& making);
};

/// A format that describes or loads the files of others stands behind them.
constexpr std::array formats = {
    Format{"csv",
           [](const Making& m) -> std::unique_ptr<Output> {
             return std::make_unique<CsvOutput>(m.tables, m.glossary, m.options.about, m.collection);
           }},
    Format{"json",
           [](const Making& m) -> std::unique_ptr<Output> {
             return std::make_unique<JsonOutput>(m.tables.code_book(), m.collection);
           }},
    Format{"xlsx",
           [](const Making& m) -> std::unique_ptr<Output> {
             return std::make_unique<XlsxOutput>(m.tables, m.glossary, m.collection);
           }},
    Format{"sqlite",
           [](const Making& m) -> std::unique_ptr<Output> {
             return std::make_unique<SqliteOutput>(m.tables, m.options.views, m.collection);
           }},
    Format{"postgresql",
           [](const Making& m) -> std::unique_ptr<Output> {
             return std::make_unique<PostgresqlOutput>(m.tables, m.options.views);
           }},
    Format{"catalogue",
           [](const Making& m) -> std::unique_ptr<Output> {
             return std::make_unique<CatalogueOutput>(m.tables, m.glossary, m.options.about);
           }},
    Format{"dcat",
           [](const Making& m) -> std::unique_ptr<Output> {
             return std::make_unique<DcatOutput>(m.glossary, m.options.about);
           }},
};

bool is_named(std::string_view format, const PackageOptions& options) {
  return std::ranges::find(options.formats, format) != options.formats.end();
}

/// PostgreSQL loads the CSV files.
bool is_asked(std::string_view format, const PackageOptions& options) {
  return options.formats.empty() || is_named(format, options) || (format == "csv" && is_named("postgresql", options));
}

}  // namespace

std::vector<std::string_view> export_formats() {
  std::vector<std::string_view> names;
  for (const Format& format : formats) names.push_back(format.name);
  return names;
}

std::vector<std::string> package_contents() {
  return {"codebook.csv", "rules.csv",        "reports.csv",    "facts.csv",         "wide.csv",
          "findings.csv", "datapackage.json", "reports.jsonl",  "reports.xlsx",      "reports.sqlite",
          "dcat.jsonld",  "catalogue.csv",    "postgresql.sql", "report.schema.json"};
}

Export::Export(const Taxonomy& taxonomy, const Glossary& glossary, const PackageOptions& options,
               const std::string& folder)
    : tables_(std::make_unique<const ExportTables>(taxonomy, glossary)),
      collection_(std::make_unique<Collection>(folder)) {
  const Making making{*tables_, glossary, options, *collection_};
  for (const Format& format : formats) {
    if (is_asked(format.name, options)) outputs_.push_back(format.make(making));
  }
  tables_->give_rows([this](const Table& table, Row row) {
    for (const auto& output : outputs_) output->take_row(table, row);
  });
}

Export::~Export() = default;

bool Export::add(const ExportedReport& exported) {
  if (!added_.insert(exported.id).second) return false;
  collection_->add(exported);
  tables_->give_rows(exported, [this](const Table& table, Row row) {
    for (const auto& output : outputs_) output->take_row(table, row);
  });
  for (const auto& output : outputs_) output->take_report(exported);
  return true;
}

void Export::finish() {
  for (const auto& output : outputs_) output->finish(*collection_);
}

}  // namespace xxgk::exports
