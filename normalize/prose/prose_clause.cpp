// The words of a clause; see prose_clause.h.
#include "normalize/prose/prose_clause.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xxgk {
namespace {

bool is_meaning(WordKind kind) {
  return kind == WordKind::topic || kind == WordKind::action || kind == WordKind::part;
}

constexpr std::array<std::pair<WordKind, bool ProseWordsBefore::*>, 8> flags_of_words{{
    {WordKind::negation, &ProseWordsBefore::negated},
    {WordKind::of_which, &ProseWordsBefore::of_which},
    {WordKind::each, &ProseWordsBefore::each},
    {WordKind::respectively, &ProseWordsBefore::respectively},
    {WordKind::next_year, &ProseWordsBefore::next_year},
    {WordKind::rise, &ProseWordsBefore::rises},
    {WordKind::fall, &ProseWordsBefore::falls},
    {WordKind::share, &ProseWordsBefore::share},
}};

constexpr std::array<std::pair<WordKind, bool ProseScope::*>, 3> flags_of_scope{{
    {WordKind::other_time, &ProseScope::elsewhere},
    {WordKind::as_of, &ProseScope::as_of},
    {WordKind::running_total, &ProseScope::running_total},
}};

bool names_body(const ProseToken& token) {
  return token.is(WordKind::body) || token.is(WordKind::governs) || token.is(WordKind::others);
}

}  // namespace

bool ProseScope::is_ours() const {
  const bool whole_year = months.empty() || months == std::set<int>{1, 12} || (as_of && months == std::set<int>{12});
  return !elsewhere && !others && whole_year && (!running_total || year_named);
}

bool ProseScope::is_reported() const {
  return year == Year::reported && is_ours();
}

bool ProseWordsBefore::has(WordKind kind) const {
  return std::any_of(groups.begin(), groups.end(), [kind](const Meanings& group) { return has_kind(group, kind); });
}

Meanings ProseWordsBefore::all() const {
  Meanings joined;
  for (const Meanings& group : groups) add(group, joined);
  return joined;
}

bool ClauseReader::take(const ProseToken& token, const ProseToken* next) {
  if (vocabulary_.length_of(WordKind::aside, text_, token.begin) > 0) aside_ = true;
  const bool than = than_;
  than_ = false;
  if (token.is(ProseFigure::Kind::year)) {
    than_ = than;
    take_year(static_cast<int>(token.figure.value.units()));
  } else if (token.is(ProseFigure::Kind::month)) {
    scope_.months.insert(static_cast<int>(token.figure.value.units()));
  } else if (token.is(ProseFigure::Kind::span)) {
    scope_.elsewhere = true;
  } else if (token.is(ProseFigure::Kind::bare) || token.kind == ProseToken::Kind::unknown) {
    take_unknown();
  } else if (token.kind == ProseToken::Kind::word) {
    than_ = than && (token.is(WordKind::last_year) || token.is(WordKind::filler));
    return take_word(token, next);
  }
  return false;
}

void ClauseReader::take_unknown() {
  words_.has_unknown = true;
  words_.is_empty = false;
}

void ClauseReader::take_meaning(const ProseWord& word) {
  (words_.share ? words_.of_whole : words_.groups.back())[word.list->meaning] = word.list;
  words_.is_empty = false;
  in_context_ = in_context_ || word.list->gives_context;
}

void ClauseReader::take_own() {
  scope_.others = false;
  words_.is_empty = false;
}

/// Words that only note that they were there.
bool ClauseReader::take_flag(WordKind kind) {
  const auto is_of = [kind](const auto& flag) { return flag.first == kind; };
  const auto* const word = std::ranges::find_if(flags_of_words, is_of);
  if (word != flags_of_words.end()) words_.*(word->second) = true;
  const auto* const span = std::ranges::find_if(flags_of_scope, is_of);
  if (span != flags_of_scope.end()) scope_.*(span->second) = true;
  return word != flags_of_words.end() || span != flags_of_scope.end();
}

bool ClauseReader::take_word(const ProseToken& token, const ProseToken* next) {
  const WordKind kind = token.word.kind;
  if (is_meaning(kind)) take_meaning(token.word);
  if (take_flag(kind)) return false;
  switch (kind) {
    case WordKind::context:
      in_context_ = true;
      break;
    case WordKind::total:
      // `XX共收到…`: what stands before is no part of what is counted, unless that has begun.
      words_.has_pardoned = words_.has_unknown && words_.all().empty() && !words_.of_which;
      break;
    case WordKind::list:
      if (!words_.groups.back().empty()) words_.groups.emplace_back();
      break;
    case WordKind::this_year:
      take_this_year();
      break;
    case WordKind::last_year:
      take_last_year();
      break;
    case WordKind::than:
      than_ = true;
      break;
    case WordKind::compared:
      words_.compared = scope_.compared = true;
      break;
    case WordKind::itself:
      take_itself();
      break;
    default:
      return take_body(token, next);
  }
  return false;
}

/// `区本级`: a government reports of all that it governs, other bodies of themselves.
void ClauseReader::take_itself() {
  if (!vocabulary_.is_government()) return;
  take_unknown();
  scope_.others = true;
}

bool ClauseReader::take_body(const ProseToken& token, const ProseToken* next) {
  const bool names = next && (next->is(WordKind::body) || next->is(WordKind::governs));
  if (token.is(WordKind::own) && !token.word.list) {
    // `各街道`, `兄弟街道`: the name's words with others before them are another body's.
    if (!words_.has_unknown) {
      take_own();
    } else if (!aside_) {
      scope_.others = true;
    }
    return false;
  }
  if (token.is(WordKind::own) || token.is(WordKind::all_of)) {
    const bool own =
        names && (next->is(WordKind::body) || vocabulary_.governs(text_.substr(next->begin, next->end - next->begin)));
    if (own) {
      take_own();
      return true;
    }
    take_unknown();
    scope_.others = scope_.others || (names && !aside_);
    return names;
  }
  if (names_body(token)) {
    take_unknown();
    scope_.others = scope_.others || !aside_;
  }
  return false;
}

void ClauseReader::take_year(int year) {
  if (!year_) {
    scope_.elsewhere = true;
    return;
  }
  words_.is_empty = false;
  if (year == *year_ - 1) return take_last_year();
  if (year == *year_ + 1) {
    words_.next_year = true;
    return;
  }
  scope_.year = year == *year_ ? ProseScope::Year::reported : ProseScope::Year::other;
  scope_.year_named = scope_.year_named || year == *year_;
}

/// `全年`: whatever span of time was spoken of before is done with.
void ClauseReader::take_this_year() {
  words_.is_empty = false;
  scope_.year = ProseScope::Year::reported;
  scope_.year_named = true;
  scope_.elsewhere = false;
  scope_.months.clear();
}

void ClauseReader::take_last_year() {
  words_.is_empty = false;
  if (than_) {
    words_.compared = scope_.compared = true;
    return;
  }
  words_.last_year = true;
}

void ClauseReader::end_clause() {
  words_ = {};
  aside_ = than_ = false;
}

void ClauseReader::end_sentence() {
  end_clause();
  scope_ = {};
}

}  // namespace xxgk
