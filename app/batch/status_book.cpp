// See status_book.h.
#include "app/batch/status_book.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "support/file.h"
#include "support/line_reader.h"

namespace xxgk::batch {
namespace {

constexpr std::size_t longest_line = std::size_t{64} << 20U;

}  // namespace

std::uint64_t signature_of(const StatusEntry& entry) {
  JsonWriter json(JsonLayout::one_line);
  json.begin_array().text(shown_path(entry.path)).number(static_cast<std::int64_t>(entry.bytes));
  json.text(entry.modified).text(entry.made_with);
  write_json(entry.manifest, json);
  return key_of(json.end_array().finish()).first;
}

StatusBook::StatusBook(const BatchNames& names) {
  read(names.status(), names.shard, false);
  const std::size_t settled = known_.size();
  read(names.journal(), names.shard, false);
  is_unsettled_ = known_.size() > settled || (!files_.empty() && files_.back().path == names.journal());
  for (const std::string& file : status_files(names.root)) {
    if (shard_of_status(file).count == names.shard.count) continue;
    const std::size_t before = known_.size();
    read(names.path(file), names.shard, true);
    is_unsettled_ = is_unsettled_ || known_.size() > before;
  }
}

void StatusBook::read(const std::string& path, const Shard& shard, bool only_new) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open() && errno == ENOENT) return;
  if (!file.is_open()) throw FileError(path, errno);
  LineReader lines(file, path, longest_line);
  const auto number = static_cast<std::uint16_t>(files_.size());
  while (lines.next()) {
    if (!lines.is_whole()) break;
    try {
      const StatusEntry entry = read_status(lines.line());
      if (!shard.includes(entry.id)) continue;
      const Known known{signature_of(entry),
                        lines.begin(),
                        static_cast<std::uint32_t>(lines.line().size()),
                        number,
                        static_cast<std::uint16_t>(entry.reports.size()),
                        entry.ending};
      const auto [place, is_new] = known_.try_emplace(key_of(entry.id), known);
      if (!is_new && !only_new) place->second = known;
    } catch (const JsonError&) {  // nobody's line: its document is done once more
    }
  }
  files_.push_back({std::move(file), path});
}

const StatusBook::Known* StatusBook::find(const DocumentKey& key) const {
  const auto known = known_.find(key);
  return known == known_.end() ? nullptr : &known->second;
}

std::string StatusBook::line(const Known& known) const {
  const File& file = files_[known.file];
  std::string line(known.length, '\0');
  const ssize_t got = ::pread(file.descriptor.number(), line.data(), line.size(), static_cast<off_t>(known.begin));
  if (got != static_cast<ssize_t>(line.size())) throw FileError(file.path, got < 0 ? errno : EIO);
  return line;
}

StatusEntry StatusBook::entry(const Known& known) const {
  return read_status(line(known));
}

void StatusBook::each(const std::function<void(const Known&)>& visit) const {
  for (const auto& entry : known_) visit(entry.second);
}

}  // namespace xxgk::batch
