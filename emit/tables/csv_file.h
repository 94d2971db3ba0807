// A table as a CSV file: UTF-8 without BOM, LF, its header first.
#pragma once

#include <string>

#include "emit/tables/table.h"
#include "support/file_stream.h"

namespace xxgk::exports {

class CsvFile {
 public:
  /// Throws FileError.
  CsvFile(std::string path, const Table& table);
  /// Throws FileError.
  void add(Row row);
  /// Nothing may follow. Throws FileError.
  void close() { file_.close(); }

 private:
  FileStream file_;
  std::string line_;
};

}  // namespace xxgk::exports
