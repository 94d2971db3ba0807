// A process that works for this one for long. (One piece of work in a child: support/child.h.) Door: WorkerProcess.
#pragma once

#include <sys/types.h>

#include <functional>
#include <utility>

#include "support/channel.h"

namespace xxgk {

/// How a process ended.
struct ProcessEnd {
  int code = 0;    ///< with which it ended itself
  int signal = 0;  ///< that ended it; 0: none
};

/// Dies with this process, and does not hear the keyboard: whether it may go on is this process's to say.
class WorkerProcess {
 public:
  /// Runs `work` in a new process, whose end of the channel it gets; what it returns is the exit code. Exceptions end
  /// the process: std::bad_alloc with `out_of_memory`. `before` runs first in the new process. Throws
  /// std::system_error.
  WorkerProcess(const std::function<void()>& before, const std::function<int(Channel&)>& work);
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;
  /// Ends it at once where it has not ended.
  ~WorkerProcess();

  static constexpr int out_of_memory = 3, failed = 4;

  Channel& channel() { return channel_; }
  pid_t id() const { return id_; }
  /// Ends it at once, if it has not ended, and tells how it ended. Once only.
  ProcessEnd end();
  /// Lets it end by itself: nothing more comes through the channel.
  void dismiss();

 private:
  WorkerProcess(std::pair<Channel, Channel> ends, const std::function<void()>& before,
                const std::function<int(Channel&)>& work);
  ProcessEnd wait();

  pid_t id_ = -1;
  Channel channel_;
};

}  // namespace xxgk
