// Loading of rules; see load_rules.h. A relation reads `sum operator sum`; a sum is summands between `+` and `-`, each
// with blanks around; a summand is alternatives between `|` without blanks.
#include "normalize/taxonomy/load_rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <utility>

#include "normalize/taxonomy/taxonomy_load.h"

namespace xxgk {
namespace {

constexpr std::array<std::pair<std::string_view, Comparison>, 4> operators{{{"=", Comparison::equal},
                                                                            {"<=", Comparison::at_most},
                                                                            {">=", Comparison::at_least},
                                                                            {"zero-if", Comparison::zero_if}}};

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) {
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

std::optional<Comparison> comparison_named(std::string_view token) {
  for (const auto& [name, comparison] : operators) {
    if (name == token) return comparison;
  }
  return std::nullopt;
}

[[noreturn]] void refuse(const std::string& where, const std::string& token, const std::string& text) {
  throw TaxonomyError(where + ": cannot read '" + token + "' in '" + text + "'");
}

std::vector<Term> sum_of_tokens(const std::vector<std::string>& list, const std::string& text,
                                const std::string& where) {
  std::vector<Term> sum;
  int sign = 1;  // 0: an operator is due
  for (const std::string& token : list) {
    const bool is_operator = token == "+" || token == "-";
    if (is_operator != (sign == 0) || comparison_named(token)) refuse(where, token, text);
    if (!is_operator) sum.push_back({sign, split(token, '|')});
    sign = is_operator ? (token == "+" ? 1 : -1) : 0;
  }
  if (sign != 0) refuse(where, list.empty() ? "" : list.back(), text);
  return sum;
}

Relation parse_relation(const std::string& text, const std::string& where) {
  const std::vector<std::string> list = read_list(text);
  const auto sign = std::find_if(list.begin(), list.end(), comparison_named);
  if (sign == list.end()) throw TaxonomyError(where + ": '" + text + "' compares nothing");
  Relation relation;
  relation.text = text;
  relation.comparison = *comparison_named(*sign);
  relation.left = sum_of_tokens({list.begin(), sign}, text, where);
  relation.right = sum_of_tokens({sign + 1, list.end()}, text, where);
  return relation;
}

Each each_named(const std::string& name) {
  if (name == "column") return Each::column;
  return name == "row" ? Each::row : Each::table;
}

}  // namespace

std::vector<std::string> read_list(const std::string& text) {
  std::vector<std::string> list;
  std::istringstream stream(text);
  for (std::string token; stream >> token;) list.push_back(token);
  return list;
}

Severity read_severity(const std::string& name) {
  if (name == "error") return Severity::error;
  return name == "warning" ? Severity::warning : Severity::note;
}

std::vector<Relation> read_relations(const xml::Element& rule, const std::string& where) {
  std::vector<Relation> relations;
  for (const xml::Element& child : rule.children("relation")) {
    Relation& relation = relations.emplace_back(parse_relation(child.text(), where));
    relation.each = each_named(child.attribute_or("each", ""));
    relation.at = child.attribute_or("at", "");
    relation.only = read_list(child.attribute_or("only", ""));
  }
  return relations;
}

std::vector<Term> read_sum(const std::string& text, const std::string& where) {
  return sum_of_tokens(read_list(text), text, where);
}

std::vector<Rule> read_rules(const xml::Element& root) {
  std::vector<Rule> rules;
  for (const xml::Element& element : root.children("rule")) {
    Rule rule;
    rule.id = element.attribute_or("id", "");
    rule.severity = read_severity(element.attribute_or("severity", ""));
    rule.forms = read_list(element.attribute_or("forms", ""));
    rule.table = element.attribute_or("table", "");
    rule.decides_readings = element.attribute_or("decides-readings", "false") == "true";
    rule.relations = read_relations(element, "rules.xml: rule " + rule.id);
    if (const auto en = element.child("en")) rule.en = en->text();
    if (const auto zh = element.child("zh")) rule.zh = zh->text();
    rules.push_back(std::move(rule));
  }
  return rules;
}

}  // namespace xxgk
