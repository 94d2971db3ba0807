// See intake.h.
#include "app/batch/intake.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

#include "support/file.h"
#include "support/hash.h"

namespace xxgk::batch {
namespace {

constexpr std::size_t digits_of_settings = 16;

std::string time_text(const timespec& time) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:09}Z", fmt::gmtime(time.tv_sec), time.tv_nsec);
}

void add_file_times(const struct stat& status, StatusEntry& entry) {
  entry.bytes = static_cast<std::uint64_t>(status.st_size);
  entry.modified = time_text(status.st_mtim);
}

void end(StatusEntry& entry, Fault fault) {
  entry.ending = fault.ending;
  entry.kind = std::move(fault.kind);
  entry.reason = std::move(fault.reason);
}

void end(StatusEntry& entry, const std::exception& error) {
  end(entry, fault_of(error, entry.path));
}

const char* kind_words(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder, or a link to one";
  if (S_ISFIFO(mode)) return "a pipe";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

}  // namespace

StatusEntry Intake::begun(const BatchDocument& document) const {
  StatusEntry entry;
  entry.id = document.id;
  entry.path = document.path;
  entry.manifest = document.manifest;
  const std::string name = std::filesystem::path(document.path).filename().string();
  const std::string all = settings_.settings_hash + "\n" + name + "\n" + document.url;
  entry.made_with = settings_.made_with + "/" + sha256_hex(all).substr(0, digits_of_settings);
  return entry;
}

bool Intake::has_outputs(std::string_view id, std::size_t count) const {
  for (std::size_t number = 1; number <= count; ++number) {
    if (::access(names_.path(report_file(id, number, count)).c_str(), F_OK) != 0) return false;
  }
  return true;
}

bool Intake::is_done(std::size_t index) const {
  const BatchDocument document = documents_.at(index);
  const StatusBook::Known* const known = book_.find(key_of(document.id));
  if (!known || !document.fault.empty() || settings_.retry.contains(known->ending)) return false;
  if (!has_outputs(document.id, known->reports)) return false;
  StatusEntry entry = begun(document);
  struct stat status{};
  if (::stat(document.path.c_str(), &status) == 0) {
    if (S_ISREG(status.st_mode)) add_file_times(status, entry);
  } else if (is_converted(known->ending)) {
    return true;
  }
  return signature_of(entry) == known->signature;
}

/// Opening what is no file may wait for ever, or do things.
void Intake::open_file(Job& job) const {
  StatusEntry& entry = job.entry;
  struct stat status{};
  if (::stat(entry.path.c_str(), &status) != 0) {
    end(entry, FileError(entry.path, errno));
    return;
  }
  if (!S_ISREG(status.st_mode)) {
    end(entry, Fault{Ending::unread, kinds::no_file, kind_words(status.st_mode)});
    return;
  }
  add_file_times(status, entry);
  if (entry.bytes > settings_.max_bytes) {
    end(entry, FileTooLarge(entry.path, settings_.max_bytes));
    return;
  }
  Descriptor file(::open(entry.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) {
    end(entry, FileError(entry.path, errno));
    return;
  }
  add_file_times(status, entry);
  job.file = std::move(file);
}

std::optional<StatusEntry> Intake::before(const StatusEntry& entry) const {
  const StatusBook::Known* const known = book_.find(key_of(entry.id));
  if (!known || !is_converted(known->ending) || settings_.retry.contains(known->ending)) return std::nullopt;
  StatusEntry earlier = book_.entry(*known);
  const bool is_same = earlier.made_with == entry.made_with && has_outputs(entry.id, earlier.reports.size());
  return is_same ? std::optional(std::move(earlier)) : std::nullopt;
}

Job Intake::open(std::size_t index) const {
  BatchDocument document = documents_.at(index);
  Job job;
  job.entry = begun(document);
  job.url = std::move(document.url);
  if (!document.fault.empty()) {
    end(job.entry, Fault{Ending::failed, document.path.empty() ? kinds::manifest : kinds::unreadable, document.fault});
    return job;
  }
  open_file(job);
  if (job.file.is_open()) job.before = before(job.entry);
  return job;
}

}  // namespace xxgk::batch
