// Figures stated in prose against the tables'. A figure is wrong only where no sound reading of its sentence agrees.
#include <algorithm>

#include "normalize/check/stated_readings.h"

namespace xxgk {
namespace {

/// By how much a part of those received this year may be less than the table's figure.
Decimal slack_of(const Claim& claim, const std::string& rule, const std::vector<Claim>& claims,
                 const WordContext& context) {
  if (!claim.whole) return Decimal(0);
  for (const Narrower& narrower : context.taxonomy.prose.narrower) {
    const Meanings& whole = claims[*claim.whole].readings.front();
    if (!whole.contains(narrower.under) || !std::ranges::count(narrower.rules, rule) ||
        claim.readings.front().contains(narrower.under))
      continue;
    const auto sum = sum_in_tables(narrower.by, claim.readings.front(), context.tables);
    if (sum && sum->value) return *sum->value;
  }
  return Decimal(0);
}

bool agrees(const Claim& claim, const Decimal& value, const Decimal& slack) {
  const Decimal least = value.minus(slack).value_or(value);
  return claim.figure.low <= value && least <= claim.figure.high;
}

Outcome outcome_of(const Claim& claim, const std::vector<StatedReading>& readings, const Decimal& slack) {
  Outcome outcome = Outcome::fails;
  for (const StatedReading& reading : readings) {
    if (!reading.sum.value)
      outcome = Outcome::undecidable;
    else if (agrees(claim, *reading.sum.value, slack))
      return Outcome::holds;
  }
  return outcome;
}

void check(const Claim& claim, const ParagraphClaims& paragraph, const WordContext& context, WordFindings& findings) {
  const std::vector<StatedReading> readings = readings_of(claim, context);
  if (readings.empty()) return;
  const StatedReading& likeliest = readings.front();
  Finding finding;
  finding.at = likeliest.sum.at;
  finding.table = likeliest.sum.table->name;
  finding.operation = "=";
  finding.outcome = outcome_of(claim, readings, slack_of(claim, likeliest.statement->rule, paragraph.claims, context));
  if (finding.outcome == Outcome::fails) {
    finding.expected = likeliest.sum.value;
    finding.found = claim.figure.value;
    finding.quote = quoted(paragraph, claim);
  }
  findings.add(likeliest.statement->rule, likeliest.sum.table->form, std::move(finding));
}

}  // namespace

void check_stated_figures(const WordContext& context, WordFindings& findings) {
  for (const ParagraphClaims& paragraph : context.paragraphs) {
    for (const Claim& claim : paragraph.claims) {
      if (claim.says == Claim::Says::value && claim.is_sound && claim.names_subject)
        check(claim, paragraph, context, findings);
    }
  }
}

}  // namespace xxgk
