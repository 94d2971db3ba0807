// A file to which whole lines are added. Door: LineLog.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "support/descriptor.h"

namespace xxgk {

/// What was added stays readable whatever ends the program: at most the last line is torn, and it is removed when the
/// file is opened once more.
class LineLog {
 public:
  /// Makes the file where there is none. Throws FileError.
  explicit LineLog(std::string path);

  /// Lines with their line feeds. They are in the system's hands when this returns, not yet on the disk. Throws
  /// FileError; then nothing was added.
  void append(std::string_view lines);

 private:
  std::string path_;
  Descriptor file_;
  std::uint64_t size_ = 0;
};

}  // namespace xxgk
