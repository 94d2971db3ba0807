// See document_list.h.
#include "app/batch/document_list.h"

#include <fcntl.h>
#include <glob.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "app/batch/folder_walk.h"
#include "app/batch/status_entry.h"
#include "support/file.h"
#include "support/line_reader.h"

namespace xxgk::batch {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_line = std::size_t{1} << 20;

bool is_folder(const std::string& path) {
  std::error_code unknown;
  return fs::is_directory(path, unknown);
}

bool is_there(const std::string& path) {
  std::error_code unknown;
  return fs::exists(fs::symlink_status(path, unknown));
}

std::string numbered(const std::string& id, std::uint32_t repeated) {
  return repeated == 0 ? id : id + "#" + std::to_string(repeated + 1);
}

/// The id of a file is its path.
std::string id_of(const std::string& path) {
  return shown_path(path);
}

std::vector<std::string> matches(const std::string& pattern) {
  glob_t found{};
  std::vector<std::string> paths;
  if (::glob(pattern.c_str(), 0, nullptr, &found) == 0) paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  ::globfree(&found);
  return paths;
}

}  // namespace

DocumentList::DocumentList(const Sources& sources, const Shard& shard) : shard_(shard) {
  for (const std::string& source : sources.named) add_pattern(source, sources.except);
  if (!sources.manifest.empty()) read_manifest(sources.manifest);
  given_ = {};
}

/// A name with a star is a pattern only where no file has that name.
void DocumentList::add_pattern(const std::string& pattern, const std::string& except) {
  const bool may_match = pattern.find_first_of("*?[") != std::string::npos && !is_there(pattern);
  const std::vector<std::string> paths = may_match ? matches(pattern) : std::vector<std::string>{};
  for (const std::string& path : paths) add_named(path, except);
  if (paths.empty()) add_named(pattern, except);
}

void DocumentList::add_named(const std::string& source, const std::string& except) {
  const std::string path = fs::path(source).lexically_normal().string();
  if (!is_folder(path)) {
    add_file(path, "");
    return;
  }
  walk_folder(path, except, [this](const std::string& file, const std::string& fault) { add_file(file, fault); });
}

void DocumentList::add_file(const std::string& path, const std::string& fault) {
  const std::string id = id_of(path);
  if (!shard_.includes(id) || !given_.try_emplace(key_of(id), 1).second) return;
  Place place;
  place.begin = paths_.size();
  place.length = static_cast<std::uint32_t>(path.size());
  if (!fault.empty()) {
    faults_.push_back(fault);
    place.fault = static_cast<std::uint32_t>(faults_.size());
  }
  paths_ += path;
  places_.push_back(place);
}

void DocumentList::read_manifest(const std::string& path) {
  manifest_ = path;
  manifest_folder_ = fs::path(path).parent_path().string();
  manifest_file_ = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!manifest_file_.is_open()) throw FileError(path, errno);
  struct stat status{};
  if (::fstat(manifest_file_.number(), &status) != 0) throw FileError(path, errno);
  if (!S_ISREG(status.st_mode)) throw FileError(path, "is not a regular file");
  LineReader lines(manifest_file_, path, longest_line);
  for (Place place; lines.next();) {
    ++place.line;
    place.begin = lines.begin();
    place.length = static_cast<std::uint32_t>(lines.line().size());
    add_line(lines.line(), place);
  }
}

/// Empty lines say nothing.
void DocumentList::add_line(std::string_view line, Place place) {
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
  const BatchDocument document = document_of_manifest(line, manifest_folder_, place_name(place.line));
  take(document.id, place);
}

void DocumentList::take(const std::string& id, Place place) {
  if (!shard_.includes(id)) return;
  std::uint32_t& times = given_[key_of(id)];
  place.repeated = times;
  // A number that another document's own id has is passed over.
  while (place.repeated > 0 && given_.contains(key_of(numbered(id, place.repeated)))) ++place.repeated;
  times = place.repeated + 1;
  if (place.repeated > 0) given_[key_of(numbered(id, place.repeated))] = 1;
  places_.push_back(place);
}

std::string DocumentList::line_at(const Place& place) const {
  std::string line(place.length, '\0');
  const ssize_t got = ::pread(manifest_file_.number(), line.data(), line.size(), static_cast<off_t>(place.begin));
  line.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  return line;
}

std::string DocumentList::place_name(std::uint32_t line) const {
  return fs::path(manifest_).filename().string() + ":" + std::to_string(line);
}

BatchDocument DocumentList::at(std::size_t index) const {
  const Place& place = places_[index];
  if (place.line == 0) {
    BatchDocument document{"", paths_.substr(place.begin, place.length), ""};
    document.id = id_of(document.path);
    if (place.fault > 0) document.fault = faults_[place.fault - 1];
    return document;
  }
  BatchDocument document = document_of_manifest(line_at(place), manifest_folder_, place_name(place.line));
  document.id = numbered(document.id, place.repeated);
  return document;
}

}  // namespace xxgk::batch
