// See crew.h.
#include "app/batch/crew.h"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace xxgk::batch {
namespace {

constexpr auto pulse = std::chrono::milliseconds(100);
constexpr double respite_seconds = 10;

/// A worker ends itself where libraries find no memory.
Reply reply_of(const ProcessEnd& end) {
  Reply reply;
  if (end.signal == 0) {
    reply.fault_kind = kinds::memory;
    reply.reason = "not enough memory";
    return reply;
  }
  reply.ending = Ending::crashed;
  reply.fault_kind = kinds::crashed;
  reply.reason = fmt::format("its worker was ended by signal {} ({})", end.signal, ::strsignal(end.signal));
  return reply;
}

}  // namespace

bool Crew::is_busy() const {
  return std::ranges::any_of(slots_, [](const Slot& slot) { return slot.work.has_value(); });
}

CrewEnd Crew::run(StopSignals& signals) {
  slots_.resize(static_cast<std::size_t>(limits_.workers));
  for (;;) {
    const int requests = signals.count();
    if (requests > 1) {
      slots_.clear();
      return CrewEnd::broken;
    }
    give_work(requests == 0 && !stopped_by_);
    owner_.pulse();
    if (!is_busy()) break;
    wait(signals);
  }
  for (Slot& slot : slots_) {
    if (slot.process) slot.process->dismiss();
  }
  slots_.clear();
  return is_out_of_work_ ? CrewEnd::all_done : CrewEnd::stopped;
}

void Crew::give_work(bool may_begin) {
  for (Slot& slot : slots_) {
    if (!may_begin || is_out_of_work_) return;
    if (slot.work) continue;
    std::optional<Job> job = owner_.next();
    if (!job) {
      is_out_of_work_ = true;
      return;
    }
    begin(slot, {std::move(*job), ++tasks_, false, {}}, false);
  }
}

void Crew::start_process(Slot& slot, bool may_start_programs) {
  slot.process.reset();
  slot.place = {"w" + std::to_string(++processes_), may_start_programs};
  slot.process = std::make_unique<WorkerProcess>(
      [this, &slot] {  // the ends of the other workers' channels are theirs alone
        for (Slot& other : slots_) {
          if (&other != &slot && other.process) other.process->channel().close();
        }
      },
      [this, &slot](Channel& channel) { return owner_.work(channel, slot.place); });
}

void Crew::begin(Slot& slot, Work work, bool may_start_programs) {
  if (!slot.process || slot.place.may_start_programs != may_start_programs) start_process(slot, may_start_programs);
  const Job& job = work.job;
  Task task{work.task, job.entry.path, job.url, job.before ? job.before->sha256 : ""};
  // Whoever starts another program ends it in time, and says so.
  const double respite = may_start_programs ? respite_seconds : 0;
  work.until = time_up(respite);
  slot.work.emplace(std::move(work));
  // A worker that is gone is heard of when it is listened to.
  slot.process->channel().send(encoded(task), &slot.work->job.file);
}

std::optional<Crew::Clock::time_point> Crew::time_up(double respite) const {
  if (limits_.seconds <= 0) return std::nullopt;
  const std::chrono::duration<double> seconds(limits_.seconds + respite);
  return Clock::now() + std::chrono::duration_cast<Clock::duration>(seconds);
}

std::optional<Crew::Clock::time_point> Crew::deadline() const {
  std::optional<Clock::time_point> first;
  for (const Slot& slot : slots_) {
    if (slot.work && slot.work->until && (!first || *slot.work->until < *first)) first = slot.work->until;
  }
  return first;
}

/// Until a worker says something, a document's time is up, somebody asks to stop, or the pulse is due.
void Crew::wait(const StopSignals& signals) {
  std::vector<pollfd> watched{{signals.descriptor(), POLLIN, 0}};
  for (const Slot& slot : slots_) watched.push_back({slot.work ? slot.process->channel().descriptor() : -1, POLLIN, 0});
  auto most = pulse;
  if (const auto until = deadline())
    most = std::clamp(std::chrono::ceil<std::chrono::milliseconds>(*until - Clock::now()), std::chrono::milliseconds(0),
                      pulse);
  const int ready = ::poll(watched.data(), watched.size(), static_cast<int>(most.count()));
  if (ready < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "poll");
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    Slot& slot = slots_[i];
    if (ready > 0 && watched[i + 1].revents != 0) {
      hear(slot);
    } else if (slot.work && slot.work->until && *slot.work->until <= Clock::now()) {
      end_late(slot);
    }
  }
}

/// A worker that says what no worker says is not listened to again.
void Crew::hear(Slot& slot) {
  const std::optional<ChannelMessage> message = slot.process->channel().receive();
  if (!message) {
    lose(slot);
    return;
  }
  Reply reply;
  try {
    reply = decoded_reply(message->bytes);
  } catch (const std::runtime_error&) {
    lose(slot);
    return;
  }
  hear(slot, std::move(reply));
}

void Crew::hear(Slot& slot, Reply reply) {
  switch (reply.kind) {
    case Reply::Kind::ready:
      owner_.begun(reply.reason);
      break;
    case Reply::Kind::page:
      slot.work->until = time_up(0);
      break;
    case Reply::Kind::needs_more:
      if (slot.place.may_start_programs) return lose(slot);
      begin(slot, std::move(*slot.work), true);
      break;
    case Reply::Kind::unwritten:
      slot.work.reset();
      stopped_by_ = OutputsStopped{reply.reason, reply.code};
      break;
    default:
      finish(slot, std::move(reply));
  }
}

void Crew::finish(Slot& slot, Reply reply) {
  Work work = std::move(*slot.work);
  slot.work.reset();
  const std::size_t memory = reply.memory;
  owner_.take(std::move(work.job), std::move(reply), slot.place.name, work.task);
  const bool has_grown = limits_.most_memory > 0 && memory > limits_.most_memory;
  if (!has_grown) return;
  slot.process->dismiss();
  slot.process.reset();
}

void Crew::lose(Slot& slot) {
  Reply reply = reply_of(slot.process->end());
  slot.process.reset();
  if (slot.work->is_second_try) {
    finish(slot, std::move(reply));
    return;
  }
  Work again = std::move(*slot.work);
  slot.work.reset();
  again.is_second_try = true;
  begin(slot, std::move(again), slot.place.may_start_programs);
}

void Crew::end_late(Slot& slot) {
  slot.process->end();
  slot.process.reset();
  Reply reply;
  reply.ending = Ending::timeout;
  reply.fault_kind = kinds::timeout;
  reply.reason = fmt::format("not done after {:g} seconds", limits_.seconds);
  finish(slot, std::move(reply));
}

}  // namespace xxgk::batch
