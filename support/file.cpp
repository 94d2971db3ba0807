// Whole files in and out over POSIX calls; the door is support/file.h.
#include "support/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "support/descriptor.h"

namespace xxgk {
namespace {

[[noreturn]] void fail(const std::string& path, int code) {
  throw FileError(path, code);
}

/// A file under a name that nobody else has, removed again unless it was renamed.
class TemporaryFile {
 public:
  /// The name is short and of its own: a suffix to a long target name might be too long for the file system.
  explicit TemporaryFile(const std::string& target)
      : beginning_(folder_of(target) + ".xxgk-" + std::to_string(::getpid()) + "-"), descriptor_(create(target)) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!name_.empty()) ::unlink(name_.c_str());
  }
  Descriptor& descriptor() { return descriptor_; }
  void rename_to(const std::string& target) {
    if (::rename(name_.c_str(), target.c_str()) != 0) fail(target, errno);
    name_.clear();
  }

 private:
  static std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

  int create(const std::string& target) {
    // Another host may have the same process number on a shared disk: hence the tries.
    for (int attempt = 0;; ++attempt) {
      name_ = beginning_ + std::to_string(attempt) + ".tmp";
      const int number = ::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (number >= 0) return number;
      const int code = errno;
      name_.clear();
      if (code != EEXIST || attempt == 1000) fail(target, code);
    }
  }

  std::string beginning_, name_;
  Descriptor descriptor_;
};

/// What the system expects the file to hold; 0 for pipes.
std::size_t expected_size(int number, const std::string& path) {
  struct stat status{};
  if (::fstat(number, &status) != 0) fail(path, errno);
  if (S_ISDIR(status.st_mode)) fail(path, EISDIR);
  return S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
}

/// Never holds more than `max_bytes` and one: the size that the system tells is a hint, the file may grow meanwhile.
std::string read_all(int number, const std::string& path, std::size_t max_bytes) {
  constexpr std::size_t chunk = std::size_t{64} * 1024;
  const std::size_t limit = max_bytes + 1 == 0 ? max_bytes : max_bytes + 1;
  std::string bytes(std::min(limit, std::max(expected_size(number, path) + 1, chunk)), '\0');
  for (std::size_t used = 0;;) {
    const ssize_t got = ::read(number, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, errno);
    used += static_cast<std::size_t>(got);
    if (used > max_bytes) throw FileTooLarge(path, max_bytes);
    if (got == 0) {
      bytes.resize(used);
      return bytes;
    }
    if (used == bytes.size()) bytes.resize(std::min(limit, used * 2));
  }
}

void write_all(int number, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(number, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// Renaming over a device or a pipe would replace it by a file: `-o /dev/null` must not.
void refuse_special(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) return;
  if (S_ISDIR(status.st_mode)) fail(path, EISDIR);
  if (!S_ISREG(status.st_mode)) throw FileError(path, "is not a regular file");
}

}  // namespace

FileError::FileError(std::string path, std::string reason, int code)
    : std::runtime_error(path + ": " + reason), path_(std::move(path)), reason_(std::move(reason)), code_(code) {}

FileError::FileError(std::string path, int code)
    : FileError(std::move(path), std::generic_category().message(code), code) {}

FileTooLarge::FileTooLarge(std::string path, std::size_t limit)
    : FileError(std::move(path), "holds more than " + std::to_string(limit) + " bytes"), limit_(limit) {}

std::string read_file(const std::string& path, std::size_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) fail(path, errno);
  return read_all(file.number(), path, max_bytes);
}

std::string read_open_file(int descriptor, const std::string& path, std::size_t max_bytes) {
  return read_all(descriptor, path, max_bytes);
}

std::string read_standard_input(std::size_t max_bytes) {
  return read_all(STDIN_FILENO, "-", max_bytes);
}

void write_file(const std::string& path, std::string_view bytes) {
  refuse_special(path);
  TemporaryFile temporary(path);
  Descriptor& file = temporary.descriptor();
  write_all(file.number(), bytes, path);
  if (::fsync(file.number()) != 0) fail(path, errno);
  if (!file.close()) fail(path, errno);
  temporary.rename_to(path);
}

std::vector<std::string> list_folder(const std::string& path) {
  namespace fs = std::filesystem;
  std::vector<std::string> names;
  try {
    for (const fs::directory_entry& entry : fs::directory_iterator(path)) {
      std::error_code vanished;  // a link to nowhere, a file removed meanwhile: no regular file
      if (entry.is_regular_file(vanished)) names.push_back(entry.path().filename().native());
    }
  } catch (const fs::filesystem_error& error) {
    throw FileError(path, error.code().message());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace xxgk
