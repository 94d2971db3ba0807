// The body in the title against the one that signs.
#include <algorithm>

#include "normalize/check/word_findings.h"
#include "normalize/prose/prose_vocabulary.h"

namespace xxgk {
namespace {

bool names_body(std::u32string_view name, const Prose& prose) {
  return std::any_of(prose.words.begin(), prose.words.end(), [name](const ProseWords& list) {
    const bool ends =
        list.kind == WordKind::body || list.kind == WordKind::governs || list.kind == WordKind::government;
    return ends && std::any_of(list.words.begin(), list.words.end(),
                               [name](const std::string& word) { return name.ends_with(to_code_points(word)); });
  });
}

}  // namespace

void check_bodies(const WordContext& context, WordFindings& findings) {
  const Report& report = context.report;
  if (!report.signed_off || report.signed_off->body.empty() || report.agency.empty()) return;
  const std::u32string title = context.folded(report.agency), body = context.folded(report.signed_off->body);
  const Prose& prose = context.taxonomy.prose;
  const bool same = title.size() < body.size() ? abbreviates(title, body) : abbreviates(body, title);
  Finding finding;
  finding.at = ".";
  finding.outcome = same ? Outcome::holds : Outcome::fails;
  if (!same && (!names_body(title, prose) || !names_body(body, prose))) finding.outcome = Outcome::undecidable;
  if (!same) finding.quote = report.signed_off->body;
  findings.add("report.agency", report.form, std::move(finding));
}

}  // namespace xxgk
