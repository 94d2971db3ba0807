#include "support/file_stream.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "support/file.h"

namespace xxgk {
namespace {

constexpr std::size_t piece = std::size_t{256} << 10;

[[noreturn]] void fail(const std::string& path) {
  throw FileError(path, errno);
}

}  // namespace

FileStream::FileStream(std::string path)
    : path_(std::move(path)), descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) fail(path_);
}

FileStream::FileStream(FileStream&& other) noexcept
    : path_(std::move(other.path_)),
      gathered_(std::move(other.gathered_)),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

FileStream::~FileStream() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void FileStream::append(std::string_view bytes) {
  gathered_ += bytes;
  if (gathered_.size() >= piece) write_gathered();
}

void FileStream::close() {
  write_gathered();
  if (::close(std::exchange(descriptor_, -1)) != 0) fail(path_);
}

void FileStream::finish() {
  write_gathered();
  if (::fsync(descriptor_) != 0) fail(path_);
  close();
}

void FileStream::write_gathered() {
  std::string_view rest = gathered_;
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path_);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  gathered_.clear();
}

}  // namespace xxgk
