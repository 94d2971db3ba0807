// See worker_process.h.
#include "support/worker_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <new>
#include <system_error>
#include <utility>

namespace xxgk {
namespace {

void ignore_requests() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) ::signal(signal, SIG_IGN);
}

/// Never returns: what the caller's stack would undo is not the new process's.
[[noreturn]] void be_worker(Channel& channel, pid_t parent, const std::function<void()>& before,
                            const std::function<int(Channel&)>& work) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(WorkerProcess::failed);  // it had gone before
  ::setpgid(0, 0);                                            // Ctrl-C in a terminal is for all of a group
  ignore_requests();
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  if (const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC); nowhere >= 0) {
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nowhere, standard);
    ::close(nowhere);
  }
  int code = WorkerProcess::failed;
  try {
    before();
    code = work(channel);
  } catch (const std::bad_alloc&) {
    code = WorkerProcess::out_of_memory;
  } catch (...) {  // nothing may unwind into the parent's half of the program
  }
  ::_exit(code);
}

}  // namespace

WorkerProcess::WorkerProcess(const std::function<void()>& before, const std::function<int(Channel&)>& work)
    : WorkerProcess(Channel::pair(), before, work) {}

WorkerProcess::WorkerProcess(std::pair<Channel, Channel> ends, const std::function<void()>& before,
                             const std::function<int(Channel&)>& work)
    : channel_(std::move(ends.first)) {
  const pid_t parent = ::getpid();
  id_ = ::fork();
  if (id_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (id_ > 0) return;
  channel_.close();
  be_worker(ends.second, parent, before, work);
}

WorkerProcess::~WorkerProcess() {
  if (id_ > 0) end();
}

ProcessEnd WorkerProcess::wait() {
  int status = 0;
  while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
  }
  id_ = -1;
  ProcessEnd end;
  if (WIFEXITED(status)) end.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
  return end;
}

ProcessEnd WorkerProcess::end() {
  ::kill(id_, SIGKILL);  // of no effect where it has ended
  channel_.close();
  return wait();
}

void WorkerProcess::dismiss() {
  channel_.close();
  wait();
}

}  // namespace xxgk
