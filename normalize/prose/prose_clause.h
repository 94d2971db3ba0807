// The words of a clause up to a figure, and the time and body that a sentence speaks of.
#pragma once

#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "normalize/prose/prose_claim.h"
#include "normalize/prose/prose_tokens.h"

namespace xxgk {

/// Of when and of whom a sentence speaks; later words change what earlier ones said.
struct ProseScope {
  enum class Year { reported, before, other };
  Year year = Year::reported;
  bool year_named = false;     ///< the year reported on is named
  bool elsewhere = false;      ///< another span of time, plans
  bool as_of = false;          ///< what there is at a moment
  bool running_total = false;  ///< accumulated
  bool others = false;         ///< other bodies
  bool compared = false;       ///< with the year before
  std::set<int> months;        ///< named

  /// What is said is of the reporting body and of a whole year.
  bool is_ours() const;
  /// And that is the year reported on.
  bool is_reported() const;
};

/// The words before a figure.
struct ProseWordsBefore {
  std::vector<Meanings> groups{1};  ///< subjects, where several are joined
  Meanings of_whole;                ///< behind 占: of what it is a share
  bool has_unknown = false;         ///< a word that is not known
  bool has_pardoned = false;        ///< unknown words, but `in all` behind them begins anew
  bool negated = false, of_which = false, each = false, respectively = false;
  bool compared = false, rises = false, falls = false, share = false;
  bool last_year = false, next_year = false;
  bool is_empty = true;  ///< nothing but fillers and joints

  bool has(WordKind kind) const;
  Meanings all() const;
};

/// Takes tokens one after the other into words and scope.
class ClauseReader {
 public:
  ClauseReader(std::u32string_view text, const ProseVocabulary& vocabulary, std::optional<int> year, bool in_context)
      : text_(text), vocabulary_(vocabulary), year_(year), in_context_(in_context) {}

  /// `next`: the token behind, nullptr at the end. True where that is taken as well.
  bool take(const ProseToken& token, const ProseToken* next);
  /// A clause ends: its body is the sentence's from now on.
  void end_clause();
  void end_sentence();
  /// The clause leads in and names no subject.
  bool is_aside() const { return aside_; }

  const ProseWordsBefore& words() const { return words_; }
  ProseWordsBefore& words() { return words_; }
  const ProseScope& scope() const { return scope_; }
  ProseScope& scope() { return scope_; }
  /// Disclosure of information is spoken of.
  bool is_in_context() const { return in_context_; }

 private:
  bool take_word(const ProseToken& token, const ProseToken* next);
  bool take_flag(WordKind kind);
  void take_meaning(const ProseWord& word);
  void take_year(int year);
  void take_this_year();
  void take_last_year();
  bool take_body(const ProseToken& token, const ProseToken* next);
  void take_unknown();
  void take_own();
  void take_itself();

  std::u32string_view text_;
  const ProseVocabulary& vocabulary_;
  std::optional<int> year_;
  ProseWordsBefore words_;
  ProseScope scope_;
  bool in_context_ = false;
  bool aside_ = false;
  bool than_ = false;  ///< the word before compares
};

}  // namespace xxgk
