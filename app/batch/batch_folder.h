// The folder that a batch writes to. Door: BatchFolder.
//
//   xml/3f2/NAME.xml       reports, a file each
//   status-1-of-1.jsonl    a line for each document of the shard, by id
//   summary-1-of-1.json    their numbers
//   .work-1-of-1/          only while the shard is at work, and after it was killed: the journal, and reports on their
//                          way
#pragma once

#include <string>
#include <vector>

#include "app/batch/document_key.h"
#include "support/descriptor.h"

namespace xxgk::batch {

/// Another run is at work on the same shard of the same folder.
class FolderInUse {};

/// Names in a batch's folder.
struct BatchNames {
  std::string root;
  Shard shard;

  std::string path(const std::string& name) const { return root + "/" + name; }
  std::string work(const std::string& name = "") const { return path(".work-" + shard_name(shard) + "/" + name); }
  std::string journal() const { return work("journal.jsonl"); }
  std::string status() const { return path("status-" + shard_name(shard) + ".jsonl"); }
  std::string summary() const { return path("summary-" + shard_name(shard) + ".json"); }
};

/// The shard of a status file, `status-1-of-7.jsonl`; 0 of 0 for other names.
Shard shard_of_status(const std::string& file_name);

/// Names, without folders, of the status files in a folder, sorted. Throws FileError.
std::vector<std::string> status_files(const std::string& folder);

/// Holds the shard for this run; nobody else gets it until this one ends, however it ends.
class BatchFolder {
 public:
  /// Makes what is missing, and clears what a killed run has left but for its journal. Throws FileError, FolderInUse.
  BatchFolder(const std::string& root, const Shard& shard);

  const BatchNames& names() const { return names_; }
  /// Makes a folder of that name for files on their way. Throws FileError.
  std::string add_work_folder(const std::string& name) const;
  /// All written to it so far is brought to the disk. Throws FileError.
  void sync() const;
  /// In processes that are not to hold the shard.
  void let_go() { lock_.close(); }
  /// The shard is settled: its journal is of no use any more.
  void remove_work();

 private:
  void take_lock();

  BatchNames names_;
  Descriptor root_, lock_;
};

}  // namespace xxgk::batch
