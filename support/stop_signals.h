// Requests to end the program, counted instead of obeyed. Door: StopSignals.
#pragma once

#include <signal.h>

#include "support/descriptor.h"

namespace xxgk {

/// While it lives, Ctrl-C and the like are counted, and a descriptor tells of them.
class StopSignals {
 public:
  /// Throws std::system_error.
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  /// Readable when there was a request that was not counted yet.
  int descriptor() const { return descriptor_.number(); }
  /// Requests so far.
  int count();

 private:
  sigset_t before_{};
  Descriptor descriptor_;
  int count_ = 0;
};

}  // namespace xxgk
