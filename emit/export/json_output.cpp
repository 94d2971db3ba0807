#include "emit/export/json_output.h"

namespace xxgk::exports {
namespace {

constexpr const char* file_name = "reports.jsonl";
constexpr const char* schema_name = "report.schema.json";

}  // namespace

JsonOutput::JsonOutput(const CodeBook& code_book, const Collection& collection)
    : code_book_(code_book), file_(collection.path(file_name)) {}

void JsonOutput::take_report(const ExportedReport& exported) {
  file_.append(report_json(exported, code_book_));
}

void JsonOutput::finish(Collection& collection) {
  file_.close();
  FileStream schema(collection.path(schema_name));
  schema.append(report_json_schema());
  schema.close();
  collection.add_file(file_name, "application/jsonl");
  collection.add_file(schema_name, "application/schema+json");
}

}  // namespace xxgk::exports
