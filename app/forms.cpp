// `xxgk forms`: the official forms, their rules and what corresponds across them, as tab-separated tables.
#include <fmt/format.h>

#include "app/commands.h"
#include "app/messages.h"
#include "app/output.h"
#include "app/taxonomy_open.h"

namespace xxgk {
namespace {

/// A field of a tab-separated table holds neither tabs nor line breaks.
std::string field(std::string text) {
  for (char& c : text) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return text;
}

void append_record(std::string& table, std::initializer_list<std::string> fields) {
  bool first = true;
  for (const std::string& text : fields) {
    if (!first) table += '\t';
    first = false;
    table += field(text);
  }
  table += '\n';
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

/// The label with what stands above or left of it, outer to inner.
std::string full_label(const Label& bar, const std::vector<Label>& groups, const Label& label) {
  std::vector<std::string> words;
  if (!bar.official.empty()) words.push_back(bar.official);
  for (const Label& group : groups) words.push_back(group.official);
  words.push_back(label.official);
  return joined(words);
}

void append_cells(std::string& out, const Form& form) {
  for (const TableForm& table : form.tables) {
    for (const RowSlot& slot : row_slots(table)) {
      for (const ColumnForm& column : slot.block->columns) {
        const bool is_subtotal = slot.row->is_subtotal || column.is_subtotal;
        append_record(out, {form.edition, table.name, slot.row->key, column.key, unit_of(*slot.row, column).value,
                            full_label({}, slot.row->groups, slot.row->label),
                            full_label(slot.block->bar, column.groups, column.label), is_subtotal ? "yes" : ""});
      }
    }
  }
}

std::string cells(const Taxonomy& taxonomy, const std::string& edition) {
  std::string out = "edition\ttable\trow\tcolumn\tunit\trow label\tcolumn label\tsubtotal\n";
  for (const Form& form : taxonomy.forms) {
    if (edition.empty() || form.edition == edition) append_cells(out, form);
  }
  return out;
}

std::string_view each_name(Each each) {
  switch (each) {
    case Each::column:
      return "column";
    case Each::row:
      return "row";
    case Each::table:
      return "table";
  }
  return "";
}

/// A line for each relation; rules that the program knows by their id have none and take one line.
void append_rule(std::string& out, const Rule& rule, const Relation& relation, Language language) {
  const std::string each = rule.relations.empty() ? "" : std::string(each_name(relation.each));
  append_record(out, {rule.id, joined(rule.forms), rule.table, each, joined(relation.only), relation.text,
                      std::string(severity_name(rule.severity)), language == Language::zh ? rule.zh : rule.en});
}

std::string rules(const Taxonomy& taxonomy, Language language) {
  std::string out = "rule\teditions\ttable\tfor each\tonly\trelation\tseverity\tsentence\n";
  for (const Rule& rule : taxonomy.rules) {
    for (const Relation& relation : rule.relations) append_rule(out, rule, relation, language);
    if (rule.relations.empty()) append_rule(out, rule, {}, language);
  }
  return out;
}

std::string equivalences(const Taxonomy& taxonomy, Language language) {
  std::string out = "edition\tcells\texcept\trelation\tof edition\tto cells\treason\n";
  for (const Equivalence& e : taxonomy.equivalences) {
    append_record(out, {e.from_form, e.from, e.except, e.relation, e.to_form, e.to,
                        language == Language::zh && !e.reason_zh.empty() ? e.reason_zh : e.reason});
  }
  return out;
}

std::string table_of(const FormsOptions& options, const Taxonomy& taxonomy, Language language) {
  switch (options.what) {
    case FormsOptions::What::cells:
      return cells(taxonomy, options.edition);
    case FormsOptions::What::rules:
      return rules(taxonomy, language);
    case FormsOptions::What::equivalences:
      return equivalences(taxonomy, language);
  }
  return "";
}

ExitCode refuse_edition(const std::string& edition, const Taxonomy& taxonomy, Language language) {
  std::vector<std::string> known;
  for (const Form& form : taxonomy.forms) known.push_back(form.edition);
  const std::string list = joined(known);
  complain(message(Message::usage_unknown_edition, language, {{"edition", edition}, {"known", list}}));
  return ExitCode::wrong_usage;
}

}  // namespace

ExitCode run(const FormsOptions& options, const GlobalOptions& global) {
  const Taxonomy taxonomy = open_taxonomy(global.schemas);
  if (!options.edition.empty() && find_form(taxonomy, options.edition) == nullptr) {
    return refuse_edition(options.edition, taxonomy, global.language);
  }
  return print(table_of(options, taxonomy, global.language), global.language) ? ExitCode::done
                                                                              : ExitCode::nothing_written;
}

}  // namespace xxgk
