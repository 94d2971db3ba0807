// A figure becomes a claim; see make_claim.h.
#include "normalize/prose/make_claim.h"

#include <algorithm>
#include <utility>

namespace xxgk {
namespace {

using Says = Claim::Says;

/// Meanings of this kind that a claim surely has.
Meanings first_of_kind(const Claim& claim, WordKind kind) {
  return of_kind(claim.readings.front(), kind);
}

/// The meanings of a figure with what the sentence said before; several where that leaves it open.
std::vector<Meanings> completed(const Meanings& own, const ProseWordsBefore& words, const SaidBefore& said) {
  const bool has_action = has_kind(own, WordKind::action), has_topic = has_kind(own, WordKind::topic),
             has_part = has_kind(own, WordKind::part);
  const auto claim_at = [&said](std::optional<std::size_t> place) { return place ? &said.claims[*place] : nullptr; };
  const Claim *whole = claim_at(said.parts.whole()), *before = claim_at(said.parts.last()),
              *doubted = claim_at(said.parts.doubted_whole());
  Meanings reading = own;
  if (!has_topic) add(said.topic.meanings, reading);
  if (!has_action && whole) add(first_of_kind(*whole, WordKind::action), reading);
  if (!has_action && !whole && before && !has_topic) add(first_of_kind(*before, WordKind::action), reading);
  Meanings other = reading;
  if (!has_part && whole) {
    add(first_of_kind(*whole, WordKind::part), other);
    if (words.of_which || said.parts.is_in_bracket_behind()) reading = other;
  } else if (!has_part && before && has_action && !has_topic && before->sentence == said.sentence) {
    add(first_of_kind(*before, WordKind::part), other);
  }
  if (doubted && !has_part) add(first_of_kind(*doubted, WordKind::part), other);
  std::vector<Meanings> readings{reading};
  if (other != reading) readings.push_back(other);
  return readings;
}

bool counts_by_year(const Meanings& meanings, std::string_view year, const Prose& prose) {
  return std::any_of(prose.statements.begin(), prose.statements.end(), [&](const Statement& statement) {
    return std::find(statement.all.begin(), statement.all.end(), year) != statement.all.end() &&
           states(statement, meanings, "");
  });
}

/// The year that the words name is part of what is counted (carried over from last year), or else the time of the
/// figure.
void settle_year(Claim& claim, ClauseReader& clause, const Prose& prose) {
  for (const auto& [named, meaning] : {std::pair{clause.words().last_year, meaning_last_year},
                                       std::pair{clause.words().next_year, meaning_next_year}}) {
    if (!named) continue;
    std::vector<Meanings> with = claim.readings;
    for (Meanings& reading : with) reading.emplace(meaning, nullptr);
    if (counts_by_year(with.front(), meaning, prose)) {
      claim.readings = with;
    } else if (meaning == meaning_last_year) {
      clause.scope().year = ProseScope::Year::before;
    } else {
      clause.scope().elsewhere = true;
    }
  }
}

/// `XX共收到政府信息公开申请`: with subject and action named behind 共, unknown words before it are no part of them.
bool is_pardoned(const Meanings& own, const ClauseReader& clause) {
  return clause.words().has_pardoned && !clause.scope().others && has_kind(own, WordKind::topic) &&
         has_kind(own, WordKind::action);
}

/// False for percentages of which nothing is known.
bool set_says(Claim& claim, const ClauseReader& clause, const ProseTopic& topic) {
  const ProseWordsBefore& words = clause.words();
  const bool changes = words.rises || words.falls;
  claim.falls = words.falls;
  claim.is_compared = words.compared || clause.scope().compared;
  claim.names_whole = !words.of_whole.empty();
  claim.of_whole = words.of_whole;
  if (claim.names_whole && !has_kind(words.of_whole, WordKind::topic)) add(topic.meanings, claim.of_whole);
  if (claim.figure.kind == ProseFigure::Kind::percent) {
    if (!words.share && !changes) return false;
    claim.says = words.share ? Says::share : Says::growth;
  } else if (changes) {
    claim.says = Says::change;
  } else if (words.compared || clause.scope().year == ProseScope::Year::before) {
    claim.says = Says::previous;
  }
  return true;
}

void set_soundness(Claim& claim, const Meanings& own, const ClauseReader& clause, const SaidBefore& said) {
  const ProseScope& scope = clause.scope();
  const bool in_time = claim.says == Says::previous ? scope.is_ours() : scope.is_reported();
  claim.words_known = !clause.words().negated && (!clause.words().has_unknown || is_pardoned(own, clause));
  claim.is_sound = in_time && claim.words_known && (said.topic.is_ours || said.topic.sentence == said.sentence);
  claim.whole = said.parts.whole();
  if (claim.whole) claim.is_sound = claim.is_sound && said.claims[*claim.whole].is_sound;
}

void keep(Claim claim, const Meanings& own, const ClauseReader& clause, const Prose& prose, SaidBefore& said) {
  const bool is_value = claim.says == Says::value;
  const Meanings topic = of_kind(own, WordKind::topic);
  if (!topic.empty())
    said.take_topic(topic, !clause.words().has_unknown || is_pardoned(own, clause), clause.scope());
  else if (is_value && !claim.is_sound && !claim.whole)
    said.topic.meanings.clear();  // something else is spoken of
  if (is_value && claim.whole) {
    const Meanings given = given_to_whole(claim.readings.front(), prose);
    for (Meanings& reading : said.claims[*claim.whole].readings) add(given, reading);
  }
  said.claims.push_back(std::move(claim));
  if (is_value) said.parts.take(said.claims.size() - 1);
}

}  // namespace

void SaidBefore::take_topic(const Meanings& named, bool known, const ProseScope& scope) {
  topic = {named, known && scope.is_ours(), false, sentence};
}

void make_claim(const Meanings& own, const ProseFigure& figure, ClauseReader& clause, const Prose& prose,
                SaidBefore& said) {
  const bool is_action_only = has_kind(own, WordKind::action) && !has_kind(own, WordKind::part);
  if (is_action_only && !clause.words().of_which) said.parts.take_action();
  if (has_kind(own, WordKind::topic)) said.topic.sentence = said.sentence;
  Claim claim;
  claim.figure = figure;
  claim.readings = completed(own, clause.words(), said);
  claim.names_subject = !own.empty();
  settle_year(claim, clause, prose);
  if (!set_says(claim, clause, said.topic)) return;
  set_soundness(claim, own, clause, said);
  claim.in_context = clause.is_in_context();
  claim.is_as_of = clause.scope().as_of;
  claim.sentence = said.sentence;
  keep(std::move(claim), own, clause, prose, said);
}

}  // namespace xxgk
