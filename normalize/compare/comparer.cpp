#include "normalize/compare/comparer.h"

#include <algorithm>

#include "normalize/compare/across_agencies.h"
#include "normalize/compare/correspondences.h"
#include "normalize/compare/cross_rules.h"
#include "normalize/compare/derived_figures.h"
#include "normalize/compare/finding_sides.h"
#include "normalize/compare/plain_prose.h"
#include "normalize/compare/same_files.h"
#include "normalize/compare/series.h"
#include "normalize/compare/text_difference.h"
#include "normalize/compare/text_reuse.h"
#include "normalize/text/fold_text.h"
#include "normalize/text/pattern.h"

namespace xxgk {
namespace {

constexpr int usual_run = 12;

ComparedReport in_short(const GivenReport& given) {
  const Report& report = given.report;
  const auto failed = std::ranges::count(report.findings, Outcome::fails, &Finding::outcome);
  return {given.id,    given.file,   report.title,  report.agency,
          report.form, *report.year, report.source, static_cast<int>(failed)};
}

std::vector<EditionBreak> breaks_in(const std::vector<ComparedReport>& reports) {
  std::vector<EditionBreak> breaks;
  for (std::size_t i = 1; i < reports.size(); ++i) {
    const ComparedReport &from = reports[i - 1], &to = reports[i];
    if (from.form != to.form) breaks.push_back({from.year, to.year, from.form, to.form});
  }
  return breaks;
}

bool has_sections(const Taxonomy& taxonomy, const std::string& edition) {
  const Form* form = find_form(taxonomy, edition);
  return form && !form->sections.empty();
}

/// Those that hold are counted and go; those that fail come first.
int sort_out(std::vector<CrossFinding>& findings) {
  const auto held = std::erase_if(findings, [](const CrossFinding& finding) {
    return finding.outcome == Outcome::holds || finding.outcome == Outcome::holds_with_blanks;
  });
  std::ranges::stable_partition(findings, [](const CrossFinding& f) { return f.outcome == Outcome::fails; });
  return static_cast<int>(held);
}

/// By its key; what is not followed as a series has none.
const Series* find_series(const AgencyComparison& agency, const KeyFigure& key) {
  const auto found = std::ranges::find_if(agency.series, [&key](const Series& series) {
    return series.form == key.form && series.table == key.table && series.row == key.row && series.column == key.column;
  });
  return found == agency.series.end() ? nullptr : &*found;
}

}  // namespace

struct Comparer::Parts {
  Parts(const Taxonomy& the_taxonomy, const ComparisonPlan& the_plan)
      : taxonomy(the_taxonomy),
        plan(the_plan),
        figures(figures_of(the_taxonomy, the_plan)),
        folder(the_taxonomy.lexicon) {
    for (const std::string& pattern : the_plan.covers)
      covers.emplace_back(pattern, std::initializer_list<const char*>{});
    if (const CrossRule* prose = find_rule(the_plan, "years.prose"))
      run = static_cast<std::size_t>(limit_of(*prose, "run", usual_run));
  }

  void compare_prose(AgencyComparison& agency, const std::vector<GivenReport>& reports) const {
    std::vector<ProseSection> last;
    for (std::size_t i = 0; i < reports.size(); ++i) {
      std::vector<ProseSection> prose = prose_of(reports[i].report, folder);
      if (i > 0) {
        const int from = *reports[i - 1].report.year, to = *reports[i].report.year;
        for (TextReuse& reuse : text_reuse(last, prose, run)) {
          reuse.from = from;
          reuse.to = to;
          agency.reuse.push_back(std::move(reuse));
        }
        const bool fixed =
            has_sections(taxonomy, reports[i - 1].report.form) && has_sections(taxonomy, reports[i].report.form);
        for (TextDifference& difference : text_differences(last, prose, fixed)) {
          difference.from = from;
          difference.to = to;
          agency.text.push_back(std::move(difference));
        }
      }
      last = std::move(prose);
    }
  }

  bool says_that_it_covers(const Report& report) const {
    for (const ProseSection& section : prose_of(report, folder)) {
      for (const ProseParagraph& paragraph : section.paragraphs) {
        const std::u32string text = folder.for_patterns(folder.shown(paragraph.printed));
        if (std::ranges::any_of(covers, [&text](const Pattern& pattern) { return pattern.find(text).has_value(); }))
          return true;
      }
    }
    return false;
  }

  void keep(const AgencyComparison& agency, const std::vector<GivenReport>& reports) {
    KeptAgency kept_agency{agency.name, agency.identity.parent, agency.other_names, {}};
    for (std::size_t i = 0; i < reports.size(); ++i) {
      KeptReport report{agency.reports[i].year,
                        agency.reports[i].agency,
                        agency.reports[i].file,
                        says_that_it_covers(reports[i].report),
                        {},
                        {}};
      keep_figures(agency, report);
      kept_agency.reports.push_back(std::move(report));
    }
    kept.push_back(std::move(kept_agency));
  }

  void keep_figures(const AgencyComparison& agency, KeptReport& report) const {
    for (std::size_t i = 0; i < plan.key_figures.size(); ++i) {
      const Series* series = find_series(agency, plan.key_figures[i]);
      if (!series) continue;
      const auto value = std::ranges::find(series->values, report.year, &YearValue::year);
      if (counts_the_same(value->correspondence)) report.figures.emplace(i, KeyValue{value->value, value->cells});
    }
    for (std::size_t i = 0; i < plan.derived.size(); ++i) {
      const auto& years = agency.derived[i].years;
      const auto derived = std::ranges::find(years, report.year, &DerivedYear::year);
      if (plan.derived[i].ranked && derived->value)
        report.derived.emplace(i, std::pair{*derived->value, derived->formula});
    }
  }

  const Taxonomy& taxonomy;
  const ComparisonPlan& plan;
  std::vector<FollowedFigure> figures;
  Folder folder;
  std::vector<Pattern> covers;
  std::size_t run = usual_run;
  std::vector<KeptAgency> kept;
};

Comparer::Comparer(const Taxonomy& taxonomy, const ComparisonPlan& plan)
    : parts_(std::make_unique<Parts>(taxonomy, plan)) {}

Comparer::~Comparer() = default;

AgencyComparison Comparer::add(const AgencyNames& names, const std::vector<GivenReport>& given) {
  const AgencyReports reports(given);
  AgencyComparison agency;
  agency.number = parts_->kept.size();
  agency.name = names.name;
  agency.other_names = names.other_names;
  agency.identity = names.identity;
  for (const GivenReport& report : given) agency.reports.push_back(in_short(report));
  agency.years = reports.years();
  agency.breaks = breaks_in(agency.reports);
  for (const FollowedFigure& figure : parts_->figures) {
    if (auto series = series_of(figure, reports)) agency.series.push_back(std::move(*series));
  }
  for (const DerivedFigure& figure : parts_->plan.derived) agency.derived.push_back(derived_series(figure, reports));
  parts_->compare_prose(agency, given);
  agency.findings = check_years(agency, reports, parts_->plan);
  agency.held = sort_out(agency.findings);
  parts_->keep(agency, given);
  return agency;
}

AcrossAgencies Comparer::finish(const std::vector<ReportFile>& files) {
  AcrossAgencies across;
  for (const KeptAgency& agency : parts_->kept) across.names.push_back(agency.name);
  across.rankings = rankings_of(parts_->kept, parts_->plan);
  across.findings = check_agencies(parts_->kept, across.rankings, parts_->plan);
  if (const CrossRule* rule = find_rule(parts_->plan, "agencies.same-file")) {
    for (CrossFinding& finding : check_same_files(*rule, files)) across.findings.push_back(std::move(finding));
  }
  across.held = sort_out(across.findings);
  return across;
}

}  // namespace xxgk
