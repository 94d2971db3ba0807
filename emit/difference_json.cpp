#include "emit/difference_json.h"

#include "emit/tables/exported_report.h"
#include "emit/tables/table.h"
#include "support/json_writer.h"

namespace xxgk {
namespace {

void write(JsonWriter& json, const char* key, const std::optional<std::string>& words) {
  json.key(key);
  if (words) {
    json.text(*words);
  } else {
    json.null();
  }
}

void write(JsonWriter& json, const char* key, const std::optional<CellState>& cell) {
  json.key(key);
  if (!cell) {
    json.null();
    return;
  }
  json.begin_object().key("value");
  if (!cell->value) {
    json.null();
  } else if (exports::fits_binary(*cell->value)) {
    json.digits(cell->value->text());
  } else {
    json.text(cell->value->text());
  }
  json.member("status", exports::status_word(cell->status)).member_unless_empty("unit", cell->unit);
  json.member_unless_empty("raw", cell->raw).end_object();
}

void write_list(JsonWriter& json, const char* key, const std::vector<WordsDifference>& list) {
  json.key(key).begin_array();
  for (const WordsDifference& difference : list) {
    json.begin_object().member_unless_empty("name", difference.name);
    write(json, "from", difference.from);
    write(json, "to", difference.to);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string difference_json(const ReportDifference& difference) {
  JsonWriter json;
  json.begin_object().key("same").truth(difference.empty());
  write_list(json, "head", difference.head);
  json.key("cells").begin_array();
  for (const CellDifference& cell : difference.cells) {
    json.begin_object().member("table", cell.table).member("row", cell.row).member("column", cell.column);
    write(json, "from", cell.from);
    write(json, "to", cell.to);
    json.end_object();
  }
  json.end_array();
  write_list(json, "text", difference.text);
  write_list(json, "checks", difference.checks);
  return json.end_object().finish();
}

}  // namespace xxgk
