// What an export knows of itself: what its reports have in common, and the files it has written.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "emit/tables/exported_report.h"
#include "emit/tables/table.h"
#include "model/date.h"

namespace xxgk::exports {

struct ExportedFile {
  std::string path;              ///< relative to the package
  std::string media_type;        ///< `text/csv`
  const Table* table = nullptr;  ///< that it holds, where it holds one
  std::uint64_t bytes = 0;
  std::string sha256;
};

class Collection {
 public:
  explicit Collection(std::string folder) : folder_(std::move(folder)) {}

  /// Where the package is being written: a file of it.
  std::string path(std::string_view name) const { return folder_ + "/" + std::string(name); }

  void add(const ExportedReport& exported);
  /// The file is there and whole. Throws FileError.
  void add_file(std::string path, std::string media_type, const Table* table = nullptr);

  std::int64_t reports() const { return reports_; }
  const std::optional<int>& first_year() const { return first_year_; }
  const std::optional<int>& last_year() const { return last_year_; }
  /// Administrative divisions of the reporting bodies.
  const std::set<std::string>& regions() const { return regions_; }
  /// The latest day on which a report was published or signed.
  const std::optional<Date>& newest() const { return newest_; }
  const std::vector<ExportedFile>& files() const { return files_; }

 private:
  std::string folder_;
  std::int64_t reports_ = 0;
  std::optional<int> first_year_, last_year_;
  std::set<std::string> regions_;
  std::optional<Date> newest_;
  std::vector<ExportedFile> files_;
};

}  // namespace xxgk::exports
