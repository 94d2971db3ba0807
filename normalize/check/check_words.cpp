// The rules on words; see check_words.h.
#include "normalize/check/check_words.h"

#include <algorithm>
#include <array>

#include "normalize/check/word_findings.h"
#include "normalize/prose/prose_heading.h"
#include "normalize/prose/prose_tokens.h"

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

/// The heading tells that disclosure of information is spoken of.
bool gives_context(std::u32string_view heading, const ProseVocabulary& vocabulary) {
  const std::vector<ProseToken> tokens = tokens_of(heading, vocabulary);
  return std::any_of(tokens.begin(), tokens.end(), [](const ProseToken& token) {
    return token.is(WordKind::context) ||
           (token.kind == ProseToken::Kind::word && token.word.list && token.word.list->gives_context);
  });
}

}  // namespace

WordContext::WordContext(const Report& of, const Taxonomy& by, const Folder& with)
    : report(of), taxonomy(by), folder(with), tables(form_tables(of)) {
  const ProseVocabulary vocabulary(by.prose, by.lexicon, folded(of.agency));
  ParagraphContext around{is_year_in_title() ? of.year : std::nullopt, false, {}};
  read(of.front, around, vocabulary);
  for (const Section& section : of.sections) {
    const std::u32string heading = folded(section.heading);
    around.in_context = gives_context(heading, vocabulary);
    around.topic = read_prose_heading(heading, vocabulary).value_or(ProseHeading{}).topic;
    read(section.contents, around, vocabulary);
  }
  around.in_context = false;
  around.topic.clear();
  read(of.back, around, vocabulary);
}

/// Headings within a section say what is counted below them; where they only say what is done, the section's does.
void WordContext::read(const std::vector<Content>& contents, ParagraphContext around,
                       const ProseVocabulary& vocabulary) {
  const Meanings topic_of_section = around.topic;
  for (const Content& content : contents) {
    const auto* paragraph = std::get_if<Paragraph>(&content);
    if (!paragraph) continue;
    ParagraphClaims said{folder.shown(paragraph->text), {}};
    const std::u32string text = folder.for_patterns(said.shown);
    if (const auto heading = read_prose_heading(text, vocabulary))
      around.topic = heading->is_known && heading->topic.empty() ? topic_of_section : heading->topic;
    said.claims = read_claims(text, around, vocabulary);
    if (!said.claims.empty()) paragraphs.push_back(std::move(said));
  }
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
  check_growth(context, findings);
  check_sections_speak(context, findings);
  check_years(context, findings);
  check_bodies(context, findings);
  check_rule_making(context, findings);
  return findings.take();
}

}  // namespace xxgk
