// Small tables that the user gives as CSV files with a header.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/wording.h"

namespace xxgk {

/// A CSV file whose columns are known by their names, in any order.
class NamedTable {
 public:
  /// Throws FileError, and Refusal where it is no UTF-8, or the header lacks the first of `columns` or has one that is
  /// not among them.
  NamedTable(std::string file, const std::vector<std::string_view>& columns, Language language);

  const std::string& file() const { return file_; }
  std::size_t size() const { return records_.size(); }
  /// Empty where the record or the header has no such column. `record` from 0.
  std::string_view at(std::size_t record, std::string_view column) const;

 private:
  std::string file_;
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> records_;
};

}  // namespace xxgk
