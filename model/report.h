// What a report says, keyed by the official form: the last stop before the writers.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/date.h"
#include "model/diagnostic.h"
#include "model/document.h"
#include "model/number.h"
#include "model/origin.h"

namespace xxgk {

/// What is known of a fact's value; the meanings are the output format's and stand in docs/output.md.
enum class Status { plain, blank, not_applicable, missing, illegible, suspect };

/// The word of the output format; empty for `plain`.
std::string_view status_name(Status status);

/// A value that the ink of a scanned cell may stand for.
struct PossibleValue {
  Decimal value;
  double likelihood = 0;  ///< 0 to 1; compares values of one cell
};

/// One cell of the official form as this report fills it.
struct Fact {
  std::string column;            ///< the column's key
  std::string label;             ///< as printed, spaces removed; empty where nothing is printed
  std::string unit;              ///< `CNY` for money, else empty
  std::string raw;               ///< the cell's own characters, where they differ from the value's text
  std::optional<Decimal> value;  ///< for `plain` and `suspect` always, for the others never
  Status status = Status::missing;
  Origin origin;
  std::vector<PossibleValue> possible = {};  ///< its value and others that its ink may stand for; not written out
};

struct FactRow {
  std::string key;
  std::string label;  ///< as printed, spaces removed
  std::vector<Fact> facts;
};

/// One table of the official form.
struct FormTable {
  std::string name;
  std::string form;  ///< the edition of this table
  std::vector<FactRow> rows;
};

/// Any other table, as it stands.
struct Grid {
  Table table;
};

using Content = std::variant<Paragraph, FormTable, Grid, Figure>;

struct Section {
  int number = 0;
  std::string heading;
  std::vector<Content> contents;
};

struct SignOff {
  std::optional<Date> date;
  std::string body;
};

/// What a rule says at one place of the report.
enum class Outcome { holds, holds_with_blanks, fails, undecidable };
std::string_view outcome_name(Outcome outcome);

struct Finding {
  std::string rule;
  std::string at;  ///< a row, a column, `row/column`, or `.`
  std::string table;
  Outcome outcome = Outcome::holds;
  Severity severity = Severity::error;
  std::string
      operation;  ///< `=`, `<=` or `>=`: how found should stand to expected; empty where no numbers are compared
  std::optional<Decimal> expected, found, difference;
  std::string hint;
  std::string quote = {};  ///< the sentence of the report that it is about, spaces removed; for people, not written out
};

struct Report {
  std::string form;
  std::optional<int> year;
  std::string title;
  std::string agency;
  std::optional<Period> period;
  std::optional<Date> published;
  std::optional<SignOff> signed_off;
  Source source;
  std::vector<Meta> meta;
  std::vector<Content> front;
  std::vector<Section> sections;
  std::vector<Content> back;
  std::vector<Finding> findings;  ///< every rule at every place, in the taxonomy's order
  std::vector<Diagnostic> diagnostics;
};

/// The form tables of a report, in document order, wherever they stand.
std::vector<const FormTable*> form_tables(const Report& report);

/// The row of that key, or nullptr.
const FactRow* find_row(const FormTable& table, std::string_view row);

/// Nothing of it is printed in the source.
bool is_wholly_missing(const FactRow& row);
bool is_wholly_missing(const FormTable& table);

/// The fact at row/column, or nullptr.
const Fact* find_fact(const FormTable& table, std::string_view row, std::string_view column);

/// The fact at table/row/column, or nullptr.
const Fact* find_fact(const Report& report, std::string_view table, std::string_view row, std::string_view column);

}  // namespace xxgk
