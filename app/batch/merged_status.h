// The records of several shards as one, by id, one entry after the other. Door: MergedStatus.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <queue>
#include <string>
#include <vector>

#include "app/batch/batch_folder.h"
#include "app/batch/status_entry.h"
#include "support/line_reader.h"

namespace xxgk::batch {

struct MergedEntry {
  StatusEntry status;
  std::string folder;  ///< of the batch that its reports are in
};

/// Holds a line of each status file and no more.
class MergedStatus {
 public:
  /// Of all status files in these folders. Throws FileError.
  explicit MergedStatus(const std::vector<std::string>& folders);

  /// The next document; nothing: there is none any more. Of a document that several files know, the entry with reports
  /// counts, else the one whose line comes first by its bytes. Throws FileError, and JsonError for lines that no batch
  /// has written.
  std::optional<MergedEntry> next();

  /// Folders with a shard that was not brought to its end, and the names of shards that are nowhere.
  const std::vector<std::string>& lacking() const { return lacking_; }

 private:
  struct Source {
    Source(Descriptor opened, std::string folder_path, const std::string& path);
    Descriptor file;
    LineReader lines;
    std::string folder;
    MergedEntry entry = {};
  };

  struct Later {
    const std::vector<std::unique_ptr<Source>>& sources;
    bool operator()(std::size_t a, std::size_t b) const;
  };

  void open(const std::string& folder, const std::string& file);
  void advance(std::size_t source);
  void note_lacking(const std::vector<std::string>& folders, const std::vector<Shard>& shards);

  std::vector<std::unique_ptr<Source>> sources_;
  std::priority_queue<std::size_t, std::vector<std::size_t>, Later> waiting_{Later{sources_}};
  std::vector<std::string> lacking_;
};

}  // namespace xxgk::batch
