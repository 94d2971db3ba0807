// See worker.h.
#include "app/batch/worker.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>

#include "app/batch/task.h"
#include "app/summary.h"
#include "extract/extract.h"
#include "support/file.h"
#include "support/hash.h"
#include "support/process_memory.h"

namespace xxgk::batch {
namespace {

/// As far as the file system tells, nobody wrote to it between these two.
bool is_same(const struct stat& a, const struct stat& b) {
  return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

/// Nothing where somebody wrote to the file each time it was read. Throws FileError.
std::optional<std::string> settled_bytes(const Descriptor& file, const std::string& name, std::size_t max_bytes) {
  constexpr int tries = 2;
  for (int i = 0; i < tries; ++i) {
    struct stat before{}, after{};
    ::lseek(file.number(), 0, SEEK_SET);
    if (::fstat(file.number(), &before) != 0) throw FileError(name, errno);
    std::string bytes = read_open_file(file.number(), name, max_bytes);
    if (::fstat(file.number(), &after) == 0 && is_same(before, after)) return bytes;
  }
  return std::nullopt;
}

/// Not brought to the disk: the supervisor does so for many at once.
void write_work_file(const std::string& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!file.is_open()) throw FileError(path, errno);
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const int code = errno;
      ::unlink(path.c_str());  // the room may be enough to record what was done
      throw FileError(path, code);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

ReportEntry entry_of(const Report& report) {
  return {"", report.form, report.agency, report.year, is_in_doubt(report)};
}

class Worker {
 public:
  explicit Worker(const WorkerSettings& settings) : settings_(settings) {}

  Reply carry_out(const Task& task, const Descriptor& file) const {
    Reply reply;
    try {
      std::optional<std::string> bytes = settled_bytes(file, task.name, settings_.max_bytes);
      if (!bytes) return failed(kinds::changed, "the file was written to while it was read");
      reply.sha256 = sha256_hex(*bytes);
      if (reply.sha256 == task.known_sha256) {
        reply.kind = Reply::Kind::unchanged;
        return reply;
      }
      if (starts_programs(*bytes) && !settings_.may_start_programs) {
        reply.kind = Reply::Kind::needs_more;
        return reply;
      }
      convert(std::move(*bytes), task, reply);
    } catch (const std::exception& error) {
      Fault fault = fault_of(error, task.name);
      reply.ending = fault.ending;
      reply.fault_kind = std::move(fault.kind);
      reply.reason = std::move(fault.reason);
    }
    return reply;
  }

 private:
  static Reply failed(const char* kind, const char* reason) {
    Reply reply;
    reply.fault_kind = kind;
    reply.reason = reason;
    return reply;
  }

  void convert(std::string bytes, const Task& task, Reply& reply) const {
    const std::vector<Report> reports = settings_.converter.reports_in(std::move(bytes), {task.name, task.url});
    std::vector<ReportEntry> entries;
    for (const Report& report : reports) {
      const std::string xml = settings_.converter.xml(report, settings_.all_checks);
      entries.push_back(entry_of(report));
      if (!write(settings_.folder + "/" + work_file(task.number, entries.size()), xml, reply)) return;
    }
    const bool in_doubt = std::ranges::any_of(entries, &ReportEntry::in_doubt);
    reply.ending = in_doubt ? Ending::converted_with_warnings : Ending::converted;
    reply.reports = std::move(entries);
  }

  /// What is wrong with the place for outputs is not the document's fault.
  static bool write(const std::string& path, std::string_view xml, Reply& reply) {
    try {
      write_work_file(path, xml);
      return true;
    } catch (const FileError& error) {
      reply.kind = Reply::Kind::unwritten;
      reply.reason = error.reason();
      reply.code = error.code();
      return false;
    }
  }

  const WorkerSettings& settings_;
};

/// What a large document took is given back, which takes longer than to read a small one: not after each.
class Memory {
 public:
  /// -> bytes that stay
  std::size_t settle() {
    constexpr std::size_t much = std::size_t{32} << 20U;
    const std::size_t now = resident_memory();
    if (now <= usual_ + much) return now;
    give_memory_back();
    usual_ = resident_memory();
    return usual_;
  }

 private:
  std::size_t usual_ = resident_memory();
};

}  // namespace

int work(Channel& channel, const WorkerSettings& settings) {
  const Worker worker(settings);
  Memory memory;
  Reply ready;
  ready.kind = Reply::Kind::ready;
  ready.reason = settings.protection;
  channel.send(encoded(ready));
  while (const std::optional<ChannelMessage> message = channel.receive()) {
    Reply reply = worker.carry_out(decoded_task(message->bytes), message->file);
    reply.memory = memory.settle();
    if (!channel.send(encoded(reply))) break;
  }
  return 0;
}

}  // namespace xxgk::batch
