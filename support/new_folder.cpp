#include "support/new_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "support/file.h"

namespace xxgk {
namespace {

namespace fs = std::filesystem;

/// Without a slash at the end, which would name something inside.
std::string plain_path(const std::string& path) {
  const fs::path plain = fs::absolute(path).lexically_normal();
  return plain.has_filename() ? plain.string() : plain.parent_path().string();
}

[[noreturn]] void fail(const std::string& path, int code) {
  throw FileError(path, std::generic_category().message(code));
}

std::string made_beside(const std::string& target) {
  std::error_code failed;
  const fs::path around = fs::path(target).parent_path();
  fs::create_directories(around, failed);
  if (failed) throw FileError(around.string(), failed.message());
  for (int attempt = 0;; ++attempt) {
    const fs::path path = around / (".xxgk-" + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp");
    if (fs::create_directory(path, failed)) return path.string();
    if (failed) throw FileError(target, failed.message());
    if (attempt == 1000) fail(target, EEXIST);
  }
}

/// All files of its file system: one call for any number of files.
void bring_to_disk(const std::string& path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) fail(path, errno);
  const int code = ::syncfs(folder) == 0 ? 0 : errno;
  ::close(folder);
  if (code != 0) fail(path, code);
}

}  // namespace

NewFolder::NewFolder(const std::string& target) : target_(plain_path(target)), path_(made_beside(target_)) {}

NewFolder::~NewFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

void NewFolder::add_folder(const std::string& name) const {
  std::error_code failed;
  fs::create_directories(path(name), failed);
  if (failed) throw FileError(path(name), failed.message());
}

void NewFolder::take_place() {
  bring_to_disk(path_);
  if (::rename(path_.c_str(), target_.c_str()) == 0) {
    path_.clear();
    return;
  }
  // Something is there: the two change places, and what was there goes with the destructor.
  if (::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) != 0) fail(target_, errno);
}

}  // namespace xxgk
