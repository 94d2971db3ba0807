// What sentences claim: a figure with what it counts, of when, and how far all words that lead to it are known.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/prose/read_figure.h"

namespace xxgk {

/// Meanings by name; those that are no word's own (last year, next year) have no list.
using Meanings = std::map<std::string, const ProseWords*>;

/// The names of meanings that come from the year a sentence names.
inline constexpr std::string_view meaning_last_year = "last-year", meaning_next_year = "next-year";

/// Those that words of this kind have.
Meanings of_kind(const Meanings& meanings, WordKind kind);
bool has_kind(const Meanings& meanings, WordKind kind);
void add(const Meanings& from, Meanings& to);

/// A figure in a sentence.
struct Claim {
  enum class Says {
    value,     ///< of the year reported on
    previous,  ///< of the year before
    change,    ///< by how much it grew
    growth,    ///< the same as a percentage
    share,     ///< a percentage of a whole
  };
  Says says = Says::value;
  bool falls = false;              ///< for changes: it became less
  bool is_compared = false;        ///< with the year before
  bool names_whole = false;        ///< for shares: of what
  Meanings of_whole;               ///< that
  std::vector<Meanings> readings;  ///< what is counted; more than one where the sentence leaves it open
  ProseFigure figure;
  bool is_sound = false;             ///< every word before it is known, and it is the reporting body's and year's
  bool words_known = false;          ///< every word before it is known, whatever it is part of
  bool names_subject = false;        ///< its own words say what is counted
  bool in_context = false;           ///< disclosure of information is spoken of
  bool is_as_of = false;             ///< what there is at a moment
  std::optional<std::size_t> whole;  ///< the claim it is a part of
  std::size_t sentence = 0;          ///< number within the paragraph
  std::size_t begin = 0, end = 0;    ///< the sentence's place in the text
};

/// The statement is made where these meanings are named: `columns_of` is the table whose columns are no meanings of
/// their own, empty where all are.
bool states(const Statement& statement, const Meanings& meanings, std::string_view columns_of);

/// Meanings that a whole gains of which these are said to be a part: `(含上年结转3件)`.
Meanings given_to_whole(const Meanings& part, const Prose& prose);

}  // namespace xxgk
