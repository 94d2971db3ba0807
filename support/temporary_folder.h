// A folder for files that nobody needs for long.
#pragma once

#include <string>

#include "support/held_signals.h"

namespace xxgk {

/// Made in the system's place for such folders, readable by nobody else, removed with all that is in it, also when
/// somebody presses Ctrl-C.
class TemporaryFolder {
 public:
  /// Throws std::system_error.
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  /// Of a file in it.
  std::string path(const std::string& name) const { return path_ + "/" + name; }
  /// With the folders around it. Throws std::system_error.
  void add_folder(const std::string& name) const;

 private:
  HeldSignals held_;  ///< until the folder is gone
  std::string path_;
};

}  // namespace xxgk
