// What is kept of each document: a line of JSON. Doors: status_line, read_status.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/batch/ending.h"
#include "support/json_value.h"

namespace xxgk::batch {

/// One report of a document.
struct ReportEntry {
  std::string file;  ///< its XML, in the batch's folder
  std::string form, agency;
  std::optional<int> year;
  bool in_doubt = false;
};

struct StatusEntry {
  std::string id;
  std::string path;  ///< as the file system has it
  Ending ending = Ending::failed;
  std::string kind, reason;  ///< why there is no XML
  std::string sha256;        ///< of the source; empty where it was not read
  std::uint64_t bytes = 0;
  std::string modified;   ///< when the source was last written to, as far as the file system knows
  std::string made_with;  ///< the program's version, and a fingerprint of all else that the outputs depend on
  std::vector<ReportEntry> reports;
  JsonValue manifest;  ///< the document's line in the manifest; null where there is none
};

/// With its line feed. The same entry makes the same line.
std::string status_line(const StatusEntry& entry);

/// Throws JsonError for what status_line has not made.
StatusEntry read_status(std::string_view line);

/// A path for JSON: bytes that are no UTF-8 are told as `\xNN`.
std::string shown_path(std::string_view path);

}  // namespace xxgk::batch
