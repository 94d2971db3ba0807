#include "emit/comparison/across_tables.h"

#include "emit/comparison/fields.h"

namespace xxgk::exports {

BoundTable<PlaceInRanking> ranking_table() {
  using Source = PlaceInRanking;
  return {Table{"rankings", {}, {}, {}, {}},
          {{count_column("year"), [](const Source& s) -> Field { return std::int64_t{s.ranking.year}; }},
           {text_column("form"), [](const Source& s) { return text_field(s.ranking.form); }},
           {text_column("table"), [](const Source& s) { return text_field(s.ranking.table); }},
           {text_column("row"), [](const Source& s) { return text_field(s.ranking.row); }},
           {text_column("column"), [](const Source& s) { return text_field(s.ranking.column); }},
           {text_column("derived"), [](const Source& s) { return text_field(s.ranking.derived); }},
           {required_column("agency"), [](const Source& s) { return text_field(s.across.names[s.agency]); }},
           {integer_column("rank"), [](const Source& s) { return number_unless_zero(s.ranked ? s.ranked->rank : 0); }},
           {number_column("value"), [](const Source& s) { return s.ranked ? Field(s.ranked->value) : Field(); }},
           {number_column("median"), [](const Source& s) { return fraction_field(s.ranking.median); }},
           {count_column("with_value"),
            [](const Source& s) -> Field { return std::int64_t{std::ssize(s.ranking.agencies)}; }},
           {{"outlier", FieldType::boolean, false, {}},
            [](const Source& s) { return s.ranked && s.ranking.outliers_told ? Field(s.ranked->outlier) : Field(); }}}};
}

BoundTable<LeftOut> left_out_table() {
  using Source = LeftOut;
  return {Table{"left-out", {}, {}, {}, {}},
          {{required_column("file"), [](const Source& s) { return text_field(s.file); }},
           {{"reason", FieldType::text, true, {"given-twice", "same-year", "no-agency", "no-year", "unsound"}},
            [](const Source& s) -> Field { return left_out_name(s.reason); }},
           {text_column("agency"), [](const Source& s) { return text_field(s.agency); }},
           {integer_column("year"), [](const Source& s) { return number_unless_zero(s.year); }},
           {text_column("kept"), [](const Source& s) { return text_field(s.kept); }}}};
}

}  // namespace xxgk::exports
