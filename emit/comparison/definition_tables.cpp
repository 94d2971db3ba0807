#include "emit/comparison/definition_tables.h"

#include "emit/comparison/fields.h"

namespace xxgk::exports {
namespace {

std::string limits_of(const CrossRule& rule) {
  std::vector<std::string> limits;
  for (const auto& [name, value] : rule.limits) limits.push_back(name + "=" + std::to_string(value));
  return joined(limits, " ");
}

std::string relations_of(const CrossRule& rule) {
  std::vector<std::string> relations;
  for (const Relation& relation : rule.relations) relations.push_back(relation.text);
  return joined(relations, "; ");
}

}  // namespace

BoundTable<CodeBookCell> figure_table() {
  using Source = CodeBookCell;
  return {Table{"figures", {}, {"form", "table", "row", "column"}, {}, {}},
          {{required_column("form"), [](const Source& s) { return text_field(s.form); }},
           {required_column("table"), [](const Source& s) { return text_field(s.table); }},
           {required_column("row"), [](const Source& s) { return text_field(s.row); }},
           {required_column("column"), [](const Source& s) { return text_field(s.column); }},
           {text_column("unit"), [](const Source& s) { return text_field(s.unit.value); }},
           {text_column("table_zh"), [](const Source& s) { return text_field(s.table_title.zh); }},
           {text_column("row_zh"), [](const Source& s) { return text_field(s.row_title.zh); }},
           {text_column("column_zh"), [](const Source& s) { return text_field(s.column_title.zh); }},
           {text_column("table_en"), [](const Source& s) { return text_field(s.table_title.en); }},
           {text_column("row_en"), [](const Source& s) { return text_field(s.row_title.en); }},
           {text_column("column_en"), [](const Source& s) { return text_field(s.column_title.en); }}}};
}

BoundTable<FormulaOfFigure> derived_figure_table() {
  using Source = FormulaOfFigure;
  return {Table{"derived-figures", {}, {"derived", "forms"}, {}, {}},
          {{required_column("derived"), [](const Source& s) { return text_field(s.figure.id); }},
           {required_column("forms"), [](const Source& s) -> Field { return joined(s.formula.forms, " "); }},
           {required_column("formula"), [](const Source& s) { return text_field(s.formula.text); }},
           {{"shown", FieldType::text, true, {"percent", "number"}},
            [](const Source& s) -> Field {
              return std::string_view(s.figure.shown == DerivedFigure::Shown::percent ? "percent" : "number");
            }},
           {required_column("name_zh"), [](const Source& s) { return text_field(s.figure.name.zh); }},
           {required_column("name_en"), [](const Source& s) { return text_field(s.figure.name.en); }},
           {required_column("definition_zh"), [](const Source& s) { return text_field(s.figure.about.zh); }},
           {required_column("definition_en"), [](const Source& s) { return text_field(s.figure.about.en); }}}};
}

BoundTable<CrossRule> cross_rule_table() {
  using Source = CrossRule;
  return {Table{"cross-rules", {}, {"rule"}, {}, {}},
          {{required_column("rule"), [](const Source& s) { return text_field(s.id); }},
           {{"severity", FieldType::text, true, {"error", "warning", "note"}},
            [](const Source& s) -> Field { return severity_name(s.severity); }},
           {text_column("forms"), [](const Source& s) -> Field { return joined(s.forms, " "); }},
           {text_column("table"), [](const Source& s) { return text_field(s.table); }},
           {text_column("relation"), [](const Source& s) -> Field { return relations_of(s); }},
           {text_column("limits"), [](const Source& s) -> Field { return limits_of(s); }},
           {required_column("sentence_zh"), [](const Source& s) { return text_field(s.sentence.zh); }},
           {required_column("sentence_en"), [](const Source& s) { return text_field(s.sentence.en); }}}};
}

}  // namespace xxgk::exports
