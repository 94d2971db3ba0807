// Signals that end a program wait while something is at hand that must not stay behind. Door: HeldSignals.
#pragma once

#include <signal.h>

namespace xxgk {

/// Holds Ctrl-C and requests to end back in this thread; what came meanwhile takes effect with its destruction.
/// Programs started meanwhile must not inherit this: they call `let_go`.
class HeldSignals {
 public:
  HeldSignals();
  ~HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  /// One of them waits. Long work looks now and then, and ends early.
  static bool are_waiting();
  /// In a child process before it becomes another program; may be called between fork and exec.
  static void let_go();

 private:
  sigset_t before_{};
};

}  // namespace xxgk
