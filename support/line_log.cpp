// See line_log.h.
#include "support/line_log.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "support/file.h"

namespace xxgk {
namespace {

[[noreturn]] void fail(const std::string& path) {
  throw FileError(path, errno);
}

/// Bytes up to and with the last line feed.
std::uint64_t whole_lines(int file, const std::string& path) {
  std::array<char, 4096> piece{};
  const off_t size = ::lseek(file, 0, SEEK_END);
  if (size < 0) fail(path);
  for (off_t end = size; end > 0;) {
    const off_t begin = std::max<off_t>(0, end - static_cast<off_t>(piece.size()));
    const ssize_t got = ::pread(file, piece.data(), static_cast<std::size_t>(end - begin), begin);
    if (got != end - begin) fail(path);
    const std::string_view bytes(piece.data(), static_cast<std::size_t>(got));
    if (const std::size_t last = bytes.rfind('\n'); last != std::string_view::npos)
      return static_cast<std::uint64_t>(begin) + last + 1;
    end = begin;
  }
  return 0;
}

}  // namespace

LineLog::LineLog(std::string path)
    : path_(std::move(path)), file_(::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  if (!file_.is_open()) fail(path_);
  size_ = whole_lines(file_.number(), path_);
  if (::ftruncate(file_.number(), static_cast<off_t>(size_)) != 0) fail(path_);
}

void LineLog::append(std::string_view lines) {
  std::uint64_t end = size_;
  for (std::string_view rest = lines; !rest.empty();) {
    const ssize_t written = ::pwrite(file_.number(), rest.data(), rest.size(), static_cast<off_t>(end));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const int code = errno;
      [[maybe_unused]] const int ignored = ::ftruncate(file_.number(), static_cast<off_t>(size_));
      throw FileError(path_, code);
    }
    end += static_cast<std::uint64_t>(written);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  size_ = end;
}

}  // namespace xxgk
