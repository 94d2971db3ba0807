// See folder_walk.h. The folders still to be read wait in a list: however deep they lie, no stack is too small.
#include "app/batch/folder_walk.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

namespace xxgk::batch {
namespace {

namespace fs = std::filesystem;

struct Entry {
  std::string path;
  bool is_folder = false;
};

/// By name, last first: what is taken from the end of a list comes in order.
std::vector<Entry> entries_of(const std::string& folder, std::error_code& failed) {
  std::vector<Entry> entries;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    std::error_code unknown;
    entries.push_back({at->path().string(), at->symlink_status(unknown).type() == fs::file_type::directory});
  }
  std::ranges::sort(entries, std::ranges::greater{}, &Entry::path);
  return entries;
}

}  // namespace

void walk_folder(const std::string& folder, const std::string& except,
                 const std::function<void(const std::string& path, const std::string& fault)>& take) {
  std::vector<Entry> waiting{{folder, true}};
  while (!waiting.empty()) {
    const Entry entry = std::move(waiting.back());
    waiting.pop_back();
    if (!entry.is_folder) {
      take(entry.path, "");
      continue;
    }
    std::error_code failed, unknown;
    if (fs::equivalent(entry.path, except, unknown) && !unknown) continue;
    std::vector<Entry> entries = entries_of(entry.path, failed);
    if (failed) take(entry.path, failed.message());
    waiting.insert(waiting.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
  }
}

}  // namespace xxgk::batch
