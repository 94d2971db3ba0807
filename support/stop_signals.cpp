// See stop_signals.h.
#include "support/stop_signals.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace xxgk {
namespace {

sigset_t watched() {
  sigset_t set;
  ::sigemptyset(&set);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&set, signal);
  return set;
}

}  // namespace

StopSignals::StopSignals() {
  const sigset_t set = watched();
  ::pthread_sigmask(SIG_BLOCK, &set, &before_);
  descriptor_ = Descriptor(::signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC));
  if (!descriptor_.is_open()) throw std::system_error(errno, std::generic_category(), "signalfd");
}

/// What came and was not counted has had its answer: the program is about to end.
StopSignals::~StopSignals() {
  count();
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

int StopSignals::count() {
  signalfd_siginfo request{};
  while (::read(descriptor_.number(), &request, sizeof request) == static_cast<ssize_t>(sizeof request)) ++count_;
  return count_;
}

}  // namespace xxgk
