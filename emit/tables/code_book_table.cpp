#include "emit/tables/code_book_table.h"

#include "emit/tables/report_table.h"

namespace xxgk::exports {

BoundTable<CodeBookCell> code_book_table() {
  using Cell = CodeBookCell;
  const auto text_column = [](const char* name) { return Column{name, FieldType::text, false, {}}; };
  return {Table{"codebook", {}, {"form", "table", "row", "column"}, {}, {{"name"}}},
          {{key_column("form"), [](const Cell& c) { return text_field(c.form); }},
           {key_column("table"), [](const Cell& c) { return text_field(c.table); }},
           {key_column("row"), [](const Cell& c) { return text_field(c.row); }},
           {key_column("column"), [](const Cell& c) { return text_field(c.column); }},
           {text_column("name"), [](const Cell& c) { return text_field(c.name); }},
           {{"kind", FieldType::text, true, {"asked", "subtotal", "other-edition"}},
            [](const Cell& c) -> Field { return cell_kind_name(c.kind); }},
           {{"signed", FieldType::boolean, true, {}}, [](const Cell& c) -> Field { return c.is_signed; }},
           {text_column("unit"), [](const Cell& c) { return text_field(c.unit.value); }},
           {text_column("printed_unit"), [](const Cell& c) { return text_field(c.unit.printed); }},
           {text_column("table_zh"), [](const Cell& c) { return text_field(c.table_title.zh); }},
           {text_column("table_en"), [](const Cell& c) { return text_field(c.table_title.en); }},
           {key_column("row_zh"), [](const Cell& c) { return text_field(c.row_title.zh); }},
           {text_column("row_en"), [](const Cell& c) { return text_field(c.row_title.en); }},
           {key_column("column_zh"), [](const Cell& c) { return text_field(c.column_title.zh); }},
           {text_column("column_en"), [](const Cell& c) { return text_field(c.column_title.en); }},
           {text_column("definition_zh"), [](const Cell& c) { return text_field(c.definition.zh); }},
           {text_column("definition_en"), [](const Cell& c) { return text_field(c.definition.en); }}}};
}

}  // namespace xxgk::exports
