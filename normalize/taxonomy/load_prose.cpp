// Loading of how reports speak; see load_prose.h.
#include "normalize/taxonomy/load_prose.h"

#include "normalize/taxonomy/attributes.h"
#include "normalize/taxonomy/load_rules.h"
#include "normalize/taxonomy/taxonomy_load.h"
#include "normalize/text/fold_text.h"

namespace xxgk {
namespace {

std::vector<std::string> parted(const std::string& text) {
  constexpr std::string_view blanks = " \n";
  std::vector<std::string> list;
  for (std::size_t begin = text.find_first_not_of(blanks); begin != std::string::npos;) {
    const std::size_t end = text.find_first_of(blanks, begin);
    list.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(blanks, end);
  }
  return list;
}

ProseWords read_words(const xml::Element& element) {
  const std::string kind = element.attribute_or("kind", "");
  const auto known = word_kind_named(kind);
  if (!known) throw TaxonomyError("prose.xml: unknown kind of words: " + kind);
  return {*known,
          element.attribute_or("meaning", ""),
          element.attribute_or("table", ""),
          parted(element.attribute_or("columns", "")),
          is_true(element, "context"),
          is_true(element, "heads"),
          parted(element.text())};
}

StatedSum read_stated_sum(const xml::Element& element) {
  return {parted(element.attribute_or("forms", "")), element.attribute_or("table", ""),
          element.attribute_or("column", ""), element.attribute_or("at", ""), read_sum(element.text(), "prose.xml")};
}

Statement read_statement(const xml::Element& element) {
  Statement statement;
  statement.rule = element.attribute_or("rule", "");
  statement.all = parted(element.attribute_or("all", ""));
  statement.may = parted(element.attribute_or("may", ""));
  statement.gives = element.attribute_or("gives", "");
  statement.is_money = is_true(element, "money");
  statement.is_as_of = is_true(element, "as-of");
  statement.needs_context = is_true(element, "needs-context");
  for (const xml::Element& sum : element.children("sum")) statement.sums.push_back(read_stated_sum(sum));
  return statement;
}

}  // namespace

Prose read_prose_words(const xml::Element& root) {
  Prose prose;
  for (const xml::Element& element : root.children()) {
    const std::string_view name = element.name();
    if (name == "words") prose.words.push_back(read_words(element));
    if (name == "statement") prose.statements.push_back(read_statement(element));
    if (name == "whole") prose.wholes.push_back(read_stated_sum(element));
    if (name == "narrower")
      prose.narrower.push_back(
          {element.attribute_or("under", ""), parted(element.attribute_or("rules", "")), read_stated_sum(element)});
    if (name == "rules-made") prose.rules_made = {element.attribute_or("table", ""), element.attribute_or("row", "")};
    if (name == "rule-making")
      prose.rule_making.push_back({element.attribute_or("may", "") == "yes", element.attribute_or("name", "")});
    if (name == "must-say")
      prose.must_say.push_back({element.attribute_or("rule", ""), parted(element.attribute_or("forms", "")),
                                number_of(element, "section"), number_of(element, "least"),
                                element.attribute_or("meaning", "")});
    if (name == "numeral")
      prose.numerals.emplace_back(to_code_points(element.attribute_or("name", " ")).at(0), number_of(element, "value"));
  }
  return prose;
}

}  // namespace xxgk
