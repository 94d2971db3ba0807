// Report XML on its way into a package. Door: ExportReading.
#pragma once

#include <optional>
#include <string>

#include "app/agencies.h"
#include "app/exit_codes.h"
#include "emit/read/report_reader.h"
#include "emit/tables/exported_report.h"
#include "model/taxonomy.h"
#include "model/wording.h"

namespace xxgk {

/// Reads reports one by one, and says what is wrong with those that it cannot read.
class ExportReading {
 public:
  /// `agencies`: file with the bodies; empty: none. Throws what Agencies throws.
  ExportReading(const Taxonomy& taxonomy, const std::string& agencies, Language language)
      : reader_(taxonomy), agencies_(agencies, language), language_(language) {}

  std::optional<exports::ExportedReport> read(const std::string& file);
  /// Says that the report was given before.
  void refuse_again(const std::string& file);

  /// The worst that has happened.
  ExitCode code() const { return code_; }

 private:
  exports::ExportedReport read_sound(const std::string& file) const;

  ReportReader reader_;
  Agencies agencies_;
  Language language_;
  ExitCode code_ = ExitCode::done;
};

}  // namespace xxgk
