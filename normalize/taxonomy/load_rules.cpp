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

std::vector<std::string> tokens(const std::string& text) {
  std::vector<std::string> list;
  std::istringstream stream(text);
  for (std::string token; stream >> token;) list.push_back(token);
  return list;
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

Relation parse_relation(const std::string& text, const std::string& id) {
  const std::string where = "rules.xml: rule " + id;
  const std::vector<std::string> list = tokens(text);
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

Severity severity_named(const std::string& name) {
  if (name == "error") return Severity::error;
  return name == "warning" ? Severity::warning : Severity::note;
}

}  // namespace

std::vector<Term> read_sum(const std::string& text, const std::string& where) {
  return sum_of_tokens(tokens(text), text, where);
}

std::vector<Rule> read_rules(const xml::Element& root) {
  std::vector<Rule> rules;
  for (const xml::Element& element : root.children("rule")) {
    Rule rule;
    rule.id = element.attribute_or("id", "");
    rule.severity = severity_named(element.attribute_or("severity", ""));
    rule.forms = tokens(element.attribute_or("forms", ""));
    rule.table = element.attribute_or("table", "");
    rule.decides_readings = element.attribute_or("decides-readings", "false") == "true";
    for (const xml::Element& child : element.children("relation")) {
      Relation relation = parse_relation(child.text(), rule.id);
      relation.each = each_named(child.attribute_or("each", ""));
      relation.at = child.attribute_or("at", "");
      relation.only = tokens(child.attribute_or("only", ""));
      rule.relations.push_back(std::move(relation));
    }
    if (const auto en = element.child("en")) rule.en = en->text();
    if (const auto zh = element.child("zh")) rule.zh = zh->text();
    rules.push_back(std::move(rule));
  }
  return rules;
}

}  // namespace xxgk
