// See held_signals.h.
#include "support/held_signals.h"

#include <algorithm>
#include <array>

namespace xxgk {
namespace {

constexpr std::array ending{SIGINT, SIGTERM, SIGHUP};

sigset_t ending_set() {
  sigset_t set;
  ::sigemptyset(&set);
  for (const int signal : ending) ::sigaddset(&set, signal);
  return set;
}

}  // namespace

HeldSignals::HeldSignals() {
  const sigset_t set = ending_set();
  ::pthread_sigmask(SIG_BLOCK, &set, &before_);
}

HeldSignals::~HeldSignals() {
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool HeldSignals::are_waiting() {
  sigset_t waiting;
  ::sigemptyset(&waiting);
  ::sigpending(&waiting);
  return std::ranges::any_of(ending, [&waiting](int signal) { return ::sigismember(&waiting, signal) == 1; });
}

void HeldSignals::let_go() {
  const sigset_t set = ending_set();
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace xxgk
