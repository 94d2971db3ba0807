// The rules on words; see check_words.h.
#include "normalize/check_words.h"

#include <algorithm>
#include <array>

#include "normalize/word_findings.h"

namespace xxgk {
namespace {

constexpr std::array<std::string_view, 4> rules_by_name{"prose.share", "report.year", "report.agency",
                                                        "proactive.regulations"};

int rank(Outcome outcome) {
  switch (outcome) {
    case Outcome::fails:
      return 2;
    case Outcome::undecidable:
      return 1;
    default:
      return 0;
  }
}

/// A word of this kind stands anywhere in the text.
bool speaks_of(std::u32string_view text, WordKind kind, const ProseVocabulary& vocabulary) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const ProseWord* word = vocabulary.longest(text, i);
    if (word && word->kind == kind) return true;
  }
  return false;
}

}  // namespace

WordContext::WordContext(const Report& of, const Taxonomy& by, const Folder& with)
    : report(of), taxonomy(by), folder(with), tables(form_tables(of)) {
  const ProseVocabulary vocabulary(by.prose, by.lexicon, folded(of.agency));
  ParagraphContext around{is_year_in_title() ? of.year : std::nullopt, false};
  const auto read = [&](const std::vector<Content>& contents) {
    for (const Content& content : contents) {
      const auto* paragraph = std::get_if<Paragraph>(&content);
      if (!paragraph) continue;
      ParagraphClaims said{folder.shown(paragraph->text), {}};
      said.claims = read_claims(folder.for_patterns(said.shown), around, vocabulary);
      if (!said.claims.empty()) paragraphs.push_back(std::move(said));
    }
  };
  read(of.front);
  for (const Section& section : of.sections) {
    around.in_context = speaks_of(folded(section.heading), WordKind::context, vocabulary);
    read(section.contents);
  }
  around.in_context = false;
  read(of.back);
}

bool WordContext::is_year_in_title() const {
  return report.year && !report.title.empty() &&
         std::none_of(report.diagnostics.begin(), report.diagnostics.end(),
                      [](const Diagnostic& d) { return d.code == DiagnosticCode::year_elsewhere; });
}

void WordFindings::add(std::string_view rule, std::string_view form, Finding finding) {
  const auto& rules = context_.taxonomy.rules;
  const auto known = std::find_if(rules.begin(), rules.end(), [rule](const Rule& r) { return r.id == rule; });
  if (known == rules.end() || !holds_for(*known, form)) return;
  finding.rule = rule;
  finding.severity = known->severity;
  if (finding.expected && finding.found) finding.difference = finding.found->minus(*finding.expected);
  const auto same = std::find_if(findings_.begin(), findings_.end(), [&finding](const Finding& other) {
    return other.rule == finding.rule && other.at == finding.at && other.table == finding.table;
  });
  if (same == findings_.end())
    findings_.push_back(std::move(finding));
  else if (rank(finding.outcome) > rank(same->outcome))
    *same = std::move(finding);
}

std::vector<Finding> WordFindings::take() {
  const auto& rules = context_.taxonomy.rules;
  const auto place = [&rules](const Finding& finding) {
    return std::find_if(rules.begin(), rules.end(), [&finding](const Rule& rule) { return rule.id == finding.rule; });
  };
  std::stable_sort(findings_.begin(), findings_.end(),
                   [&place](const Finding& a, const Finding& b) { return place(a) < place(b); });
  return std::move(findings_);
}

bool is_rule_on_words(std::string_view id, const Prose& prose) {
  const auto is_it = [id](const auto& stating) { return stating.rule == id; };
  return std::find(rules_by_name.begin(), rules_by_name.end(), id) != rules_by_name.end() ||
         std::any_of(prose.statements.begin(), prose.statements.end(), is_it) ||
         std::any_of(prose.must_say.begin(), prose.must_say.end(), is_it);
}

std::vector<Finding> check_words(const Report& report, const Taxonomy& taxonomy, const Folder& folder) {
  const WordContext context(report, taxonomy, folder);
  WordFindings findings(context);
  check_stated_figures(context, findings);
  check_shares(context, findings);
  check_sections_speak(context, findings);
  check_years(context, findings);
  check_bodies(context, findings);
  check_rule_making(context, findings);
  return findings.take();
}

}  // namespace xxgk
