// See keeper.h.
#include "app/batch/keeper.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "support/file.h"

namespace xxgk::batch {
namespace {

constexpr std::size_t enough = 500;
constexpr auto long_enough = std::chrono::milliseconds(500);

void move_into_place(const std::string& from, const std::string& to) {
  if (std::rename(from.c_str(), to.c_str()) == 0) return;
  if (errno != ENOENT) throw FileError(to, errno);
  const std::string folder = to.substr(0, to.rfind('/'));
  if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) throw FileError(folder, errno);
  if (std::rename(from.c_str(), to.c_str()) != 0) throw FileError(to, errno);
}

}  // namespace

Keeper::Keeper(const BatchFolder& folder, const StatusBook& book)
    : folder_(folder), book_(book), journal_(folder.names().journal()) {}

void Keeper::take(StatusEntry entry, std::vector<std::string> made) {
  if (waiting_.empty()) since_ = Clock::now();
  waiting_.push_back({std::move(entry), std::move(made)});
}

void Keeper::keep_when_due() {
  if (waiting_.size() >= enough || (!waiting_.empty() && Clock::now() - since_ >= long_enough)) keep();
}

/// A journal that says more than is in place would be believed only as far as files are there: so the order within a
/// group may be left to the file system.
void Keeper::keep() {
  if (waiting_.empty()) return;
  const bool has_files = std::ranges::any_of(waiting_, [](const Ended& ended) { return !ended.made.empty(); });
  if (has_files) folder_.sync();
  std::string lines;
  for (const Ended& ended : waiting_) {
    put_in_place(ended);
    lines += status_line(ended.entry);
  }
  journal_.append(lines);
  waiting_.clear();
}

void Keeper::put_in_place(const Ended& ended) const {
  const BatchNames& names = folder_.names();
  for (std::size_t i = 0; i < ended.made.size(); ++i)
    move_into_place(ended.made[i], names.path(ended.entry.reports[i].file));
  remove_surplus(ended.entry);
}

/// What the document had before and has no more.
void Keeper::remove_surplus(const StatusEntry& entry) const {
  const StatusBook::Known* const known = book_.find(key_of(entry.id));
  if (!known) return;
  for (std::size_t number = 1; number <= known->reports; ++number) {
    const std::string file = report_file(entry.id, number, known->reports);
    if (std::ranges::find(entry.reports, file, &ReportEntry::file) == entry.reports.end())
      ::unlink(folder_.names().path(file).c_str());
  }
}

}  // namespace xxgk::batch
