#include "emit/export/collection.h"

#include <algorithm>
#include <utility>

#include "support/hash.h"

namespace xxgk::exports {

void Collection::add(const ExportedReport& exported) {
  const Report& report = exported.report();
  ++reports_;
  if (report.year) {
    first_year_ = std::min(first_year_.value_or(*report.year), *report.year);
    last_year_ = std::max(last_year_.value_or(*report.year), *report.year);
  }
  if (!exported.agency.region_code.empty()) regions_.insert(exported.agency.region_code);
  const std::optional<Date> signed_on = report.signed_off ? report.signed_off->date : std::nullopt;
  newest_ = std::max({newest_, report.published, signed_on});
}

void Collection::add_file(std::string path, std::string media_type, const Table* table) {
  const FileFingerprint fingerprint = file_fingerprint(this->path(path));
  files_.push_back({std::move(path), std::move(media_type), table, fingerprint.bytes, fingerprint.sha256});
}

}  // namespace xxgk::exports
