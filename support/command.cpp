// See command.h. The program leads a group of processes, so that all of it can be ended.
#include "support/command.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <thread>

#include "support/held_signals.h"

namespace xxgk {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int not_started = 127;

/// Never returns; what is called here is safe between fork and exec.
[[noreturn]] void become(char* const* words, pid_t parent) {
  ::setpgid(0, 0);
  HeldSignals::let_go();
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(not_started);
  if (const int nowhere = ::open("/dev/null", O_RDWR); nowhere >= 0) {
    ::dup2(nowhere, STDIN_FILENO);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
  }
  ::execv(words[0], words);
  ::_exit(not_started);
}

/// A group of processes, ended at the latest here.
class Group {
 public:
  explicit Group(pid_t leader) : leader_(leader) { ::setpgid(leader, leader); }
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;
  ~Group() {
    ::kill(-leader_, SIGKILL);
    while (!reaped_ && ::waitpid(leader_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  /// Whether the leader has ended, and how.
  bool has_ended(int& status) {
    reaped_ = reaped_ || ::waitpid(leader_, &status, WNOHANG) == leader_;
    return reaped_;
  }

 private:
  pid_t leader_;
  bool reaped_ = false;
};

}  // namespace

std::string program_path(const std::string& name) {
  const char* const variable = std::getenv("PATH");
  std::string_view folders = variable == nullptr ? "" : variable;
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    const std::string path = std::string(folders.substr(0, end)) + "/" + name;
    if (end > 0 && ::access(path.c_str(), X_OK) == 0) return path;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return "";
}

CommandEnd run_command(const std::vector<std::string>& words, double seconds) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const auto until = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  const pid_t parent = ::getpid(), id = ::fork();
  if (id < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (id == 0) become(arguments.data(), parent);
  Group group(id);
  constexpr auto pause = std::chrono::milliseconds(10);
  for (int status = 0; Clock::now() < until; std::this_thread::sleep_for(pause)) {
    if (group.has_ended(status))
      return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? CommandEnd::done : CommandEnd::failed;
    if (HeldSignals::are_waiting()) return CommandEnd::interrupted;
  }
  return CommandEnd::timeout;
}

}  // namespace xxgk
