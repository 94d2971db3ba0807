// The claims of one sentence; see sentence_claims.h.
#include "normalize/check/sentence_claims.h"

#include "normalize/check/stated_readings.h"
#include "normalize/prose/percentage.h"

namespace xxgk {

void for_each_sentence(const WordContext& context, const std::function<void(const SentenceClaims&)>& check) {
  for (const ParagraphClaims& paragraph : context.paragraphs) {
    const std::vector<Claim>& claims = paragraph.claims;
    for (std::size_t first = 0; first < claims.size();) {
      std::size_t end = first;
      while (end < claims.size() && claims[end].sentence == claims[first].sentence) ++end;
      check({paragraph, first, end});
      first = end;
    }
  }
}

bool is_number(const Claim& claim) {
  return claim.figure.kind != ProseFigure::Kind::percent && claim.figure.is_exact();
}

void say_of_share(const Claim& claim, const Claim& subject, const std::optional<Decimal>& expected,
                  const ParagraphClaims& paragraph, const WordContext& context, WordFindings& findings) {
  const std::vector<StatedReading> readings = readings_of(subject, context, KindOfFigure::any);
  Finding finding;
  finding.at = readings.empty() ? "." : readings.front().sum.at;
  finding.table = readings.empty() ? "" : readings.front().sum.table->name;
  finding.operation = "=";
  finding.outcome = expected ? Outcome::fails : Outcome::holds;
  if (expected) {
    finding.expected = expected;
    finding.found = claim.falls ? negated(claim.figure.value) : claim.figure.value;
    finding.quote = quoted(paragraph, claim);
  }
  findings.add("prose.share", context.report.form, std::move(finding));
}

}  // namespace xxgk
