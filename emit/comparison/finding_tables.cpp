#include "emit/comparison/finding_tables.h"

#include "emit/comparison/fields.h"
#include "emit/tables/exported_report.h"

namespace xxgk::exports {
namespace {

template <std::string SourceCell::* key>
Field key_of(const CellOfSide& s) {
  return s.cell ? text_field(s.cell->*key) : Field();
}

}  // namespace

BoundTable<NumberedFinding> cross_finding_table() {
  using Source = NumberedFinding;
  return {Table{"cross-findings", {}, {"number"}, {{{"rule"}, "cross-rules"}}, {}},
          {{count_column("number"), [](const Source& s) -> Field { return s.number; }},
           {required_column("rule"), [](const Source& s) { return text_field(s.finding.rule); }},
           {{"severity", FieldType::text, true, {"error", "warning", "note"}},
            [](const Source& s) -> Field { return severity_name(s.finding.severity); }},
           {{"outcome", FieldType::text, true, {"fails", "undecidable"}},
            [](const Source& s) -> Field { return outcome_name(s.finding.outcome); }},
           {text_column("agency"), [](const Source& s) { return text_field(s.agency); }},
           {count_column("year"), [](const Source& s) -> Field { return std::int64_t{s.finding.year}; }},
           {required_column("at"), [](const Source& s) { return text_field(s.finding.at); }},
           {number_column("expected"), [](const Source& s) { return number_field(s.finding.expected); }},
           {number_column("found"), [](const Source& s) { return number_field(s.finding.found); }},
           {number_column("difference"), [](const Source& s) { return number_field(s.finding.difference); }},
           {number_column("share"), [](const Source& s) { return fraction_field(s.finding.share); }},
           {number_column("share_numerator"), [](const Source& s) { return numerator_field(s.finding.share); }},
           {number_column("share_denominator"), [](const Source& s) { return denominator_field(s.finding.share); }}}};
}

BoundTable<CellOfSide> finding_side_table() {
  using Source = CellOfSide;
  return {
      Table{"finding-sides", {}, {}, {{{"number"}, "cross-findings"}}, {}},
      {{count_column("number"), [](const Source& s) -> Field { return s.number; }},
       {count_column("side"), [](const Source& s) -> Field { return s.side; }},
       {text_column("agency"), [](const Source& s) { return text_field(s.of.agency); }},
       {integer_column("year"), [](const Source& s) { return number_unless_zero(s.of.year); }},
       {text_column("file"), [](const Source& s) { return text_field(s.of.report); }},
       {number_column("side_value"), [](const Source& s) { return number_field(s.of.value); }},
       {text_column("table"), key_of<&SourceCell::table>},
       {text_column("row"), key_of<&SourceCell::row>},
       {text_column("column"), key_of<&SourceCell::column>},
       {number_column("value"), [](const Source& s) { return s.cell ? number_field(s.cell->value) : Field(); }},
       {text_column("status"), [](const Source& s) { return s.cell ? Field(status_word(s.cell->status)) : Field(); }},
       {integer_column("page"), [](const Source& s) { return number_unless_zero(s.cell ? s.cell->origin.page : 0); }},
       {text_column("box"), [](const Source& s) { return s.cell ? box_field(s.cell->origin) : Field(); }}}};
}

}  // namespace xxgk::exports
