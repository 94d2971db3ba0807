#include "emit/comparison/text_tables.h"

#include "emit/comparison/fields.h"

namespace xxgk::exports {

BoundTable<ReuseOfAgency> text_reuse_table() {
  using Source = ReuseOfAgency;
  return {Table{"text-reuse", {}, {}, {}, {}},
          {{required_column("agency"), [](const Source& s) { return text_field(s.agency.name); }},
           {count_column("from_year"), [](const Source& s) -> Field { return std::int64_t{s.reuse.from}; }},
           {count_column("to_year"), [](const Source& s) -> Field { return std::int64_t{s.reuse.to}; }},
           {count_column("section"), [](const Source& s) -> Field { return std::int64_t{s.reuse.section}; }},
           {text_column("heading"), [](const Source& s) { return text_field(s.reuse.heading); }},
           {number_column("share"), [](const Source& s) { return fraction_field(s.reuse.repeated); }},
           {number_column("repeated"), [](const Source& s) { return numerator_field(s.reuse.repeated); }},
           {number_column("characters"), [](const Source& s) { return denominator_field(s.reuse.repeated); }}}};
}

BoundTable<PairOfTexts> text_difference_table() {
  using Source = PairOfTexts;
  return {Table{"text-differences", {}, {}, {}, {}},
          {{required_column("agency"), [](const Source& s) { return text_field(s.agency.name); }},
           {count_column("from_year"), [](const Source& s) -> Field { return std::int64_t{s.of.from}; }},
           {count_column("to_year"), [](const Source& s) -> Field { return std::int64_t{s.of.to}; }},
           {count_column("section"), [](const Source& s) -> Field { return std::int64_t{s.of.section}; }},
           {text_column("heading"), [](const Source& s) { return text_field(s.of.heading); }},
           {count_column("pair"), [](const Source& s) -> Field { return s.number; }},
           {{"kind", FieldType::text, true, {"same", "changed", "gone", "added"}},
            [](const Source& s) -> Field { return text_pair_name(s.pair.kind); }},
           {text_column("from_text"), [](const Source& s) { return text_field(s.pair.from); }},
           {text_column("to_text"), [](const Source& s) { return text_field(s.pair.to); }}}};
}

}  // namespace xxgk::exports
