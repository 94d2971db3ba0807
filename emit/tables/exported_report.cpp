#include "emit/tables/exported_report.h"

#include "support/hash.h"

namespace xxgk::exports {

std::string report_id(const Report& report) {
  std::string what = report.source.sha256;
  what.append("\n").append(report.title).append("\n").append(report.agency).append("\n");
  if (report.year) what += std::to_string(*report.year);
  return sha256_hex(what).substr(0, 16);
}

std::string_view status_word(Status status) {
  return status == Status::plain ? "plain" : status_name(status);
}

}  // namespace xxgk::exports
