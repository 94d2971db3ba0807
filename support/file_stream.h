// A file written piece by piece. (Whole files at once: support/file.h.)
#pragma once

#include <string>
#include <string_view>

namespace xxgk {

/// Gathers what it is given and writes it in large pieces.
class FileStream {
 public:
  /// Makes the file, or empties it. Throws FileError.
  explicit FileStream(std::string path);
  FileStream(FileStream&& other) noexcept;
  FileStream& operator=(FileStream&&) = delete;
  ~FileStream();

  /// Throws FileError.
  void append(std::string_view bytes);
  /// What was gathered is written; nothing may follow. Without it the file is left short. Throws FileError.
  void close();
  /// As close, when all is on the disk. Throws FileError.
  void finish();

 private:
  void write_gathered();

  std::string path_, gathered_;
  int descriptor_ = -1;
};

}  // namespace xxgk
