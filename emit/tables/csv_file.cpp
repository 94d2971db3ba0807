#include "emit/tables/csv_file.h"

#include <utility>

#include "support/csv.h"

namespace xxgk::exports {

CsvFile::CsvFile(std::string path, const Table& table) : file_(std::move(path)) {
  for (const Column& column : table.columns) {
    if (!line_.empty()) line_ += ',';
    append_csv_field(line_, column.name);
  }
  file_.append(line_ + "\n");
}

void CsvFile::add(Row row) {
  line_.clear();
  bool is_first = true;
  for (const Field& field : row) {
    if (!is_first) line_ += ',';
    is_first = false;
    with_text(field, [this](std::string_view text) { append_csv_field(line_, text); });
  }
  line_ += '\n';
  file_.append(line_);
}

}  // namespace xxgk::exports
