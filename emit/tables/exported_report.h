// One report on its way into tables.
#pragma once

#include <string>
#include <string_view>

#include "emit/read/report_reader.h"
#include "model/agency.h"
#include "model/report.h"

namespace xxgk::exports {

struct ExportedReport {
  WrittenReport written;
  std::string file;  ///< name of its XML, without folders
  AgencyIdentity agency;
  std::string id;  ///< see report_id

  const Report& report() const { return written.report; }
};

/// Sixteen hexadecimal digits of SHA-256 over the source's fingerprint, title, body and year: what tells a report from
/// all others, and stays when the source is converted once more.
std::string report_id(const Report& report);

/// The word of tables, in which a plain value has one too.
std::string_view status_word(Status status);

}  // namespace xxgk::exports
