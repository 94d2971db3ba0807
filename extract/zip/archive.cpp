// See archive.h. Sizes that the archive states are not believed: what comes out is counted.
#include "extract/zip/archive.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>
#include <new>
#include <optional>
#include <utility>

#include "support/release.h"

namespace xxgk::extraction {
namespace {

using ZipHandle = std::unique_ptr<zip_t, Release<zip_discard>>;
using EntryHandle = std::unique_ptr<zip_file_t, Release<zip_fclose>>;

ArchiveFault fault_of(int code) {
  const bool locked = code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD;
  if (code == ZIP_ER_MEMORY) return ArchiveFault::memory;
  return locked ? ArchiveFault::locked : ArchiveFault::damaged;
}

class ZipArchive : public Archive {
 public:
  ZipArchive(ZipHandle zip, const ArchiveLimits& limits) : zip_(std::move(zip)), limits_(limits), left_(limits.bytes) {
    const zip_int64_t count = zip_get_num_entries(zip_.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
      const char* name = zip_get_name(zip_.get(), static_cast<zip_uint64_t>(i), 0);
      names_.emplace_back(name == nullptr ? "" : name);
    }
  }

  const std::vector<std::string>& names() const noexcept override { return names_; }

  ArchiveEntry read(const std::string& name) noexcept override {
    try {
      return unpacked(name);
    } catch (const std::exception&) {
      return {ArchiveFault::memory, {}};
    }
  }

 private:
  ArchiveEntry unpacked(const std::string& name);
  std::size_t most_bytes(const zip_stat_t& stat) const;

  ZipHandle zip_;
  ArchiveLimits limits_;
  std::size_t left_;  ///< bytes that may still be unpacked
  std::vector<std::string> names_;
};

std::size_t ZipArchive::most_bytes(const zip_stat_t& stat) const {
  const std::size_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
  const bool overflows = packed > limits_.bytes;
  return std::min(left_, std::max(limits_.any_ratio, overflows ? limits_.bytes : packed * limits_.ratio));
}

ArchiveEntry ZipArchive::unpacked(const std::string& name) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat(zip_.get(), name.c_str(), ZIP_FL_NOCASE, &stat) != 0) return {ArchiveFault::missing, {}};
  const EntryHandle file(zip_fopen_index(zip_.get(), stat.index, 0));
  if (!file) return {fault_of(zip_error_code_zip(zip_get_error(zip_.get()))), {}};
  const std::size_t most = most_bytes(stat);
  ArchiveEntry entry;
  std::array<char, 1 << 16> buffer;
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) return {fault_of(zip_error_code_zip(zip_file_get_error(file.get()))), {}};
    if (got == 0) break;
    if (static_cast<std::size_t>(got) > most - entry.bytes.size()) return {ArchiveFault::too_large, {}};
    entry.bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
  left_ -= entry.bytes.size();
  return entry;
}

OpenedArchive open(std::string_view bytes, const ArchiveLimits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return {ArchiveFault::memory, nullptr};
  ZipHandle zip(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!zip) {
    zip_source_free(source);
    return {fault_of(zip_error_code_zip(&error)), nullptr};
  }
  if (static_cast<std::size_t>(zip_get_num_entries(zip.get(), 0)) > limits.entries)
    return {ArchiveFault::too_large, nullptr};
  return {ArchiveFault::none, std::make_unique<ZipArchive>(std::move(zip), limits)};
}

}  // namespace

/// The module's only symbol that others look for.
extern "C" __attribute__((visibility("default"))) OpenedArchive
xxgk_open_archive(std::string_view bytes, const ArchiveLimits& limits) noexcept {
  try {
    return open(bytes, limits);
  } catch (const std::exception&) {
    return {ArchiveFault::memory, nullptr};
  }
}

}  // namespace xxgk::extraction
