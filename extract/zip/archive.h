// Zip archives by libzip. This folder is a module of its own, loaded when the first archive comes: the libraries that
// libzip needs take longer to load than the rest of the program. Door: xxgk_open_archive, through open_archive.h.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace xxgk::extraction {

/// What an archive may cost.
struct ArchiveLimits {
  std::size_t entries = 10'000;
  std::size_t bytes = std::size_t{64} << 20;       ///< unpacked, of all entries that are read together
  std::size_t ratio = 400;                         ///< unpacked to packed, of one entry
  std::size_t any_ratio = std::size_t{512} << 10;  ///< so many bytes of an entry are read whatever its ratio
};

enum class ArchiveFault { none, missing, damaged, locked, too_large, memory };

struct ArchiveEntry {
  ArchiveFault fault = ArchiveFault::none;
  std::string bytes;
};

/// Nothing that is called over the module's border throws.
class Archive {
 public:
  virtual ~Archive() = default;
  virtual const std::vector<std::string>& names() const noexcept = 0;
  /// Upper and lower case are one in names, as in the packages of office programs.
  virtual ArchiveEntry read(const std::string& name) noexcept = 0;
};

struct OpenedArchive {
  ArchiveFault fault = ArchiveFault::none;
  std::unique_ptr<Archive> archive;
};

/// `bytes` must outlive the archive.
using OpenArchive = OpenedArchive (*)(std::string_view bytes, const ArchiveLimits& limits) noexcept;

}  // namespace xxgk::extraction
