// Work done in a child process with limits: a library that hangs, crashes or swallows memory costs this piece of work
// and nothing else.
#pragma once

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace xxgk {

struct ChildLimits {
  double seconds = 0;     ///< of wall time; 0: none
  std::size_t bytes = 0;  ///< of address space beyond what the parent has; 0: none
};

enum class ChildFault { timeout, memory, crashed };

/// The child gave no result.
class ChildError : public std::runtime_error {
 public:
  ChildError(ChildFault fault, std::string progress, int signal);
  ChildFault fault() const { return fault_; }
  /// What the work last told of its progress; empty where nothing.
  const std::string& progress() const { return progress_; }
  /// That ended a crashed child; 0 where it ended itself.
  int signal() const { return signal_; }

 private:
  ChildFault fault_;
  std::string progress_;
  int signal_;
};

/// Tells how far the work has come, in a few bytes.
using TellProgress = std::function<void(std::string_view)>;

/// Runs `work` in a child process and returns what it returns. Exceptions do not cross: work that throws counts as
/// crashed, but for std::bad_alloc, which counts as memory. What the child prints to standard error is lost. The child
/// never outlives the caller. Throws ChildError, and
/// std::system_error where no child can be had.
/// The caller does what `meanwhile` holds, if anything, while the child works; what that throws is passed on.
std::string run_in_child(const std::function<std::string(const TellProgress&)>& work, const ChildLimits& limits,
                         const std::function<void()>& meanwhile = {});

}  // namespace xxgk
