// How reports speak of the form's figures in sentences, as data: which words mean what, and what they mean together.
// Types only; the data stand in schemas/prose.xml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/term.h"

namespace xxgk {

/// What a word does in a sentence. The first three name what the sentence is about; what they mean is data.
enum class WordKind {
  topic,          ///< what is counted: applications, cases, documents
  action,         ///< what was done with it
  part,           ///< which part of it: of whom, by which way, with which outcome
  filler,         ///< changes nothing
  context,        ///< changes nothing, but tells that disclosure of information is spoken of
  total,          ///< 'in all'
  list,           ///< joins subjects
  negation,       ///< makes a clause without a figure say zero
  of_which,       ///< what follows are parts of the figure before
  each,           ///< the figure holds for every subject before it
  respectively,   ///< the figures that follow belong to the subjects in their order
  this_year,      ///< the year reported on
  last_year,      ///< the year before
  next_year,      ///< the year after
  other_time,     ///< another span of time, or what is only planned
  as_of,          ///< before a date or of a moment: what there is then
  running_total,  ///< 'accumulated': within the year only where the year is named
  than,           ///< before a year: compared with it
  compared,       ///< compared with the year before
  rise,
  fall,
  share,       ///< before a percentage: of a whole
  own,         ///< before a body: the reporting one
  all_of,      ///< before a body: the reporting one, where it governs a place
  itself,      ///< behind a body: without those below it
  governs,     ///< ends the name of a body that governs a place
  body,        ///< ends the name of any other body
  bureau,      ///< ends the name of a body that is also called by its level: 市局
  others,      ///< other bodies
  aside,       ///< begins a clause that names no subject: 'under the lead of ...'
  about,       ///< before a number: roughly
  nearly,      ///< before a number: somewhat less
  over,        ///< before a number: at least
  under,       ///< before a number: at most
  odd,         ///< behind a number: and some more
  or_so,       ///< behind a unit: roughly
  or_more,     ///< behind a unit: at least
  or_less,     ///< behind a unit: at most
  unit,        ///< behind a number: units in which what the form counts is counted
  percent,     ///< behind a number
  percent_of,  ///< before a number that is a percentage
  points,      ///< behind a number: a difference between percentages
  year,        ///< behind a number: makes it a year
  month,
  day,
  ordinal,     ///< before a number: makes it no figure
  office,      ///< ends the name of a government's office, behind the government's
  government,  ///< ends the name of a government, behind its place
};

/// The kind that the data call so; nothing where there is none.
std::optional<WordKind> word_kind_named(std::string_view name);

/// Words of one kind and one meaning.
struct ProseWords {
  WordKind kind = WordKind::filler;
  std::string meaning;               ///< empty for kinds that need none
  std::string table;                 ///< for a part that is a column: of this table
  std::vector<std::string> columns;  ///< those columns; several are added up
  bool gives_context = false;        ///< they tell that disclosure of information is spoken of
  bool heads = false;                ///< in a heading they tell what is counted below it
  std::vector<std::string> words;
};

/// What a statement's figure may stand for: a sum of rows of a table, in one column unless a part names others.
struct StatedSum {
  std::vector<std::string> forms;
  std::string table, column;
  std::string at;  ///< where a finding points to
  std::vector<Term> sum;
};

/// Meanings that together state a figure. Its sums are the sound readings; the first is the likeliest.
struct Statement {
  std::string rule;
  std::vector<std::string> all;  ///< meanings that must be named, besides columns
  std::vector<std::string> may;  ///< meanings that may be named too
  std::string gives;             ///< the meaning that a figure gains of which this is said to be a part
  bool is_money = false;         ///< the figure is an amount of money, else a count
  bool is_as_of = false;         ///< what there is at a moment, not what came about in the year
  bool needs_context = false;    ///< only where disclosure of information is spoken of
  std::vector<StatedSum> sums;
};

/// Figures of these rules, as parts of a whole that says `under`, may be less than the table's by this sum.
struct Narrower {
  std::string under;
  std::vector<std::string> rules;
  StatedSum by;
};

/// What a section must say.
struct MustSay {
  std::string rule;
  std::vector<std::string> forms;
  int section = 0;
  int least = 0;        ///< characters
  std::string meaning;  ///< a word of this meaning, there or in another section
};

/// Whether bodies whose name looks so may make regulations; the first pattern that fits decides.
struct RuleMaking {
  bool may = false;
  std::string name;  ///< pattern
};

/// The row that counts regulations.
struct RulesMade {
  std::string table, row;
};

/// All that is known of how reports speak.
struct Prose {
  std::vector<std::pair<char32_t, int>> numerals;  ///< characters besides those that Unicode gives a numeric value
  std::vector<ProseWords> words;
  std::vector<Statement> statements;
  std::vector<StatedSum> wholes;  ///< what a percentage of applications may be a share of
  std::vector<Narrower> narrower;
  std::vector<MustSay> must_say;
  RulesMade rules_made;
  std::vector<RuleMaking> rule_making;
};

}  // namespace xxgk
