// The words of a clause; see prose_clause.h.
#include "normalize/prose_clause.h"

#include <algorithm>

namespace xxgk {
namespace {

bool is_meaning(WordKind kind) {
  return kind == WordKind::topic || kind == WordKind::action || kind == WordKind::part;
}

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
  return std::any_of(groups.begin(), groups.end(), [kind](const Meanings& group) {
    return std::any_of(group.begin(), group.end(),
                       [kind](const auto& meaning) { return meaning.second && meaning.second->kind == kind; });
  });
}

Meanings ProseWordsBefore::all() const {
  Meanings joined;
  for (const Meanings& group : groups) joined.insert(group.begin(), group.end());
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
    scope.months.insert(static_cast<int>(token.figure.value.units()));
  } else if (token.is(ProseFigure::Kind::span)) {
    scope.elsewhere = true;
  } else if (token.is(ProseFigure::Kind::bare) || token.kind == ProseToken::Kind::unknown) {
    take_unknown();
  } else if (token.kind == ProseToken::Kind::word) {
    than_ = than && (token.is(WordKind::last_year) || token.is(WordKind::filler));
    return take_word(token, next);
  }
  return false;
}

void ClauseReader::take_unknown() {
  words.has_unknown = true;
  words.is_empty = false;
}

void ClauseReader::take_meaning(const ProseWord& word) {
  (words.share ? words.of_whole : words.groups.back())[word.list->meaning] = word.list;
  words.is_empty = false;
  in_context = in_context || word.list->gives_context;
}

void ClauseReader::take_own() {
  scope.others = false;
  words.is_empty = false;
}

bool ClauseReader::take_word(const ProseToken& token, const ProseToken* next) {
  const WordKind kind = token.word.kind;
  if (is_meaning(kind)) take_meaning(token.word);
  switch (kind) {
    case WordKind::context:
      in_context = true;
      break;
    case WordKind::total:
      // `XX共收到…`: what stands before is no part of what is counted, unless that has begun.
      words.has_pardoned = words.has_unknown && words.all().empty() && !words.of_which;
      break;
    case WordKind::list:
      if (!words.groups.back().empty()) words.groups.emplace_back();
      break;
    case WordKind::negation:
      words.negated = true;
      break;
    case WordKind::of_which:
      words.of_which = true;
      break;
    case WordKind::each:
      words.each = true;
      break;
    case WordKind::respectively:
      words.respectively = true;
      break;
    case WordKind::this_year:
      take_this_year();
      break;
    case WordKind::last_year:
      take_last_year();
      break;
    case WordKind::next_year:
      words.next_year = true;
      break;
    case WordKind::other_time:
      scope.elsewhere = true;
      break;
    case WordKind::as_of:
      scope.as_of = true;
      break;
    case WordKind::running_total:
      scope.running_total = true;
      break;
    case WordKind::than:
      than_ = true;
      break;
    case WordKind::compared:
      words.compared = scope.compared = true;
      break;
    case WordKind::rise:
      words.rises = true;
      break;
    case WordKind::fall:
      words.falls = true;
      break;
    case WordKind::share:
      words.share = true;
      break;
    default:
      return take_body(token, next);
  }
  return false;
}

bool ClauseReader::take_body(const ProseToken& token, const ProseToken* next) {
  const bool names = next && (next->is(WordKind::body) || next->is(WordKind::governs));
  if (token.is(WordKind::own) && !token.word.list) {
    // `各街道`, `兄弟街道`: the name's words with others before them are another body's.
    if (!words.has_unknown) {
      take_own();
    } else if (!aside_) {
      scope.others = true;
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
    scope.others = scope.others || (names && !aside_);
    return names;
  }
  if (names_body(token)) {
    take_unknown();
    scope.others = scope.others || !aside_;
  }
  return false;
}

void ClauseReader::take_year(int year) {
  if (!year_) {
    scope.elsewhere = true;
    return;
  }
  words.is_empty = false;
  if (year == *year_ - 1) return take_last_year();
  if (year == *year_ + 1) {
    words.next_year = true;
    return;
  }
  scope.year = year == *year_ ? ProseScope::Year::reported : ProseScope::Year::other;
  scope.year_named = scope.year_named || year == *year_;
}

/// `全年`: whatever span of time was spoken of before is done with.
void ClauseReader::take_this_year() {
  words.is_empty = false;
  scope.year = ProseScope::Year::reported;
  scope.year_named = true;
  scope.elsewhere = false;
  scope.months.clear();
}

void ClauseReader::take_last_year() {
  words.is_empty = false;
  if (than_) {
    words.compared = scope.compared = true;
    return;
  }
  words.last_year = true;
}

void ClauseReader::end_clause() {
  words = {};
  aside_ = than_ = false;
}

void ClauseReader::end_sentence() {
  end_clause();
  scope = {};
}

}  // namespace xxgk
