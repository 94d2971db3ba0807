// The workers of a batch, and who works on what: one document at a time for each. Door: Crew.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/batch/intake.h"
#include "app/batch/task.h"
#include "support/stop_signals.h"
#include "support/worker_process.h"

namespace xxgk::batch {

/// What a worker is allowed.
struct CrewLimits {
  int workers = 1;
  double seconds = 0;           ///< for a document, or a page of a slow one; 0: any time
  std::size_t most_memory = 0;  ///< a worker that holds more after a document is replaced
};

/// Whom a worker's process is made for.
struct WorkerPlace {
  std::string name;  ///< no other worker of this run has it
  bool may_start_programs = false;
};

/// What the crew's owner does.
struct CrewOwner {
  /// In the new process: the worker's work, until the channel closes.
  std::function<int(Channel&, const WorkerPlace&)> work;
  /// The next document with an open file; nothing: there is none any more.
  std::function<std::optional<Job>()> next;
  /// A document has ended as the reply says; where it has reports, the worker `name` made them for that task.
  std::function<void(Job job, Reply reply, const std::string& name, std::uint64_t task)> take;
  /// Called some times a second.
  std::function<void()> pulse;
  /// A worker has begun, so protected.
  std::function<void(const std::string& protection)> begun;
};

/// Outputs cannot be written; `code` is the system's.
struct OutputsStopped {
  std::string reason;
  int code = 0;
};

enum class CrewEnd {
  all_done,
  stopped,  ///< on request; what was in hand is done
  broken,   ///< on a second request; what was in hand is lost
};

class Crew {
 public:
  Crew(const CrewLimits& limits, CrewOwner owner) : limits_(limits), owner_(std::move(owner)) {}

  /// A document that ends its worker, by whatever it does or by somebody's kill, is given once more to a new worker;
  /// only the second time it counts. Throws std::system_error, and what the owner throws.
  CrewEnd run(StopSignals& signals);
  /// Why no more work was begun, where workers could not write.
  const std::optional<OutputsStopped>& stopped_by() const { return stopped_by_; }

 private:
  using Clock = std::chrono::steady_clock;

  /// A document in a worker's hands.
  struct Work {
    Job job;
    std::uint64_t task = 0;
    bool is_second_try = false;
    std::optional<Clock::time_point> until;
  };

  struct Slot {
    std::unique_ptr<WorkerProcess> process;
    WorkerPlace place;
    std::optional<Work> work;
  };

  void give_work(bool may_begin);
  void begin(Slot& slot, Work work, bool may_start_programs);
  void start_process(Slot& slot, bool may_start_programs);
  void wait(const StopSignals& signals);
  void hear(Slot& slot);
  void hear(Slot& slot, Reply reply);
  void lose(Slot& slot);
  void end_late(Slot& slot);
  void finish(Slot& slot, Reply reply);
  std::optional<Clock::time_point> time_up(double respite) const;
  std::optional<Clock::time_point> deadline() const;
  bool is_busy() const;

  CrewLimits limits_;
  CrewOwner owner_;
  std::vector<Slot> slots_;
  std::uint64_t tasks_ = 0, processes_ = 0;
  bool is_out_of_work_ = false;
  std::optional<OutputsStopped> stopped_by_;
};

}  // namespace xxgk::batch
