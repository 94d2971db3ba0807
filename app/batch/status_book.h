// What earlier runs have recorded, at hand for each document. Door: StatusBook.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/batch/batch_folder.h"
#include "app/batch/status_entry.h"

namespace xxgk::batch {

/// What of a document's entry decides whether it is done: its path, the file as the file system knows it, what its
/// outputs were made with, its line in the manifest.
std::uint64_t signature_of(const StatusEntry& entry);

/// Some fifty bytes for each document; the entries themselves stay in their files.
class StatusBook {
 public:
  struct Known {
    std::uint64_t signature = 0;
    std::uint64_t begin = 0;  ///< of its line
    std::uint32_t length = 0;
    std::uint16_t file = 0, reports = 0;
    Ending ending = Ending::failed;
  };

  /// Of the shard's own files, and where the folder was worked on in other parts before, of theirs. Lines that are torn
  /// or say nothing are passed over. Throws FileError.
  explicit StatusBook(const BatchNames& names);

  /// nullptr: nothing is known.
  const Known* find(const DocumentKey& key) const;
  /// All that was recorded. Throws FileError, JsonError.
  StatusEntry entry(const Known& known) const;
  std::string line(const Known& known) const;
  /// The journal has something to say, or another shard's file.
  bool is_unsettled() const { return is_unsettled_; }

  std::size_t size() const { return known_.size(); }
  void each(const std::function<void(const Known&)>& visit) const;

 private:
  struct File {
    Descriptor descriptor;
    std::string path;
  };

  /// Later lines count, unless `only_new`.
  void read(const std::string& path, const Shard& shard, bool only_new);

  std::vector<File> files_;
  std::unordered_map<DocumentKey, Known, DocumentKeyHash> known_;
  bool is_unsettled_ = false;
};

}  // namespace xxgk::batch
