// Loading of rules; see load_rules.h. A relation reads `sum operator sum`; a sum is summands between `+` and `-`, each
// with blanks around; a summand is alternatives between `|` without blanks.
#include "normalize/load_rules.h"

#include <array>
#include <optional>
#include <sstream>
#include <utility>

#include "normalize/taxonomy_load.h"

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

Relation parse_relation(const std::string& text, const std::string& id) {
  Relation relation;
  relation.text = text;
  bool seen_operator = false;
  int sign = 0;  // 0: an operator of sums is due
  for (const std::string& token : tokens("+ " + text)) {
    const auto comparison = comparison_named(token);
    if (sign == 0 && comparison && !seen_operator) {
      relation.comparison = *comparison;
      seen_operator = true;
      sign = 1;
    } else if (sign == 0 && (token == "+" || token == "-")) {
      sign = token == "+" ? 1 : -1;
    } else if (sign != 0 && !comparison && token != "+" && token != "-") {
      (seen_operator ? relation.right : relation.left).push_back({sign, split(token, '|')});
      sign = 0;
    } else {
      throw TaxonomyError("rules.xml: rule " + id + ": cannot read '" + token + "' in '" + text + "'");
    }
  }
  if (!seen_operator || sign != 0) throw TaxonomyError("rules.xml: rule " + id + ": '" + text + "' compares nothing");
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
