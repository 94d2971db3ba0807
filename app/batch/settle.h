// The records of a shard in their final form: one line for each document, by id, and their numbers. Door: settle.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "app/batch/batch_folder.h"
#include "app/batch/status_entry.h"

namespace xxgk::batch {

/// How many documents ended in which way.
struct Tally {
  std::map<Ending, std::uint64_t> endings;
  std::map<std::string, std::uint64_t, std::less<>> kinds;  ///< of those without reports
  std::uint64_t documents = 0, reports = 0, bytes = 0;
  std::uint64_t to_retry = 0;  ///< of which one more try may end better

  void add(const StatusEntry& entry);
  std::uint64_t of(Ending ending) const;
};

/// As it stands in summary files.
std::string tally_json(const Tally& tally);

/// Writes the status and summary files from what is recorded; they are the same however it came about. Throws
/// FileError, and then the journal stays.
Tally settle(const BatchNames& names);

}  // namespace xxgk::batch
