// See merged_status.h.
#include "app/batch/merged_status.h"

#include <fcntl.h>
#include <sys/resource.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "support/file.h"

namespace xxgk::batch {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_line = std::size_t{64} << 20U;

/// Every shard's file is open at once.
void allow_many_files() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

bool is_better(const MergedEntry& a, const MergedEntry& b) {
  if (is_converted(a.status.ending) != is_converted(b.status.ending)) return is_converted(a.status.ending);
  return status_line(a.status) < status_line(b.status);
}

bool is_unfinished(const std::string& folder) {
  std::error_code unknown;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, unknown)) {
    if (entry.path().filename().string().starts_with(".work-")) return true;
  }
  return false;
}

}  // namespace

MergedStatus::Source::Source(Descriptor opened, std::string folder_path, const std::string& path)
    : file(std::move(opened)), lines(file, path, longest_line), folder(std::move(folder_path)) {}

bool MergedStatus::Later::operator()(std::size_t a, std::size_t b) const {
  const std::string &first = sources[a]->entry.status.id, &second = sources[b]->entry.status.id;
  return first != second ? first > second : a > b;
}

MergedStatus::MergedStatus(const std::vector<std::string>& folders) {
  allow_many_files();
  std::vector<Shard> shards;
  for (const std::string& folder : folders) {
    for (const std::string& file : status_files(folder)) {
      shards.push_back(shard_of_status(file));
      open(folder, file);
    }
  }
  note_lacking(folders, shards);
}

void MergedStatus::open(const std::string& folder, const std::string& file) {
  const std::string path = folder + "/" + file;
  Descriptor opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!opened.is_open()) throw FileError(path, errno);
  sources_.push_back(std::make_unique<Source>(std::move(opened), folder, path));
  advance(sources_.size() - 1);
}

/// Where the folder was worked on in several partitions, one that is whole is enough.
void MergedStatus::note_lacking(const std::vector<std::string>& folders, const std::vector<Shard>& shards) {
  for (const std::string& folder : folders) {
    if (is_unfinished(folder)) lacking_.push_back(folder);
  }
  std::map<int, std::set<int>> by_count;
  for (const Shard& shard : shards) by_count[shard.count].insert(shard.index);
  const auto is_whole = [](const auto& part) { return part.second.size() == static_cast<std::size_t>(part.first); };
  if (std::ranges::any_of(by_count, is_whole)) return;
  for (const auto& [count, present] : by_count) {
    for (int index = 1; index <= count; ++index) {
      if (!present.contains(index)) lacking_.push_back(shard_name({index, count}));
    }
  }
}

void MergedStatus::advance(std::size_t source) {
  Source& from = *sources_[source];
  if (!from.lines.next()) return;
  from.entry = {read_status(from.lines.line()), from.folder};
  waiting_.push(source);
}

std::optional<MergedEntry> MergedStatus::next() {
  std::optional<MergedEntry> best;
  while (!waiting_.empty()) {
    const std::size_t source = waiting_.top();
    MergedEntry& entry = sources_[source]->entry;
    if (best && best->status.id != entry.status.id) break;
    waiting_.pop();
    if (!best || is_better(entry, *best)) best = std::move(entry);
    advance(source);
  }
  return best;
}

}  // namespace xxgk::batch
