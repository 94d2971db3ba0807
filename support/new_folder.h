// A folder that is there as a whole or not at all.
#pragma once

#include <string>

#include "support/held_signals.h"

namespace xxgk {

/// Made under a name of its own beside the place it is meant for, which it takes when all is in it; else it is removed
/// with all that is in it, also when somebody presses Ctrl-C.
class NewFolder {
 public:
  /// The folders around `target` are made where they are missing. Throws FileError.
  explicit NewFolder(const std::string& target);
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  ~NewFolder();

  /// Of a file in it.
  std::string path(const std::string& name) const { return path_ + "/" + name; }
  /// Throws FileError.
  void add_folder(const std::string& name) const;

  /// Brings it to the disk and to its place. A folder that is there already is replaced in one step and removed.
  /// Throws FileError.
  void take_place();

 private:
  HeldSignals held_;  ///< until the folder is in its place or gone
  std::string target_, path_;
};

}  // namespace xxgk
