// Several reports side by side: each agency over the years, and the agencies of each year.
//
// One agency stands for itself: what is told of it needs no other agency's reports in memory. What is told of a year
// needs of each agency its key figures only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/agency.h"
#include "model/diagnostic.h"
#include "model/number.h"
#include "model/origin.h"
#include "model/report.h"

namespace xxgk {

/// How what an edition counts stands to what a series counts. `same`: the edition has the very key.
enum class Correspondence { same, exact, sum, narrower, wider, none };

/// The word of the outputs.
std::string_view correspondence_name(Correspondence correspondence);

/// An exact fraction; the denominator is never zero.
struct Fraction {
  Decimal numerator, denominator;
};

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
  std::string form;                   ///< edition of that report
  Correspondence correspondence = Correspondence::same;
  std::string reason;               ///< of the correspondence, where it is not `same`
  std::vector<SourceCell> cells;    ///< whose sum it is; none where nothing corresponds
  std::optional<Decimal> value;     ///< nothing where a cell has none: a blank is never a zero
  Status status = Status::missing;  ///< of the value; of the cell that has none where it is one
};

/// What became of a figure from one year to the next that has a report.
struct YearChange {
  int from = 0, to = 0;
  bool comparable = false;            ///< both count the same
  std::string reason;                 ///< why they are not comparable, or what is between them; empty where nothing is
  std::optional<Decimal> difference;  ///< where comparable and both known
  std::optional<Fraction> growth;     ///< difference by the first; nothing where that is zero
};

/// One figure over the years. The key is that of the newest edition in which it is asked.
struct Series {
  std::string form, table, row, column;
  std::string unit;
  std::vector<YearValue> values;    ///< one for each year of the agency, years without a report included
  std::vector<YearChange> changes;  ///< between neighbouring years that have reports
};

/// A figure derived from others, as the data define it (schemas/).
struct DerivedYear {
  int year = 0;
  std::optional<Decimal> numerator, denominator;  ///< nothing: a part of it has no value
  std::optional<Fraction> value;                  ///< nothing where the denominator is zero or a part is unknown
  std::string formula;  ///< over the keys of that year's edition; empty where not defined there
};

struct DerivedSeries {
  std::string id;  ///< names a definition of the taxonomy: wording, formula, denominator
  std::vector<DerivedYear> years;
};

/// How much of a section's text stands in last year's section already.
struct TextReuse {
  int from = 0, to = 0;              ///< years
  int section = 0;                   ///< 0: the whole report
  std::optional<Fraction> repeated;  ///< characters repeated by characters; nothing where there is no text
};

/// Paragraphs of a section of two years side by side.
struct TextPair {
  enum class Kind { same, changed, gone, added };
  Kind kind = Kind::same;
  std::string from, to;  ///< paragraphs; empty for `added` and `gone`
};
struct TextDifference {
  int from = 0, to = 0;
  int section = 0;
  std::string heading;
  std::vector<TextPair> pairs;
};

/// One side of what a finding compares, and where it stands.
struct FindingSide {
  std::string agency;
  int year = 0;
  std::string report;  ///< its XML's name
  std::vector<SourceCell> cells;
  std::optional<Decimal> value;
};

/// What a rule across reports says at one place.
struct CrossFinding {
  std::string rule;  ///< `years.*`, `agencies.*`
  std::string at;    ///< `table/row/column`, `section N`, or `.`
  Outcome outcome = Outcome::holds;
  Severity severity = Severity::error;
  std::optional<Decimal> expected, found, difference;
  std::optional<Fraction> share;   ///< for rules on shares
  std::vector<FindingSide> sides;  ///< earlier first
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

struct AgencyComparison {
  std::string name;  ///< the newest, or the one that the mapping file gives
  std::vector<std::string> other_names;
  AgencyIdentity identity;
  std::vector<ComparedReport> reports;  ///< by year
  std::vector<int> years;               ///< from the first to the last, missing ones included
  std::vector<EditionBreak> breaks;
  std::vector<Series> series;
  std::vector<DerivedSeries> derived;
  std::vector<TextReuse> reuse;
  std::vector<TextDifference> text;
  std::vector<CrossFinding> findings;  ///< those that fail, then those that cannot be decided
};

/// One agency's place in a year.
struct RankedAgency {
  std::size_t agency = 0;  ///< index among the agencies of the comparison
  Decimal value;
  int rank = 0;          ///< from 1, the greatest first; equal values share a rank
  bool outlier = false;  ///< see docs: how it is told
};

/// A figure of one year over the agencies.
struct YearRanking {
  int year = 0;
  std::string form, table, row, column;
  std::vector<RankedAgency> agencies;  ///< that have a value, by rank, then name
  std::vector<std::size_t> without;    ///< agencies that report that year and have no value
  std::optional<Decimal> median;
};

}  // namespace xxgk
