// The list of the formats, and the walk of agencies through them; the door is write_comparison.h.
#include "emit/comparison/write_comparison.h"

#include <algorithm>
#include <array>

#include "emit/comparison/comparison_csv.h"
#include "emit/comparison/comparison_output.h"
#include "emit/comparison/comparison_page_output.h"
#include "emit/comparison/comparison_tables.h"
#include "emit/comparison/comparison_workbook.h"

namespace xxgk::exports {
namespace {

/// What the outputs are made of.
struct Making {
  const ComparisonTables& tables;
  const Taxonomy& taxonomy;
  const Glossary& glossary;
  const ComparisonOptions& options;
  const std::string& folder;
};

struct Format {
  std::string_view name;
  std::unique_ptr<ComparisonOutput> (*make)(const Making& making);
};

constexpr std::array formats = {
    Format{"csv",
           [](const Making& m) -> std::unique_ptr<ComparisonOutput> {
             return std::make_unique<ComparisonCsv>(m.tables, m.folder);
           }},
    Format{"xlsx",
           [](const Making& m) -> std::unique_ptr<ComparisonOutput> {
             return std::make_unique<ComparisonWorkbook>(m.tables, m.glossary, m.options.years, m.folder);
           }},
    Format{"page",
           [](const Making& m) -> std::unique_ptr<ComparisonOutput> {
             return std::make_unique<ComparisonPageOutput>(m.taxonomy, m.glossary, m.tables.plan(), m.folder,
                                                           m.options.version);
           }},
};

bool is_asked(std::string_view format, const ComparisonOptions& options) {
  return options.formats.empty() || std::ranges::find(options.formats, format) != options.formats.end();
}

}  // namespace

std::vector<std::string_view> comparison_formats() {
  std::vector<std::string_view> names;
  for (const Format& format : formats) names.push_back(format.name);
  return names;
}

std::vector<std::string> comparison_contents() {
  return {"agencies.csv",
          "compared-reports.csv",
          "left-out.csv",
          "values.csv",
          "changes.csv",
          "derived.csv",
          "cross-findings.csv",
          "finding-sides.csv",
          "rankings.csv",
          "text-reuse.csv",
          "text-differences.csv",
          "figures.csv",
          "cross-rules.csv",
          "derived-figures.csv",
          "comparison.xlsx",
          "index.html",
          "agencies/",
          "years/",
          "assets/"};
}

ComparisonExport::ComparisonExport(const Taxonomy& taxonomy, const Glossary& glossary, const ComparisonPlan& plan,
                                   const ComparisonOptions& options, const std::string& folder)
    : tables_(std::make_unique<ComparisonTables>(taxonomy, glossary, plan)) {
  const Making making{*tables_, taxonomy, glossary, options, folder};
  for (const Format& format : formats) {
    if (is_asked(format.name, options)) outputs_.push_back(format.make(making));
  }
  tables_->give_rows([this](const Table& table, Row row) {
    for (const auto& output : outputs_) output->take_row(table, row);
  });
}

ComparisonExport::~ComparisonExport() = default;

void ComparisonExport::add(const AgencyComparison& agency) {
  tables_->give_rows(agency, [this](const Table& table, Row row) {
    for (const auto& output : outputs_) output->take_row(table, row);
  });
  for (const auto& output : outputs_) output->take_agency(agency);
}

void ComparisonExport::finish(const AcrossAgencies& across, const std::vector<LeftOut>& left_out) {
  tables_->give_rows(across, left_out, [this](const Table& table, Row row) {
    for (const auto& output : outputs_) output->take_row(table, row);
  });
  for (const auto& output : outputs_) output->finish(across, left_out);
}

}  // namespace xxgk::exports
