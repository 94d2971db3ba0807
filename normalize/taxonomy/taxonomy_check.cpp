// Contradictions in the taxonomy; see taxonomy_check.h.
#include "normalize/taxonomy/taxonomy_check.h"

#include <unicode/regex.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "normalize/check/check.h"
#include "normalize/check/check_words.h"
#include "normalize/taxonomy/prose_check.h"
#include "normalize/taxonomy/taxonomy_load.h"
#include "normalize/text/fold_text.h"

namespace xxgk {
namespace {

[[noreturn]] void refuse(const std::string& what) {
  throw TaxonomyError(what);
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Labels of one list (the rows of a table, the columns of a block), each with the path of groups it stands in.
class Wordings {
 public:
  Wordings(const Folder& folder, std::string where) : folder_(folder), where_(std::move(where)) {}

  void add(const std::string& key, const Label& label, const std::vector<Label>& groups) {
    std::string path;
    for (const Label& group : groups) path += group.official + "/";
    add_one(key, label.official, path, false);
    for (const std::string& alias : label.aliases) add_one(key, alias, path, true);
  }

 private:
  struct Use {
    std::string key, path;
    bool is_alias;
  };

  /// The form itself may print one wording in two groups; an alias may stand for one row only.
  void add_one(const std::string& key, const std::string& wording, const std::string& path, bool is_alias) {
    const std::u32string words = folder_.label(wording).words;
    for (const Use& use : uses_[words]) {
      if (use.key == key) continue;
      if (is_alias || use.is_alias || use.path == path) {
        refuse(where_ + ": '" + wording + "' means both " + use.key + " and " + key);
      }
    }
    uses_[words].push_back({key, path, is_alias});
  }

  const Folder& folder_;
  std::string where_;
  std::map<std::u32string, std::vector<Use>> uses_;
};

void check_table(const Form& form, const TableForm& table, const Folder& folder) {
  const std::string where = "form " + form.edition + ", table " + table.name;
  Wordings rows(folder, where + ", rows");
  std::set<std::string> row_keys;
  for (const BlockForm& block : table.blocks) {
    Wordings columns(folder, where + ", columns");
    std::set<std::string> column_keys;
    for (const ColumnForm& column : block.columns) {
      if (!column_keys.insert(column.key).second) refuse(where + ": column " + column.key + " stands twice in a block");
      columns.add(column.key, column.label, column.groups);
    }
    for (const RowForm& row : block.rows) {
      if (!row_keys.insert(row.key).second) refuse(where + ": row " + row.key + " stands twice");
      rows.add(row.key, row.label, row.groups);
    }
  }
  const bool has_section =
      std::any_of(form.sections.begin(), form.sections.end(),
                  [&table](const SectionForm& section) { return section.number == table.section; });
  if (table.section != 0 && !has_section)
    refuse(where + " stands in section " + std::to_string(table.section) + ", which the form lacks");
}

void check_form(const Form& form, const Folder& folder) {
  std::set<std::string> names;
  for (const TableForm& table : form.tables) {
    if (!names.insert(table.name).second) refuse("form " + form.edition + ": table " + table.name + " stands twice");
    check_table(form, table, folder);
  }
  if (!find_table(form, form.applies_by))
    refuse("form " + form.edition + ": applies-by names no table of it: " + form.applies_by);
  if (form.last_year != 0 && form.last_year < form.first_year)
    refuse("form " + form.edition + ": last-year is before first-year");
}

/// All keys of a table that a relation of this kind may name.
std::vector<std::string> keys_for(const TableForm& table, Each each) {
  std::vector<std::string> keys;
  for (const BlockForm& block : table.blocks) {
    for (const RowForm& row : block.rows) {
      if (each == Each::column) keys.push_back(row.key);
      for (const ColumnForm& column : block.columns) {
        if (each == Each::table) keys.push_back(row.key + "/" + column.key);
        if (each == Each::row) keys.push_back(column.key);
      }
    }
  }
  return keys;
}

bool any_matches(const std::string& pattern, const std::vector<std::string>& keys) {
  return std::any_of(keys.begin(), keys.end(),
                     [&pattern](const std::string& key) { return key_matches(pattern, key); });
}

void check_term(const Rule& rule, const Term& term, const std::vector<std::string>& keys) {
  for (const std::string& pattern : term.alternatives) {
    if (!is_number(pattern) && !any_matches(pattern, keys)) {
      refuse("rules.xml: rule " + rule.id + ": no form it holds for has the key " + pattern);
    }
  }
}

/// A finding has a place of its own only where there is but one place to test.
void check_place(const Rule& rule, const Relation& relation, const std::vector<std::string>& keys,
                 const std::vector<std::string>& places) {
  if (!any_matches(relation.at, keys))
    refuse("rules.xml: rule " + rule.id + ": no form it holds for has " + relation.at);
  const bool one_place =
      std::all_of(places.begin(), places.end(), [&](const std::string& p) { return p == places[0]; });
  if (!one_place && relation.only.size() != 1)
    refuse("rules.xml: rule " + rule.id + " is tested at several places and reported at one, " + relation.at);
}

void check_rule(const Rule& rule, const Taxonomy& taxonomy) {
  if (rule.relations.empty() && !is_known_rule(rule.id) && !is_rule_on_words(rule.id, taxonomy.prose)) {
    refuse("rules.xml: rule " + rule.id + " has no relation, and the program knows no rule of this name");
  }
  for (const std::string& edition : rule.forms) {
    const Form* form = find_form(taxonomy, edition);
    if (!form) refuse("rules.xml: rule " + rule.id + " holds for the unknown edition " + edition);
    if (!rule.relations.empty() && !find_table(*form, rule.table)) {
      refuse("rules.xml: rule " + rule.id + ": edition " + edition + " has no table " + rule.table);
    }
  }
  for (const Relation& relation : rule.relations) {
    std::vector<std::string> keys, places;
    for (const std::string& edition : rule.forms) {
      const TableForm& table = *find_table(*find_form(taxonomy, edition), rule.table);
      for (std::string& key : keys_for(table, relation.each)) keys.push_back(std::move(key));
      for (std::string& key : keys_for(table, relation.each == Each::row ? Each::column : Each::row))
        places.push_back(std::move(key));
    }
    for (const Term& term : relation.left) check_term(rule, term, keys);
    for (const Term& term : relation.right) check_term(rule, term, keys);
    for (const std::string& only : relation.only) {
      if (!any_matches(only, places)) refuse("rules.xml: rule " + rule.id + ": no form it holds for has " + only);
    }
    if (!relation.at.empty()) check_place(rule, relation, keys, places);
  }
}

}  // namespace

void check_pattern(const std::string& pattern, const std::string& file) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexPattern> compiled(
      icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(pattern), 0, status));
  if (U_FAILURE(status)) refuse(file + ": not a regular expression: " + pattern);
}

bool key_matches(std::string_view pattern, std::string_view key) {
  if (!pattern.ends_with(".*")) return pattern == key;
  const std::string_view beginning = pattern.substr(0, pattern.size() - 1);
  return key.starts_with(beginning) && key.find('.', beginning.size()) == std::string_view::npos;
}

void refuse_contradictions(const Taxonomy& taxonomy) {
  const Lexicon& lexicon = taxonomy.lexicon;
  for (const auto* patterns : {&lexicon.label_drops, &lexicon.titles, &lexicon.before_title, &lexicon.title_within,
                               &lexicon.dates, &lexicon.before_publication}) {
    for (const std::string& pattern : *patterns) check_pattern(pattern, "lexicon.xml");
  }
  for (const auto* pattern : {&lexicon.year, &lexicon.partial_date, &lexicon.period_joint, &lexicon.year_stated,
                              &lexicon.year_in_label, &lexicon.annex_mark})
    check_pattern(*pattern, "lexicon.xml");
  const Folder folder(taxonomy.lexicon);
  if (taxonomy.forms.empty()) refuse("the schemas folder holds no form");
  std::set<std::string> editions;
  for (const Form& form : taxonomy.forms) {
    if (!editions.insert(form.edition).second) refuse("edition " + form.edition + " is given twice");
    check_form(form, folder);
  }
  for (const Rule& rule : taxonomy.rules) check_rule(rule, taxonomy);
  refuse_contradictions_in_prose(taxonomy);
  for (const Equivalence& equivalence : taxonomy.equivalences) {
    for (const std::string& edition : {equivalence.from_form, equivalence.to_form}) {
      if (!find_form(taxonomy, edition)) refuse("equivalences.xml names the unknown edition " + edition);
    }
  }
}

}  // namespace xxgk
