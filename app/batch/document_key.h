// A document of a batch by its id: where it goes, whose it is. Doors: DocumentKey, Shard, report_file.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace xxgk::batch {

/// The first half of SHA-256 over a document's id.
struct DocumentKey {
  std::uint64_t first = 0, second = 0;
  auto operator<=>(const DocumentKey&) const = default;
};

struct DocumentKeyHash {
  std::size_t operator()(const DocumentKey& key) const { return key.second; }
};

DocumentKey key_of(std::string_view id);

/// The part of a batch that one call of the program does, of `count` parts.
struct Shard {
  int index = 1, count = 1;
  /// Each document is in exactly one part, and in the same on every machine. Ids that differ by `#2` alone are in one.
  bool includes(std::string_view id) const;
  bool operator==(const Shard&) const = default;
};

/// `1-of-7`: as names of files have it.
std::string shard_name(const Shard& shard);

/// Where a document's report goes, in the batch's folder: `xml/3f2/110000-2023.xml` where the id may be a file's name,
/// else named by the id's hash. `number` from 1, of `count`: several reports of one document are told apart by `+2`.
std::string report_file(std::string_view id, std::size_t number, std::size_t count);

}  // namespace xxgk::batch
