// Which documents a batch has: those of folders, files and patterns, or those of a manifest. Door: DocumentList.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/batch/batch_document.h"
#include "app/batch/document_key.h"
#include "support/descriptor.h"

namespace xxgk::batch {

/// What the documents are looked for in.
struct Sources {
  std::vector<std::string> named;  ///< files, folders, patterns such as `*.pdf`
  std::string manifest;            ///< a file of JSON Lines; empty: none
  std::string except;              ///< folder that is passed over: the batch's own
};

/// The documents of one shard. Each has an id of its own: where an id is given once more, the document goes by
/// `id#2`, and so on; a file that is named once more is the same document. A document takes as much memory as its path,
/// one of a manifest a few bytes.
class DocumentList {
 public:
  /// Throws FileError where the manifest or what is named cannot be read.
  DocumentList(const Sources& sources, const Shard& shard);

  std::size_t size() const { return places_.size(); }
  BatchDocument at(std::size_t index) const;

 private:
  struct Place {
    std::uint64_t begin = 0;  ///< of the path in `paths_`, of the line in the manifest
    std::uint32_t length = 0;
    std::uint32_t line = 0;      ///< of the manifest, from 1; 0 for files
    std::uint32_t fault = 0;     ///< in `faults_`, from 1; 0: none
    std::uint32_t repeated = 0;  ///< how often its id was given before
  };

  void add_named(const std::string& source, const std::string& except);
  void add_pattern(const std::string& pattern, const std::string& except);
  void add_file(const std::string& path, const std::string& fault);
  void read_manifest(const std::string& path);
  void add_line(std::string_view line, Place place);
  void take(const std::string& id, Place place);
  std::string line_at(const Place& place) const;
  std::string place_name(std::uint32_t line) const;

  Shard shard_;
  std::vector<Place> places_;
  std::string paths_;
  std::vector<std::string> faults_;
  std::string manifest_, manifest_folder_;
  Descriptor manifest_file_;
  std::unordered_map<DocumentKey, std::uint32_t, DocumentKeyHash> given_;  ///< only while it is made
};

}  // namespace xxgk::batch
