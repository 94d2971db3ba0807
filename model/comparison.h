// Several reports side by side: each agency over the years, and the agencies of each year.
//
// One agency stands for itself: what is told of it needs no other agency's reports in memory. What is told across
// agencies (AcrossAgencies) needs of each its key figures only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/agency.h"
#include "model/diagnostic.h"
#include "model/fraction.h"
#include "model/glossary.h"
#include "model/number.h"
#include "model/origin.h"
#include "model/report.h"

namespace xxgk {

/// How what an edition counts stands to what a series counts. `same`: the edition has the very key. `narrower`: the
/// edition's figure counts less than the series'. `none`: nothing in the edition counts it.
enum class Correspondence { same, exact, sum, narrower, wider, none };

/// The word of the outputs.
std::string_view correspondence_name(Correspondence correspondence);

/// They count the same: a difference between them is one of the world, not of the form.
bool counts_the_same(Correspondence correspondence);

/// A cell of one of the compared reports: what a value is made of.
struct SourceCell {
  std::string table, row, column;
  Status status = Status::missing;
  std::optional<Decimal> value;
  Origin origin;
};

/// What an agency's report of one year has for a figure.
struct YearValue {
  int year = 0;
  std::optional<std::size_t> report;  ///< index in AgencyComparison::reports; nothing: no report of that year
  std::string form;                   ///< edition of the table it stands in; empty without a report
  Correspondence correspondence = Correspondence::same;
  BilingualText reason;             ///< of the correspondence, where it is not `same`
  std::vector<SourceCell> cells;    ///< whose sum it is; none where nothing corresponds
  std::optional<Decimal> value;     ///< nothing where a cell has none: a blank is never a zero
  Status status = Status::missing;  ///< of the value; of the first cell that has none
};

/// What became of a figure from one year to the next that has a report.
struct YearChange {
  int from = 0, to = 0;
  bool comparable = false;  ///< both count the same
  BilingualText reason;     ///< why they are not comparable, or how they correspond; empty where both are `same`
  std::optional<Decimal> difference;  ///< where comparable and both known
  std::optional<Fraction> growth;     ///< difference by the first; nothing where that is zero or negative
};

/// One figure over the years. The key is that of the newest edition in which it is asked.
struct Series {
  std::string form, table, row, column;
  std::string unit;                 ///< `CNY` for money, else as the form has it
  std::vector<YearValue> values;    ///< one for each year of the agency, years without a report included
  std::vector<YearChange> changes;  ///< between neighbouring years that have reports
};

/// Why a derived figure has a value or none.
enum class DerivedState {
  value,
  undefined,  ///< its denominator is zero
  unknown,    ///< a part of it has no value: blank, missing, illegible
  not_asked,  ///< the edition does not ask for its parts
  no_report,
};
std::string_view derived_state_name(DerivedState state);

/// A figure derived from others, as the data define it (schemas/comparison.xml).
struct DerivedYear {
  int year = 0;
  DerivedState state = DerivedState::no_report;
  std::optional<Decimal> numerator, denominator;  ///< nothing: a part of it has no value
  std::optional<Fraction> value;                  ///< for DerivedState::value, and only for it
  std::string formula;       ///< over the keys of that year's edition; empty where not defined there
  bool is_suspect = false;   ///< a part of it is
  bool new_formula = false;  ///< another than that of the report before: the two are not comparable
};

struct DerivedSeries {
  std::string id;                  ///< names a DerivedFigure
  std::vector<DerivedYear> years;  ///< one for each year of the agency
};

/// How much of a section's text stands in the report of the year before already.
struct TextReuse {
  int from = 0, to = 0;              ///< years
  int section = 0;                   ///< 0: the whole report
  std::string heading;               ///< of the section
  std::optional<Fraction> repeated;  ///< characters repeated by characters; nothing where there is no text
};

/// Paragraphs of a section of two years side by side.
struct TextPair {
  enum class Kind { same, changed, gone, added };
  Kind kind = Kind::same;
  std::string from, to;  ///< paragraphs; empty for `added` and `gone`
};
std::string_view text_pair_name(TextPair::Kind kind);

struct TextDifference {
  int from = 0, to = 0;
  int section = 0;  ///< 0: the whole report, where its sections are no fixed ones
  std::string heading;
  std::vector<TextPair> pairs;
};

/// One side of what a finding compares, and where it stands.
struct FindingSide {
  std::string agency;
  int year = 0;
  std::string report;             ///< its XML's name; empty where there is none
  std::vector<SourceCell> cells;  ///< that it is about; none where it is about the report or its prose
  std::optional<Decimal> value;
};

/// What a rule across reports says at one place.
struct CrossFinding {
  std::string rule;  ///< `years.*`, `agencies.*`
  int year = 0;      ///< that it is about
  std::string at;    ///< `table/row/column`, `section N`, or `.`
  Outcome outcome = Outcome::holds;
  Severity severity = Severity::error;
  std::optional<Decimal> expected, found, difference;
  std::optional<Fraction> share;   ///< for rules on shares
  std::vector<FindingSide> sides;  ///< earlier first; of a sum the whole first
};

/// A compared report, in short.
struct ComparedReport {
  std::string id, file;       ///< of the report; name of its XML
  std::string title, agency;  ///< as the report says
  std::string form;
  int year = 0;
  Source source;
  int failed = 0;  ///< checks within the report that fail
};

/// A change of editions between two neighbouring reports.
struct EditionBreak {
  int from = 0, to = 0;  ///< years
  std::string from_form, to_form;
};

/// From the first to the last of `reported` (sorted, each once), those between included; of more than thirty in a row
/// without a report none: one of the years around is wrong then.
std::vector<int> years_with_gaps(const std::vector<int>& reported);

struct AgencyComparison {
  std::size_t number = 0;  ///< from 0: its place among the agencies
  std::string name;        ///< that of its newest report, or the one that the mapping file gives
  std::vector<std::string> other_names;
  AgencyIdentity identity;
  std::vector<ComparedReport> reports;  ///< by year
  std::vector<int> years;               ///< see years_with_gaps
  std::vector<EditionBreak> breaks;
  std::vector<Series> series;          ///< newest edition first, then in form order
  std::vector<DerivedSeries> derived;  ///< in the order of the data
  std::vector<TextReuse> reuse;
  std::vector<TextDifference> text;
  std::vector<CrossFinding> findings;  ///< those that fail, then those that cannot be decided
  int held = 0;                        ///< places at which a rule across its years holds
};

/// One agency's place in a year.
struct RankedAgency {
  std::size_t agency = 0;  ///< AgencyComparison::number
  Decimal value;
  int rank = 0;          ///< from 1, the greatest first; equal values share a rank
  bool outlier = false;  ///< far from the others: docs/comparison.md says how it is told
};

/// A figure of one year over the agencies. All values are of editions that count the same.
struct YearRanking {
  int year = 0;
  std::string form, table, row, column;  ///< of the series
  std::string derived;                   ///< id, in place of the keys, for a derived figure: values are rounded then
  std::vector<RankedAgency> agencies;    ///< that have a value, by rank, then number
  std::vector<std::size_t> without;      ///< agencies that report that year and have no value
  std::optional<Fraction> median;        ///< of an even number the mean of the middle two
  bool outliers_told = false;            ///< there are enough agencies, and they differ, to tell outliers
};

/// What is told across agencies, when all have been compared.
struct AcrossAgencies {
  std::vector<std::string> names;     ///< of the agencies, by number
  std::vector<YearRanking> rankings;  ///< by year, then figure
  std::vector<CrossFinding> findings;
  int held = 0;
};

/// A report that was given and is not compared. None is dropped in silence.
struct LeftOut {
  enum class Reason { given_twice, same_year, no_agency, no_year, unsound };
  Reason reason = Reason::unsound;
  std::string file;
  std::string agency;
  int year = 0;      ///< 0: unknown
  std::string kept;  ///< name of the XML that is compared in its place
};
std::string_view left_out_name(LeftOut::Reason reason);

}  // namespace xxgk
