// Keeps what workers have made: on the disk first, then in its place, then in the journal. Door: Keeper.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "app/batch/batch_folder.h"
#include "app/batch/status_book.h"
#include "app/batch/status_entry.h"
#include "support/line_log.h"

namespace xxgk::batch {

/// What is recorded is whole and on the disk, whenever the program or the machine ends; what is not recorded is done
/// again. Reports are brought to the disk many at a time, since each time takes as long for one as for hundreds.
class Keeper {
 public:
  /// `book`: what was recorded before. Throws FileError.
  Keeper(const BatchFolder& folder, const StatusBook& book);

  /// A document has ended; its reports' files are `made`, in their order. Throws FileError, as do those below.
  void take(StatusEntry entry, std::vector<std::string> made);
  /// Where enough has come together, or it has waited for long enough, it is kept.
  void keep_when_due();
  /// Whatever waits is kept.
  void keep();

 private:
  using Clock = std::chrono::steady_clock;

  struct Ended {
    StatusEntry entry;
    std::vector<std::string> made;
  };

  void put_in_place(const Ended& ended) const;
  void remove_surplus(const StatusEntry& entry) const;

  const BatchFolder& folder_;
  const StatusBook& book_;
  LineLog journal_;
  std::vector<Ended> waiting_;
  Clock::time_point since_;
};

}  // namespace xxgk::batch
