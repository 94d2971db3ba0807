#include "emit/tables/finding_table.h"

#include "emit/tables/report_table.h"

namespace xxgk::exports {
namespace {

using Source = FindingOfReport;

Field number_field(const std::optional<Decimal>& number) {
  return number ? Field(*number) : Field();
}

Column text_column(const char* name) {
  return {name, FieldType::text, false, {}};
}

Column number_column(const char* name) {
  return {name, FieldType::number, false, {}};
}

Column severity_column() {
  return {"severity", FieldType::text, true, {"error", "warning", "note"}};
}

Field joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

BoundTable<FindingOfReport> finding_table() {
  Table table{"findings", {}, {"report_id", "number"}, {{{"report_id"}, "reports"}, {{"rule"}, "rules"}}, {{"rule"}}};
  return {std::move(table),
          {{key_column("report_id"), [](const Source& s) -> Field { return std::string_view(s.exported.id); }},
           {{"number", FieldType::integer, true, {}}, [](const Source& s) -> Field { return s.number; }},
           {text_column("agency"), [](const Source& s) { return text_field(s.exported.report().agency); }},
           {year_column(), [](const Source& s) { return year_field(s.exported.report()); }},
           {key_column("rule"), [](const Source& s) { return text_field(s.finding.rule); }},
           {text_column("table"), [](const Source& s) { return text_field(s.finding.table); }},
           {key_column("at"), [](const Source& s) { return text_field(s.finding.at); }},
           {{"outcome", FieldType::text, true, {"fails", "holds-with-blanks", "holds", "undecidable"}},
            [](const Source& s) -> Field { return outcome_name(s.finding.outcome); }},
           {severity_column(), [](const Source& s) -> Field { return severity_name(s.finding.severity); }},
           {number_column("expected"), [](const Source& s) { return number_field(s.finding.expected); }},
           {number_column("found"), [](const Source& s) { return number_field(s.finding.found); }},
           {number_column("difference"), [](const Source& s) { return number_field(s.finding.difference); }},
           {text_column("hint"), [](const Source& s) { return text_field(s.finding.hint); }}}};
}

BoundTable<Rule> rule_table() {
  return {Table{"rules", {}, {"rule"}, {}, {}},
          {{key_column("rule"), [](const Rule& r) { return text_field(r.id); }},
           {key_column("forms"), [](const Rule& r) { return joined(r.forms); }},
           {text_column("table"), [](const Rule& r) { return text_field(r.table); }},
           {severity_column(), [](const Rule& r) -> Field { return severity_name(r.severity); }},
           {key_column("sentence_zh"), [](const Rule& r) { return text_field(r.zh); }},
           {key_column("sentence_en"), [](const Rule& r) { return text_field(r.en); }}}};
}

}  // namespace xxgk::exports
