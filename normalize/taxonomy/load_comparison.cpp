#include "normalize/taxonomy/load_comparison.h"

#include "normalize/taxonomy/attributes.h"
#include "normalize/taxonomy/comparison_check.h"
#include "normalize/taxonomy/load_rules.h"
#include "support/xml.h"

namespace xxgk {
namespace {

constexpr std::string_view file_name = "comparison.xml", schema_name = "taxonomy.xsd";

BilingualText read_said(const xml::Element& element) {
  BilingualText said;
  if (const auto zh = element.child("zh")) said.zh = zh->text();
  if (const auto en = element.child("en")) said.en = en->text();
  return said;
}

CrossRule read_rule(const xml::Element& element) {
  CrossRule rule;
  rule.id = element.attribute_or("id", "");
  rule.severity = read_severity(element.attribute_or("severity", ""));
  rule.forms = read_list(element.attribute_or("forms", ""));
  rule.table = element.attribute_or("table", "");
  rule.relations = read_relations(element, std::string(file_name) + ": rule " + rule.id);
  for (const xml::Element& limit : element.children("limit"))
    rule.limits.emplace(limit.attribute_or("name", ""), number_of(limit, "value"));
  rule.sentence = read_said(element);
  return rule;
}

Formula read_formula(const xml::Element& element, const std::string& where) {
  constexpr std::string_view by = " : ";
  Formula formula{read_list(element.attribute_or("forms", "")), element.text(), {}, {}, is_true(element, "continues")};
  const std::size_t at = formula.text.find(by);
  if (at == std::string::npos) throw TaxonomyError(where + ": '" + formula.text + "' has no denominator");
  formula.numerator = read_sum(formula.text.substr(0, at), where);
  formula.denominator = read_sum(formula.text.substr(at + by.size()), where);
  return formula;
}

DerivedFigure read_derived(const xml::Element& element) {
  DerivedFigure figure;
  figure.id = element.attribute_or("id", "");
  figure.ranked = is_true(element, "ranked");
  if (element.attribute_or("shown", "") == "number") figure.shown = DerivedFigure::Shown::number;
  figure.name = {element.attribute_or("zh", ""), element.attribute_or("en", "")};
  figure.about = read_said(element);
  for (const xml::Element& formula : element.children("formula"))
    figure.formulas.push_back(read_formula(formula, std::string(file_name) + ": derived " + figure.id));
  return figure;
}

ComparisonPlan read_plan(const xml::Element& root) {
  ComparisonPlan plan;
  for (const xml::Element& rule : root.children("rule")) plan.rules.push_back(read_rule(rule));
  if (const auto unknown = root.child("unknown")) plan.unknown = read_said(*unknown);
  if (const auto broken = root.child("broken-chain")) plan.broken_chain = read_said(*broken);
  for (const xml::Element& covers : root.children("covers")) plan.covers.push_back(covers.text());
  for (const xml::Element& key : root.children("key-figure")) {
    plan.key_figures.push_back({key.attribute_or("form", ""), key.attribute_or("table", ""),
                                key.attribute_or("row", ""), key.attribute_or("column", "")});
  }
  for (const xml::Element& figure : root.children("derived")) plan.derived.push_back(read_derived(figure));
  return plan;
}

}  // namespace

ComparisonPlan load_comparison(const SchemaFiles& files, const Taxonomy& taxonomy) {
  const auto file = files.find(file_name);
  const auto schema = files.find(schema_name);
  if (file == files.end() || schema == files.end()) return {};
  try {
    const xml::Document document = xml::Document::parse(file->second, file_name);
    const auto faults = xml::Schema::compile(schema->second, schema_name).validate(document);
    if (!faults.empty())
      throw TaxonomyError(std::string(file_name) + ":" + std::to_string(faults[0].line) + ": " + faults[0].reason);
    ComparisonPlan plan = read_plan(document.root());
    refuse_contradictions(plan, taxonomy);
    return plan;
  } catch (const xml::ParseError& error) {
    throw TaxonomyError(error.name() + ":" + std::to_string(error.line()) + ": " + error.reason());
  }
}

}  // namespace xxgk
