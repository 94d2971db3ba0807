// What is to be done with each document: nothing, since it is done; nothing, since it cannot be read; or a task for a
// worker. Door: Intake.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/batch/batch_folder.h"
#include "app/batch/document_list.h"
#include "app/batch/status_book.h"
#include "app/batch/task.h"

namespace xxgk::batch {

/// A document on its way.
struct Job {
  StatusEntry entry;  ///< what is known of it so far; it ends here where there is no file
  std::string url;
  Descriptor file;                    ///< of the source; not open: no worker is needed
  std::optional<StatusEntry> before;  ///< when it was converted with the same settings, and its outputs are still there
};

struct IntakeSettings {
  std::set<Ending> retry;     ///< documents that ended so are done again
  std::string made_with;      ///< the program's version
  std::string settings_hash;  ///< of all options that the outputs depend on
  std::size_t max_bytes = 0;
};

class Intake {
 public:
  /// All that is referred to must outlive it.
  Intake(const DocumentList& documents, const StatusBook& book, const BatchNames& names, IntakeSettings settings)
      : documents_(documents), book_(book), names_(names), settings_(std::move(settings)) {}

  /// Its source, the settings and its line in the manifest are as they were, and its outputs are there. What was done
  /// stays done where its source is gone.
  bool is_done(std::size_t index) const;
  /// Throws FileError where earlier records cannot be read.
  Job open(std::size_t index) const;

 private:
  StatusEntry begun(const BatchDocument& document) const;
  bool has_outputs(std::string_view id, std::size_t count) const;
  void open_file(Job& job) const;
  std::optional<StatusEntry> before(const StatusEntry& entry) const;

  const DocumentList& documents_;
  const StatusBook& book_;
  const BatchNames& names_;
  IntakeSettings settings_;
};

}  // namespace xxgk::batch
