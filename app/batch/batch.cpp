// `xxgk batch`: any number of sources into a folder, each to an end that is recorded, however often the run is broken
// off. This process hands out documents and keeps what comes of them; workers read.
#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "app/batch/batch_folder.h"
#include "app/batch/batch_progress.h"
#include "app/batch/crew.h"
#include "app/batch/document_list.h"
#include "app/batch/intake.h"
#include "app/batch/keeper.h"
#include "app/batch/settings.h"
#include "app/batch/settle.h"
#include "app/batch/told.h"
#include "app/batch/worker.h"
#include "app/batch/worker_rights.h"
#include "app/commands.h"
#include "app/converter.h"
#include "app/output.h"
#include "app/taxonomy_open.h"
#include "support/file.h"
#include "support/sandbox.h"
#include "support/stop_signals.h"

namespace xxgk {
namespace {

using namespace batch;

/// One call of the command.
class Run {
 public:
  Run(const BatchOptions& options, const GlobalOptions& global)
      : options_(options),
        global_(global),
        reading_(reading_in_workers(options.reading)),
        forms_(global.schemas),
        folder_(options.output, options.shard),
        documents_({options.sources, options.manifest, options.output}, options.shard),
        book_(folder_.names()),
        intake_(documents_, book_, folder_.names(),
                {options.retry, XXGK_VERSION, settings_hash(options, global), options.reading.max_bytes}),
        converter_(forms_, reading_, Language::en),
        keeper_(folder_, book_) {}

  ExitCode carry_out() {
    find_work();
    Told told(options_, documents_.size(), global_.language);
    const bool has_worked = !todo_.empty();
    RunEnd end;
    if (signals_.count() > 0) end.crew = CrewEnd::stopped;
    if (has_worked) end = work(told);
    end.tally = settled(end);
    told.end(end);
    return exit_code(end);
  }

 private:
  void find_work() {
    for (std::size_t i = 0; i < documents_.size() && signals_.count() == 0; ++i) {
      if (!intake_.is_done(i)) todo_.push_back(i);
    }
  }

  RunEnd work(Told& told) {
    forms_.get();
    converter_.prepare();
    load_readers();
    load_sandbox();
    BatchProgress progress(documents_.size(), documents_.size() - todo_.size(), options_.quiet, global_.language);
    progress_ = &progress;
    Crew crew(limits_of(options_), owner(told));
    RunEnd end;
    try {
      end.crew = crew.run(signals_);
      keeper_.keep();
      if (crew.stopped_by())
        end.stopped_by = FileError(options_.output, crew.stopped_by()->reason, crew.stopped_by()->code);
    } catch (const FileError& error) {
      end.stopped_by = error;
    }
    progress_ = nullptr;
    end.done = progress.done_now();
    end.seconds = progress.seconds();
    return end;
  }

  CrewOwner owner(Told& told) {
    CrewOwner owner;
    owner.work = [this](Channel& channel, const WorkerPlace& place) { return be_worker(channel, place); };
    owner.next = [this] { return next(); };
    owner.take = [this](Job job, Reply reply, const std::string& worker, std::uint64_t task) {
      take(std::move(job), std::move(reply), worker, task);
    };
    owner.pulse = [this] {
      keeper_.keep_when_due();
      progress_->show();
    };
    owner.begun = [this, &told](const std::string& protection) {
      progress_->clear();
      told.protection(protection);
    };
    return owner;
  }

  int be_worker(Channel& channel, const WorkerPlace& place) {
    folder_.let_go();
    const std::string own_folder = folder_.add_work_folder(place.name);
    reading_.pictures.progress = [&channel](int, int) {
      Reply page;
      page.kind = Reply::Kind::page;
      channel.send(encoded(page));
    };
    if (place.may_start_programs) reading_.timeout = options_.reading.timeout;
    const std::string protection = give_up_rights(options_, own_folder, place.may_start_programs);
    return batch::work(channel, {converter_, options_.all_checks, options_.reading.max_bytes, own_folder,
                                 place.may_start_programs, protection});
  }

  /// Documents that need no worker end here.
  std::optional<Job> next() {
    while (next_ < todo_.size()) {
      Job job = intake_.open(todo_[next_++]);
      if (job.file.is_open()) return job;
      keep(std::move(job.entry), {});
    }
    return std::nullopt;
  }

  void take(Job job, Reply reply, const std::string& worker, std::uint64_t task) {
    StatusEntry& entry = job.entry;
    entry.sha256 = std::move(reply.sha256);
    if (reply.kind == Reply::Kind::unchanged) {
      entry.ending = job.before->ending;
      entry.reports = std::move(job.before->reports);
      keep(std::move(entry), {});
      return;
    }
    entry.ending = reply.ending;
    entry.kind = std::move(reply.fault_kind);
    entry.reason = std::move(reply.reason);
    entry.reports = std::move(reply.reports);
    std::vector<std::string> made;
    for (std::size_t i = 0; i < entry.reports.size(); ++i) {
      entry.reports[i].file = report_file(entry.id, i + 1, entry.reports.size());
      made.push_back(folder_.names().work(worker + "/" + work_file(task, i + 1)));
    }
    keep(std::move(entry), std::move(made));
  }

  void keep(StatusEntry entry, std::vector<std::string> made) {
    progress_->count(entry.ending);
    keeper_.take(std::move(entry), std::move(made));
  }

  /// Where there is no room for the status file, the journal says all that it would; the next run writes it.
  std::optional<batch::Tally> settled(RunEnd& end) {
    try {
      batch::Tally tally = settle(folder_.names());
      folder_.remove_work();
      return tally;
    } catch (const FileError& error) {
      if (!end.stopped_by) end.stopped_by = error;
      return std::nullopt;
    }
  }

  const BatchOptions& options_;
  const GlobalOptions& global_;
  SourceOptions reading_;
  Forms forms_;
  BatchFolder folder_;
  DocumentList documents_;
  StatusBook book_;
  StopSignals signals_;  ///< until here the program may simply end
  Intake intake_;
  Converter converter_;
  Keeper keeper_;
  std::vector<std::size_t> todo_;
  std::size_t next_ = 0;
  BatchProgress* progress_ = nullptr;  ///< while there are workers
};

}  // namespace

ExitCode run(const BatchOptions& options, const GlobalOptions& global) {
  try {
    return Run(options, global).carry_out();
  } catch (const FolderInUse&) {
    return tell_in_use(options, global.language);
  } catch (const FileError& error) {
    return tell_unusable(error, options, global.language);
  } catch (const std::system_error& error) {
    return tell_no_process(error, options, global.language);
  }
}

}  // namespace xxgk
