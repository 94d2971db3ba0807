// See batch_folder.h.
#include "app/batch/batch_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <thread>

#include "support/file.h"

namespace xxgk::batch {
namespace {

namespace fs = std::filesystem;

void make_folder(const std::string& path) {
  std::error_code failed;
  fs::create_directories(path, failed);
  if (failed) throw FileError(path, failed.value());
}

bool is_same_file(int descriptor, const std::string& path) {
  struct stat open{}, named{};
  return ::fstat(descriptor, &open) == 0 && ::stat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino &&
         open.st_dev == named.st_dev;
}

int number_in(std::string_view digits) {
  int number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return fault == std::errc() && end == digits.data() + digits.size() ? number : 0;
}

}  // namespace

Shard shard_of_status(const std::string& file_name) {
  constexpr std::string_view before = "status-", between = "-of-", after = ".jsonl";
  const std::string_view name = file_name;
  const std::size_t middle = name.find(between);
  if (!name.starts_with(before) || !name.ends_with(after) || middle == std::string_view::npos) return {0, 0};
  const std::size_t count_begin = middle + between.size();
  if (middle < before.size() || count_begin > name.size() - after.size()) return {0, 0};
  const Shard shard{number_in(name.substr(before.size(), middle - before.size())),
                    number_in(name.substr(count_begin, name.size() - after.size() - count_begin))};
  return shard.index >= 1 && shard.index <= shard.count ? shard : Shard{0, 0};
}

std::vector<std::string> status_files(const std::string& folder) {
  std::vector<std::string> names = list_folder(folder);
  std::erase_if(names, [](const std::string& name) { return shard_of_status(name).count == 0; });
  return names;
}

BatchFolder::BatchFolder(const std::string& root, const Shard& shard) : names_{root, shard} {
  make_folder(names_.path("xml"));
  root_ = Descriptor(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!root_.is_open()) throw FileError(root, errno);
  take_lock();
  for (const fs::directory_entry& entry : fs::directory_iterator(names_.work())) {
    std::error_code failed;
    if (entry.is_directory(failed)) fs::remove_all(entry.path(), failed);
    if (failed) throw FileError(entry.path().string(), failed.value());
  }
}

/// Workers of a run that was killed may hold the lock for a moment. A run that ended meanwhile has removed the file
/// that is locked here: then a new one is made.
void BatchFolder::take_lock() {
  constexpr int most_tries = 50;
  constexpr auto pause = std::chrono::milliseconds(40);
  const std::string path = names_.work("lock");
  for (int attempt = 0; attempt < most_tries; ++attempt) {
    make_folder(names_.work());
    lock_ = Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (!lock_.is_open() && errno != ENOENT) throw FileError(path, errno);
    if (lock_.is_open() && ::flock(lock_.number(), LOCK_EX | LOCK_NB) == 0 && is_same_file(lock_.number(), path))
      return;
    std::this_thread::sleep_for(pause);
  }
  throw FolderInUse();
}

std::string BatchFolder::add_work_folder(const std::string& name) const {
  std::string path = names_.work(name);
  make_folder(path);
  return path;
}

void BatchFolder::sync() const {
  if (::syncfs(root_.number()) != 0) throw FileError(names_.root, errno);
}

void BatchFolder::remove_work() {
  std::error_code ignored;
  fs::remove_all(names_.work(), ignored);
}

}  // namespace xxgk::batch
