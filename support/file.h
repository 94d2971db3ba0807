// Whole files in, whole files out.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace xxgk {

/// Something is wrong with a file; `path` and `reason` (the system's words) stay apart so that a message can use both.
class FileError : public std::runtime_error {
 public:
  FileError(std::string path, std::string reason, int code = 0);
  /// The reason is the system's `code`.
  FileError(std::string path, int code);
  const std::string& path() const { return path_; }
  const std::string& reason() const { return reason_; }
  /// The system's errno; 0: none.
  int code() const { return code_; }

 private:
  std::string path_, reason_;
  int code_;
};

/// More than the caller wants to read.
class FileTooLarge : public FileError {
 public:
  FileTooLarge(std::string path, std::size_t limit);
  std::size_t limit() const { return limit_; }

 private:
  std::size_t limit_;
};

/// The bytes of a regular file or pipe. Throws FileError, FileTooLarge where it holds more than `max_bytes`.
std::string read_file(const std::string& path, std::size_t max_bytes);

/// The bytes of an open file from its beginning. `path` is for what is said of it. Throws as read_file does.
std::string read_open_file(int descriptor, const std::string& path, std::size_t max_bytes);

/// Everything standard input gives. Throws FileError as read_file does, with path `-`.
std::string read_standard_input(std::size_t max_bytes);

/// Writes to a temporary name in the same folder, syncs, then renames: the path holds all of it or what it held before.
/// Throws FileError and leaves nothing behind.
void write_file(const std::string& path, std::string_view bytes);

/// Names (not paths) of the regular files in a folder, sorted. Throws FileError.
std::vector<std::string> list_folder(const std::string& path);

}  // namespace xxgk
