#include "app/finding_words.h"

#include <algorithm>

#include "app/messages.h"

namespace xxgk {
namespace {

/// The official label, empty where the form has no such row.
std::string row_label(const TableForm* table, std::string_view key) {
  if (table == nullptr) return "";
  for (const RowSlot& slot : row_slots(*table)) {
    if (slot.row->key == key) return slot.row->label.official;
  }
  return "";
}

/// Columns of one key may be worded differently in the blocks of a table: the row tells the block.
std::string column_label(const TableForm* table, std::string_view row, std::string_view key) {
  if (table == nullptr) return "";
  for (const RowSlot& slot : row_slots(*table)) {
    if (!row.empty() && slot.row->key != row) continue;
    for (const ColumnForm& column : slot.block->columns) {
      if (column.key == key) return column.label.official;
    }
  }
  return "";
}

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

std::string key_words(Message pattern, const std::string& key, const std::string& label, Language language) {
  if (label.empty()) return message(Message::place_key, language, {{"key", key}});
  return message(pattern, language, {{"key", key}, {"label", label}});
}

/// The table where the rule's name does not tell it, then row and column.
std::string place_words(const Finding& finding, const Place& place, Language language) {
  std::string words;
  if (!finding.table.empty() && !finding.rule.starts_with(finding.table)) {
    words += message(Message::place_key, language, {{"key", finding.table}});
  }
  if (place.row.empty() && place.column.empty()) {
    if (!finding.at.empty() && finding.at != ".") words += message(Message::place_key, language, {{"key", finding.at}});
    return words;
  }
  return words + place_words(place, language);
}

}  // namespace

const TableForm* find_table(const Taxonomy& taxonomy, std::string_view edition, std::string_view name) {
  const Form* form = find_form(taxonomy, edition);
  return form == nullptr ? nullptr : find_table(*form, name);
}

std::string place_words(const Place& place, Language language) {
  std::string words;
  if (!place.row.empty()) {
    words += key_words(Message::place_row, place.row, row_label(place.table, place.row), language);
  }
  if (!place.column.empty()) {
    const std::string label = column_label(place.table, place.row, place.column);
    words += key_words(Message::place_column, place.column, label, language);
  }
  return words;
}

std::string finding_words(const Finding& finding, const Report& report, const Taxonomy& taxonomy, Language language) {
  const Rule* rule = find_rule(taxonomy, finding.rule);
  const TableForm* table = find_table(taxonomy, edition_of(report, finding.table), finding.table);
  const std::string place = place_words(finding, place_of(finding, table, rule), language);
  std::string sentence;
  const auto add = [&](const std::string& part) {
    if (!part.empty() && !sentence.empty()) sentence += message(Message::between_parts, language);
    sentence += part;
  };
  if (rule != nullptr) add(language == Language::zh ? rule->zh : rule->en);
  add(expectation(finding, language));
  if (!finding.hint.empty()) add(message(Message::hint, language, {{"hint", finding.hint}}));
  return message(Message::summary_failed, language,
                 {{"severity", severity_word(finding.severity, language)},
                  {"rule", finding.rule},
                  {"place", place},
                  {"sentence", sentence}});
}

}  // namespace xxgk
