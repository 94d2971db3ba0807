// The official form as data: what every edition asks, how it is worded, and which relations hold between its cells.
// Types only; the data stand in schemas/ and are loaded by normalize/taxonomy_load.h, const from then on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/diagnostic.h"
#include "model/prose.h"
#include "model/term.h"

namespace xxgk {

/// An official label and the other wordings in use.
struct Label {
  std::string official;
  std::vector<std::string> aliases;
};

/// What a cell counts: people, documents, ... or money.
struct Unit {
  std::string value;    ///< unit of the value: `CNY` for money, else as printed (件, 项, 条)
  std::string printed;  ///< the unit the form itself prints; empty where it names none
  bool is_money() const { return value == "CNY"; }
};

struct ColumnForm {
  std::string key;
  Label label;
  std::vector<Label> groups;  ///< header cells above it, outer to inner
  std::optional<Unit> unit;   ///< where all rows share it
  bool is_signed = false;     ///< a change, negative values are sound
  bool is_subtotal = false;   ///< printed by some reporters, not on the form: never part of a sum
};

struct RowForm {
  std::string key;
  Label label;
  std::vector<Label> groups;   ///< stub cells left of it, outer to inner
  std::optional<Unit> unit;    ///< where it differs from the column's
  bool is_subtotal = false;    ///< printed by some reporters, not on the form
  bool outlives_form = false;  ///< reporters go on printing it in later editions: weak evidence of this edition
};

/// Rows that share a header. Most tables are one block; 主动公开 has one for each item of article 20.
struct BlockForm {
  Label bar;          ///< the line above the header; no text where there is none
  Label corner;       ///< the header's first cell, above the row labels
  Label unit_column;  ///< header of the column that holds each row's unit; no text where there is none
  std::vector<ColumnForm> columns;
  std::vector<RowForm> rows;
};

/// How a table is printed.
enum class Orientation {
  rows,  ///< a line for each row
  line,  ///< all rows side by side in one line of values, row labels above
};

struct TableForm {
  std::string name;
  Orientation orientation = Orientation::rows;
  int section = 0;  ///< number of the section it stands in; 0: an appendix
  Label title;
  std::vector<BlockForm> blocks;
};

struct SectionForm {
  int number = 0;
  Label heading;
};

struct Form {
  std::string edition;  ///< `2021`
  std::string title;
  std::string document;               ///< the official document it was issued with
  int first_year = 0, last_year = 0;  ///< years reported on; last_year 0: still in force
  std::string applies_by;             ///< name of the table that decides the edition
  std::vector<SectionForm> sections;
  std::vector<TableForm> tables;
};

/// Where a relation is tested: once for each column (its keys are rows), each row (its keys are columns) or for
/// the whole table (its keys are `row/column`).
enum class Each { column, row, table };

/// `zero_if`: where the right side is zero, so is the left.
enum class Comparison { equal, at_most, at_least, zero_if };

struct Relation {
  Each each = Each::row;
  std::vector<std::string> only;  ///< keys of the rows or columns it is tested at; empty: all
  std::vector<Term> left, right;
  Comparison comparison = Comparison::equal;
  std::string text;  ///< as written in the data
  std::string at;    ///< the row or column a finding is reported at, where it is not the one tested
};

/// A rule without relations is known to the program by its id (form.*, cell.*).
struct Rule {
  std::string id;
  Severity severity = Severity::error;
  std::vector<std::string> forms;
  std::string table;
  std::vector<Relation> relations;
  bool decides_readings = false;  ///< strict enough to choose between two readings of the same ink
  std::string zh, en;
};

/// What corresponds across editions; keys are `table/row/column`, `*` for all.
struct Equivalence {
  std::string from_form, from, except, relation, to_form, to, reason, reason_zh;
};

/// A unit of money: its name and the power of ten that makes yuan of it.
struct MoneyUnit {
  std::string name;
  int power = 0;
  bool in_cells_only = false;  ///< too short a word to be looked for in labels
};

/// Words and patterns by which sources are read that belong to no single edition.
struct Lexicon {
  std::vector<std::pair<char32_t, char32_t>> folds;  ///< characters that mean the same: from, to
  std::vector<std::string> traditional;         ///< characters of the form's words that only traditional script has
  std::vector<std::string> telling;             ///< words that reports hold, in either script
  std::vector<std::string> page_furniture;      ///< words of what surrounds the article on a web page
  std::vector<std::string> page_index;          ///< names by which a page describes its article
  std::vector<std::string> subject;             ///< words of which every report has some
  std::vector<std::string> report_names;        ///< what a report calls itself
  std::vector<std::string> not_applicable;      ///< whole texts of cells that do not apply
  std::vector<std::string> zero_marks;          ///< letters typed for a lone 0
  std::vector<std::string> increase, decrease;  ///< signs in words
  std::vector<std::string> subtotals;           ///< words behind a group's label that make it a subtotal
  std::vector<std::string> count_units;         ///< units that may follow a count
  std::vector<std::string> before_count;        ///< words before a number that change nothing
  std::vector<std::string> before_money;        ///< words and signs before an amount in yuan
  std::vector<std::string> after_number;        ///< marks behind a number that change nothing
  std::vector<std::string> doubts_number;       ///< marks behind a number that put it in doubt
  std::vector<std::string> note_marks;          ///< words in the mark of a note behind a number
  std::vector<MoneyUnit> money_units;           ///< longest first
  std::vector<std::string> label_drops;         ///< patterns of what labels may carry: years, units
  std::string year;                             ///< pattern of a year
  std::string year_stated;                      ///< pattern of a year in prose, group `year`
  std::string year_in_label;                    ///< pattern of a year within a label, group `year`
  std::vector<std::string> titles;              ///< patterns with groups `agency` and `year`
  std::vector<std::string> title_words;         ///< one of them is in every title, in its last line
  std::string annex_mark;                       ///< pattern of what may stand before a title: `附件1：`
  std::vector<std::string> before_title;        ///< patterns of tags and names of fields in front of a title
  std::vector<std::string> title_within;        ///< patterns of what a title stands in, groups `title` and `agency`
  std::vector<std::string> below_title;         ///< patterns of who reports, groups `agency` and `year`
  std::vector<std::pair<std::string, std::string>> agency_endings;  ///< an agency that ends so is continued so
  std::vector<std::string> dates;                                   ///< patterns with groups `year`, `month`, `day`
  std::string partial_date;  ///< pattern of a date without its year: `month`, `day`
  std::string period_joint;  ///< pattern of what joins two dates
  std::vector<std::string>
      before_publication;                ///< patterns of what stands before the date of publication, the surest first
  std::vector<std::string> empty_prose;  ///< what stands in a section with nothing to say
};

struct Taxonomy {
  std::vector<Form> forms;  ///< oldest first
  std::vector<Rule> rules;
  std::vector<Equivalence> equivalences;
  Lexicon lexicon;
  Prose prose;
};

/// nullptr where there is none.
const Form* find_form(const Taxonomy& taxonomy, std::string_view edition);
const TableForm* find_table(const Form& form, std::string_view name);

/// Reports on that year use the edition.
bool is_in_force(const Form& form, int year);

/// Rows of the table in form order, subtotals included, each with its block's columns.
struct RowSlot {
  const BlockForm* block;
  const RowForm* row;
};
std::vector<RowSlot> row_slots(const TableForm& table);

/// The rule holds for this edition.
bool holds_for(const Rule& rule, std::string_view edition);

/// The unit of a cell: the row's where it has one, else the column's; an empty unit where none is given.
Unit unit_of(const RowForm& row, const ColumnForm& column);

}  // namespace xxgk
