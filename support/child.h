// Work done in a child process with limits: a library that hangs, crashes or swallows memory costs this piece of work
// and nothing else.
#pragma once

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace xxgk {

/// What a child's time is for: all of its work, or each part that it tells.
enum class TimeFor { all, each_part };

struct ChildLimits {
  double seconds = 0;     ///< of wall time; 0: none
  std::size_t bytes = 0;  ///< of address space beyond what the parent has; 0: none
  TimeFor time = TimeFor::all;
};

enum class ChildFault { timeout, memory, crashed };

/// The child gave no result.
class ChildError : public std::runtime_error {
 public:
  ChildError(ChildFault fault, int signal);
  ChildFault fault() const { return fault_; }
  /// That ended a crashed child; 0 where it ended itself.
  int signal() const { return signal_; }

 private:
  ChildFault fault_;
  int signal_;
};

/// Hands a part of what the work gives to the parent, at once.
using TellPart = std::function<void(std::string_view)>;

/// What the caller does while the child works. What it throws is passed on, and ends the child.
struct WhileChildWorks {
  std::function<void()> begin = {};  ///< done once, before anything is heard of the child
  TellPart take_part = {};           ///< called with each part that the child tells, in order
};

/// Runs `work` in a child process and returns what it returns. Exceptions do not cross: work that throws counts as
/// crashed, but for std::bad_alloc, which counts as memory. What the child prints to standard error is lost. The child
/// never outlives the caller. The time that the caller takes for parts is not the child's. Throws ChildError, and
/// std::system_error where no child can be had.
std::string run_in_child(const std::function<std::string(const TellPart&)>& work, const ChildLimits& limits,
                         const WhileChildWorks& meanwhile = {});

}  // namespace xxgk
