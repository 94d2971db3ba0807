#include "emit/comparison/comparison_tables.h"

#include <algorithm>

#include "emit/comparison/across_tables.h"
#include "emit/comparison/agency_tables.h"
#include "emit/comparison/definition_tables.h"
#include "emit/comparison/finding_tables.h"
#include "emit/comparison/text_tables.h"

namespace xxgk::exports {

struct ComparisonTables::Bound {
  BoundTable<CodeBookCell> figures = figure_table();
  BoundTable<FormulaOfFigure> derived_figures = derived_figure_table();
  BoundTable<CrossRule> rules = cross_rule_table();
  BoundTable<AgencyComparison> agencies = agency_table();
  BoundTable<ReportOfAgency> reports = compared_report_table();
  BoundTable<LeftOut> left_out = left_out_table();
  BoundTable<ValueOfSeries> values = value_table();
  BoundTable<ChangeOfSeries> changes = change_table();
  BoundTable<DerivedOfAgency> derived = derived_table();
  BoundTable<NumberedFinding> findings = cross_finding_table();
  BoundTable<CellOfSide> sides = finding_side_table();
  BoundTable<PlaceInRanking> rankings = ranking_table();
  BoundTable<ReuseOfAgency> reuse = text_reuse_table();
  BoundTable<PairOfTexts> texts = text_difference_table();
};

ComparisonTables::ComparisonTables(const Taxonomy& taxonomy, const Glossary& glossary, const ComparisonPlan& plan)
    : plan_(plan),
      code_book_(taxonomy, glossary),
      bound_(std::make_unique<const Bound>()),
      all_{&bound_->agencies.table(), &bound_->reports.table(),        &bound_->left_out.table(),
           &bound_->values.table(),   &bound_->changes.table(),        &bound_->derived.table(),
           &bound_->findings.table(), &bound_->sides.table(),          &bound_->rankings.table(),
           &bound_->reuse.table(),    &bound_->texts.table(),          &bound_->figures.table(),
           &bound_->rules.table(),    &bound_->derived_figures.table()} {}

ComparisonTables::~ComparisonTables() = default;

const Table& ComparisonTables::named(std::string_view name) const {
  return **std::ranges::find(all_, name, [](const Table* table) { return table->name; });
}

void ComparisonTables::give_rows(const TakeRow& take) const {
  std::vector<Field> row;
  for (const CodeBookCell& cell : code_book_.cells()) {
    if (cell.kind != CellKind::other_edition) take(bound_->figures.table(), bound_->figures.row(cell, row));
  }
  for (const DerivedFigure& figure : plan_.derived) {
    for (const Formula& formula : figure.formulas)
      take(bound_->derived_figures.table(), bound_->derived_figures.row({figure, formula}, row));
  }
  for (const CrossRule& rule : plan_.rules) take(bound_->rules.table(), bound_->rules.row(rule, row));
}

void ComparisonTables::give_rows(const AgencyComparison& agency, const TakeRow& take) {
  std::vector<Field> row;
  take(bound_->agencies.table(), bound_->agencies.row(agency, row));
  for (const ComparedReport& report : agency.reports)
    take(bound_->reports.table(), bound_->reports.row({agency, report}, row));
  give_series(agency, take);
  give_findings(agency.findings, agency.name, take);
  give_texts(agency, take);
}

/// Years without a report have no rows: the agency's row names them.
void ComparisonTables::give_series(const AgencyComparison& agency, const TakeRow& take) const {
  std::vector<Field> row;
  for (const Series& series : agency.series) {
    for (const YearValue& value : series.values) {
      if (value.report) take(bound_->values.table(), bound_->values.row({agency, series, value}, row));
    }
    for (const YearChange& change : series.changes)
      take(bound_->changes.table(), bound_->changes.row({agency, series, change}, row));
  }
  for (const DerivedSeries& series : agency.derived) {
    for (const DerivedYear& year : series.years) {
      if (year.state != DerivedState::no_report)
        take(bound_->derived.table(), bound_->derived.row({agency, series, year}, row));
    }
  }
}

void ComparisonTables::give_texts(const AgencyComparison& agency, const TakeRow& take) const {
  std::vector<Field> row;
  for (const TextReuse& reuse : agency.reuse) take(bound_->reuse.table(), bound_->reuse.row({agency, reuse}, row));
  for (const TextDifference& difference : agency.text) {
    std::int64_t number = 0;
    for (const TextPair& pair : difference.pairs)
      take(bound_->texts.table(), bound_->texts.row({agency, difference, ++number, pair}, row));
  }
}

void ComparisonTables::give_findings(const std::vector<CrossFinding>& findings, std::string_view agency,
                                     const TakeRow& take) {
  std::vector<Field> row;
  for (const CrossFinding& finding : findings) {
    ++findings_;
    take(bound_->findings.table(), bound_->findings.row({findings_, agency, finding}, row));
    std::int64_t number = 0;
    for (const FindingSide& side : finding.sides) {
      ++number;
      for (const SourceCell& cell : side.cells)
        take(bound_->sides.table(), bound_->sides.row({findings_, number, side, &cell}, row));
      if (side.cells.empty()) take(bound_->sides.table(), bound_->sides.row({findings_, number, side, nullptr}, row));
    }
  }
}

void ComparisonTables::give_rows(const AcrossAgencies& across, const std::vector<LeftOut>& left_out,
                                 const TakeRow& take) {
  std::vector<Field> row;
  for (const YearRanking& ranking : across.rankings) {
    for (const RankedAgency& ranked : ranking.agencies)
      take(bound_->rankings.table(), bound_->rankings.row({across, ranking, ranked.agency, &ranked}, row));
    for (const std::size_t agency : ranking.without)
      take(bound_->rankings.table(), bound_->rankings.row({across, ranking, agency, nullptr}, row));
  }
  give_findings(across.findings, "", take);
  for (const LeftOut& one : left_out) take(bound_->left_out.table(), bound_->left_out.row(one, row));
}

}  // namespace xxgk::exports
