// A JSON document for each report, all that its XML says, a line for each (JSON Lines); and the JSON Schema of such
// documents.
#pragma once

#include <string>
#include <string_view>

#include "emit/export/output.h"
#include "emit/tables/code_book.h"
#include "support/file_stream.h"

namespace xxgk::exports {

class JsonOutput : public Output {
 public:
  JsonOutput(const CodeBook& code_book, const Collection& collection);
  void take_report(const ExportedReport& exported) override;
  void finish(Collection& collection) override;

 private:
  const CodeBook& code_book_;
  FileStream file_;
};

/// One document on a line of its own. A value of more digits than JavaScript holds is written as text, so that nothing
/// rounds it unseen.
std::string report_json(const ExportedReport& exported, const CodeBook& code_book);

/// JSON Schema, draft 2020-12.
std::string_view report_json_schema();

}  // namespace xxgk::exports
