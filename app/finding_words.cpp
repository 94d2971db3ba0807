#include "app/finding_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <span>

#include "app/messages.h"
#include "app/place_words.h"

namespace xxgk {
namespace {

using Findings = std::span<const Finding* const>;

/// What the words depend on besides the finding.
struct Context {
  const Report& report;
  const Taxonomy& taxonomy;
  Language language;
};

/// The edition in which the report has the table; the report's own where it lacks it.
std::string_view edition_of(const Report& report, std::string_view table) {
  for (const FormTable* candidate : form_tables(report)) {
    if (candidate->name == table) return candidate->form;
  }
  return report.form;
}

const Rule* find_rule(const Taxonomy& taxonomy, std::string_view id) {
  const auto found = std::ranges::find(taxonomy.rules, id, &Rule::id);
  return found == taxonomy.rules.end() ? nullptr : &*found;
}

/// True where the rule may be tested at places of this kind; rules known by their id alone may be at any.
bool may_be_tested(const Rule* rule, Each each) {
  if (rule == nullptr || rule->relations.empty()) return true;
  return std::ranges::any_of(rule->relations, [each](const Relation& relation) { return relation.each == each; });
}

/// `other` is a row and a column of one table: where even the rule cannot tell which, neither is named.
Place place_of(const Finding& finding, const TableForm* table, const Rule* rule) {
  Place place{table, "", ""};
  const std::size_t slash = finding.at.find('/');
  if (slash != std::string::npos) {
    place.row = finding.at.substr(0, slash);
    place.column = finding.at.substr(slash + 1);
    return place;
  }
  const bool is_row = may_be_tested(rule, Each::row) && !row_label(table, finding.at).empty();
  const bool is_column = may_be_tested(rule, Each::column) && !column_label(table, "", finding.at).empty();
  if (is_row && !is_column) place.row = finding.at;
  if (is_column && !is_row) place.column = finding.at;
  return place;
}

/// The heading of the section that is numbered so; empty where the form has none.
std::string section_heading(const Report& report, const Taxonomy& taxonomy, const std::string& number) {
  const Form* form = find_form(taxonomy, report.form);
  int value = 0;
  const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (form == nullptr || fault != std::errc{} || end != number.data() + number.size()) return "";
  const auto found = std::ranges::find(form->sections, value, &SectionForm::number);
  return found == form->sections.end() ? "" : found->heading.official;
}

/// Where something that is neither in a row nor in a column was tested.
std::string other_place_words(const Finding& finding, const Context& context) {
  if (finding.at.empty() || finding.at == "." || finding.at == finding.table) return "";
  const std::string heading = section_heading(context.report, context.taxonomy, finding.at);
  if (heading.empty() || !finding.table.empty()) {
    return message(Message::place_key, context.language, {{"key", finding.at}});
  }
  return message(Message::place_section, context.language, {{"key", finding.at}, {"label", heading}});
}

/// The table, where the rule's name does not tell it.
std::string table_words(const Finding& finding, Language language) {
  if (finding.table.empty() || finding.rule.starts_with(finding.table)) return "";
  return message(Message::place_key, language, {{"key", finding.table}});
}

/// The places of findings, the first ones by name.
std::string keys_of(Findings findings, Language language) {
  constexpr std::size_t most_keys = 8;
  std::vector<std::string> places;
  for (const Finding* finding : findings.first(std::min(findings.size(), most_keys))) places.push_back(finding->at);
  std::string keys = fmt::format("{}", fmt::join(places, ", "));
  if (findings.size() <= most_keys) return keys;
  const std::string more = std::to_string(findings.size() - most_keys);
  return message(Message::keys_more, language, {{"keys", keys}, {"count", more}});
}

std::string where(Findings findings, const Rule* rule, const Context& context) {
  const Finding& first = *findings.front();
  const std::string table = table_words(first, context.language);
  if (findings.size() > 1) {
    return table + message(Message::place_many, context.language, {{"keys", keys_of(findings, context.language)}});
  }
  const TableForm* form = find_table(context.taxonomy, edition_of(context.report, first.table), first.table);
  const Place place = place_of(first, form, rule);
  if (place.row.empty() && place.column.empty()) return table + other_place_words(first, context);
  return table + place_words(place, context.language);
}

/// `expected 21, found 20 (off by -1)`; empty where no numbers are compared.
std::string expectation(const Finding& finding, Language language) {
  if (!finding.expected || !finding.found) return "";
  Message pattern = Message::expected_equal;
  if (finding.operation == "<=") pattern = Message::expected_at_most;
  if (finding.operation == ">=") pattern = Message::expected_at_least;
  std::string off;
  if (finding.difference) {
    off = message(Message::expected_off, language, {{"difference", finding.difference->text()}});
  }
  return message(pattern, language,
                 {{"expected", finding.expected->text()}, {"found", finding.found->text()}, {"difference", off}});
}

std::string_view severity_word(Severity severity, Language language) {
  switch (severity) {
    case Severity::error:
      return message(Message::severity_error, language);
    case Severity::warning:
      return message(Message::severity_warning, language);
    case Severity::note:
      return message(Message::severity_note, language);
  }
  return "";
}

/// What should hold, what was found instead, and what would mend it.
std::string what(const Finding& finding, const Rule* rule, Language language) {
  std::string sentence;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!sentence.empty()) sentence += message(Message::between_parts, language);
    sentence += part;
  };
  if (rule != nullptr) add(language == Language::zh ? rule->zh : rule->en);
  add(expectation(finding, language));
  if (!finding.quote.empty()) add(message(Message::quote, language, {{"quote", finding.quote}}));
  if (!finding.hint.empty()) add(message(Message::hint, language, {{"hint", finding.hint}}));
  return sentence;
}

bool share_a_line(const Finding& a, const Finding& b) {
  const auto compares = [](const Finding& finding) {
    return finding.expected || finding.found || !finding.quote.empty() || !finding.hint.empty();
  };
  return a.rule == b.rule && a.table == b.table && !compares(a) && !compares(b);
}

std::string line_for(Findings findings, const Context& context) {
  const Finding& first = *findings.front();
  const Rule* rule = find_rule(context.taxonomy, first.rule);
  return message(Message::summary_failed, context.language,
                 {{"severity", severity_word(first.severity, context.language)},
                  {"rule", first.rule},
                  {"place", where(findings, rule, context)},
                  {"sentence", what(first, rule, context.language)}});
}

}  // namespace

std::vector<std::string> failed_checks(const Report& report, const Taxonomy& taxonomy, Language language) {
  std::vector<const Finding*> failed;
  for (const Finding& finding : report.findings) {
    if (finding.outcome == Outcome::fails) failed.push_back(&finding);
  }
  const Context context{report, taxonomy, language};
  std::vector<std::string> lines;
  for (Findings rest(failed); !rest.empty();) {
    const auto other = std::find_if(rest.begin() + 1, rest.end(),
                                    [&rest](const Finding* finding) { return !share_a_line(*rest.front(), *finding); });
    const auto count = static_cast<std::size_t>(other - rest.begin());
    lines.push_back(line_for(rest.first(count), context));
    rest = rest.subspan(count);
  }
  return lines;
}

}  // namespace xxgk
