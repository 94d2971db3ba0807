// Sound readings of claims; see stated_readings.h.
#include "normalize/check/stated_readings.h"

#include <iterator>

namespace xxgk {
namespace {

bool has_kind_of(const Claim& claim, const Statement& statement) {
  const bool zero = claim.figure.value.is_zero();
  const auto kind = claim.figure.kind;
  if (statement.is_money) return kind == ProseFigure::Kind::money || zero;
  return kind == ProseFigure::Kind::count || (kind == ProseFigure::Kind::bare && zero);
}

/// Where there were none at all there were none about disclosure either.
bool is_in_context(const Claim& claim, const Statement& statement) {
  return !statement.needs_context || claim.in_context || claim.figure.value.is_zero();
}

bool may_be(const Claim& claim, const Statement& statement, KindOfFigure kind) {
  return (kind == KindOfFigure::any || has_kind_of(claim, statement)) && is_in_context(claim, statement) &&
         (!claim.is_as_of || statement.is_as_of);
}

std::vector<StatedReading> with_meanings(const Claim& claim, const Meanings& meanings, const WordContext& context,
                                         KindOfFigure kind) {
  std::vector<StatedReading> readings;
  for (const Statement& statement : context.taxonomy.prose.statements) {
    if (!may_be(claim, statement, kind)) continue;
    for (const StatedSum& stated : statement.sums) {
      if (!states(statement, meanings, stated.table)) continue;
      if (auto sum = sum_in_tables(stated, meanings, context.tables)) readings.push_back({&statement, std::move(*sum)});
    }
  }
  return readings;
}

}  // namespace

std::vector<StatedReading> readings_of(const Claim& claim, const WordContext& context, KindOfFigure kind) {
  std::vector<StatedReading> readings;
  for (const Meanings& meanings : claim.readings) {
    std::vector<StatedReading> some = with_meanings(claim, meanings, context, kind);
    if (some.empty()) return {};
    std::move(some.begin(), some.end(), std::back_inserter(readings));
  }
  return readings;
}

std::string quoted(const ParagraphClaims& paragraph, const Claim& claim) {
  return to_utf8(std::u32string_view(paragraph.shown).substr(claim.begin, claim.end - claim.begin));
}

}  // namespace xxgk
