// Children with limits; see child.h. What they say comes through a pipe as messages: a kind, a length, the bytes.
#include "support/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <new>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "support/descriptor.h"

namespace xxgk {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int out_of_memory = 3, failed = 4;  // exit codes of the child

enum class Message : char { part = 'p', result = 'r' };

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

bool write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(to, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool send(int to, Message kind, std::string_view bytes) {
  std::array<char, 1 + sizeof(std::uint64_t)> head{};
  const std::uint64_t size = bytes.size();
  head[0] = static_cast<char>(kind);
  std::memcpy(head.data() + 1, &size, sizeof size);
  return write_all(to, {head.data(), head.size()}) && write_all(to, bytes);
}

std::size_t own_address_space() {
  Descriptor statm(::open("/proc/self/statm", O_RDONLY | O_CLOEXEC));
  std::array<char, 64> text{};
  if (statm.number() < 0 || ::read(statm.number(), text.data(), text.size() - 1) <= 0) return 0;
  return std::strtoull(text.data(), nullptr, 10) * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void limit_memory(std::size_t bytes) {
  if (bytes == 0) return;
  const rlim_t most = own_address_space() + bytes;
  const rlimit limit{most, most};
  ::setrlimit(RLIMIT_AS, &limit);
}

/// Never returns: what the caller's stack would undo is not the child's.
[[noreturn]] void be_child(int to, pid_t parent, const std::function<std::string(const TellPart&)>& work,
                           const ChildLimits& limits) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(failed);  // it had gone before
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  limit_memory(limits.bytes);
  if (const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC); nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
  int code = failed;
  try {
    const std::string result = work([to](std::string_view part) { send(to, Message::part, part); });
    if (send(to, Message::result, result)) code = 0;
  } catch (const std::bad_alloc&) {
    code = out_of_memory;
  } catch (...) {  // nothing may unwind into the parent's half of the program
  }
  ::_exit(code);
}

/// What comes through the pipe. Parts are handed on as soon as they are whole.
class Inbox {
 public:
  explicit Inbox(const TellPart& take_part) : take_part_(take_part) {}

  /// Whether something became whole.
  bool add(std::string_view bytes) {
    waiting_ += bytes;
    std::size_t done = 0;
    while (const std::optional<std::string_view> message = next(done)) {
      done += head + message->size();
      if (waiting_[done - message->size() - head] == static_cast<char>(Message::result)) {
        result_ = std::string(*message);
      } else if (take_part_) {
        take_part_(*message);
      }
    }
    waiting_.erase(0, done);
    return done > 0;
  }
  std::optional<std::string>& result() { return result_; }

 private:
  static constexpr std::size_t head = 1 + sizeof(std::uint64_t);

  /// The message that begins at `at`, if all of it has come.
  std::optional<std::string_view> next(std::size_t at) const {
    if (waiting_.size() - at < head) return std::nullopt;
    std::uint64_t size = 0;
    std::memcpy(&size, waiting_.data() + at + 1, sizeof size);
    if (waiting_.size() - at - head < size) return std::nullopt;
    return std::string_view(waiting_).substr(at + head, size);
  }

  const TellPart& take_part_;
  std::string waiting_;
  std::optional<std::string> result_;
};

/// Waits until something can be read. False when time is up.
bool wait_for_bytes(int from, std::optional<Clock::time_point> until) {
  pollfd wanted{from, POLLIN, 0};
  for (;;) {
    int milliseconds = -1;
    if (until) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(*until - Clock::now()).count();
      if (left <= 0) return false;
      milliseconds = static_cast<int>(std::min<std::int64_t>(left, 60'000));
    }
    const int ready = ::poll(&wanted, 1, milliseconds);
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) fail("poll");
  }
}

/// When the time that begins now is up.
std::optional<Clock::time_point> end_of(const ChildLimits& limits) {
  if (limits.seconds <= 0) return std::nullopt;
  return Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(limits.seconds));
}

/// False when time is up before the child gives its result or closes its end.
bool receive(int from, const ChildLimits& limits, Inbox& inbox) {
  std::array<char, 1 << 16> buffer;
  std::optional<Clock::time_point> until = end_of(limits);
  while (wait_for_bytes(from, until)) {
    const ssize_t got = ::read(from, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return true;
    const Clock::time_point heard = Clock::now();
    const bool is_part = inbox.add({buffer.data(), static_cast<std::size_t>(got)});
    if (inbox.result()) return true;
    if (is_part && limits.time == TimeFor::each_part) {
      until = end_of(limits);
    } else if (until) {
      *until += Clock::now() - heard;
    }
  }
  return false;
}

/// Children that gave their result and have nothing left to do but end, which the system takes a millisecond for: they
/// are not waited for, but reaped when the next one comes, and at the program's end.
class LeavingChildren {
 public:
  LeavingChildren() = default;
  LeavingChildren(const LeavingChildren&) = delete;
  LeavingChildren& operator=(const LeavingChildren&) = delete;
  ~LeavingChildren() {
    for (const pid_t id : ids_) ::waitpid(id, nullptr, 0);
  }
  void add(pid_t id) {
    const std::lock_guard lock(mutex_);
    std::erase_if(ids_, [](pid_t other) { return ::waitpid(other, nullptr, WNOHANG) != 0; });
    ids_.push_back(id);
  }

 private:
  std::mutex mutex_;
  std::vector<pid_t> ids_;
};

/// The child, reaped at the latest here, or left to the others that leave.
class Child {
 public:
  explicit Child(pid_t id) : id_(id) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    wait();
  }
  int wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = -1;
    return status;
  }
  void leave() {
    static LeavingChildren leaving;
    leaving.add(std::exchange(id_, -1));
  }

 private:
  pid_t id_;
};

/// Libraries that find no memory do not all throw: some end the process by themselves.
ChildFault fault_of(int status, const ChildLimits& limits) {
  const bool ended = WIFEXITED(status), limited = limits.bytes > 0;
  const int code = ended ? WEXITSTATUS(status) : 0;
  const bool memory = ended && (code == out_of_memory || (limited && code != failed));
  return memory ? ChildFault::memory : ChildFault::crashed;
}

}  // namespace

ChildError::ChildError(ChildFault fault, int signal)
    : std::runtime_error("a child process gave no result"), fault_(fault), signal_(signal) {}

std::string run_in_child(const std::function<std::string(const TellPart&)>& work, const ChildLimits& limits,
                         const WhileChildWorks& meanwhile) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe");
  Descriptor from(ends[0]), to(ends[1]);
  const pid_t parent = ::getpid(), id = ::fork();
  if (id < 0) fail("fork");
  if (id == 0) be_child(to.number(), parent, work, limits);
  Child child(id);
  to.close();
  if (meanwhile.begin) meanwhile.begin();
  Inbox inbox(meanwhile.take_part);
  if (!receive(from.number(), limits, inbox)) throw ChildError(ChildFault::timeout, 0);
  if (inbox.result()) {
    child.leave();
    return std::move(*inbox.result());
  }
  const int status = child.wait();
  throw ChildError(fault_of(status, limits), WIFSIGNALED(status) ? WTERMSIG(status) : 0);
}

}  // namespace xxgk
