// What a batch tells people, and its exit code. Doors: Told, exit_code.
#pragma once

#include <optional>
#include <string>
#include <system_error>

#include "app/batch/crew.h"
#include "app/batch/settle.h"
#include "app/exit_codes.h"
#include "app/options.h"
#include "support/file.h"

namespace xxgk::batch {

/// How a run ended.
struct RunEnd {
  CrewEnd crew = CrewEnd::all_done;
  std::optional<FileError> stopped_by;  ///< outputs could not be written
  std::optional<Tally> tally;           ///< of all that is recorded; none: it could not be written
  std::size_t done = 0;                 ///< documents in this run
  double seconds = 0;
};

class Told {
 public:
  Told(const BatchOptions& options, std::size_t documents, Language language)
      : options_(options), documents_(documents), language_(language) {}

  /// Once: what the system does not grant to protect the workers.
  void protection(const std::string& lacking);
  void end(const RunEnd& end) const;

 private:
  void stopped(const RunEnd& end) const;
  void counts(const Tally& tally) const;

  const BatchOptions& options_;
  std::size_t documents_;
  Language language_;
  bool is_protection_told_ = false;
};

ExitCode exit_code(const RunEnd& end);

/// What kept a batch from beginning.
ExitCode tell_in_use(const BatchOptions& options, Language language);
ExitCode tell_unusable(const FileError& error, const BatchOptions& options, Language language);
ExitCode tell_no_process(const std::system_error& error, const BatchOptions& options, Language language);

}  // namespace xxgk::batch
