// See office_package.h.
#include "extract/word/office_package.h"

#include <algorithm>
#include <utility>

#include "support/modules.h"
#include "support/xml.h"

namespace xxgk::extraction {
namespace {

OpenArchive module_opener() {
  static const auto open = reinterpret_cast<OpenArchive>(module_symbol("xxgk_zip", "xxgk_open_archive"));
  return open;
}

[[noreturn]] void refuse(ArchiveFault fault, const std::string& part) {
  switch (fault) {
    case ArchiveFault::locked:
      throw ExtractError(ExtractFault::locked, part);
    case ArchiveFault::too_large:
      throw ExtractError(ExtractFault::unsafe, "a zip archive that unpacks to far more than it should");
    case ArchiveFault::memory:
      throw ExtractError(ExtractFault::memory, "");
    default:
      throw ExtractError(ExtractFault::damaged, part);
  }
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

/// The path without `.` and `..`; nothing where it leads out of the package.
std::optional<std::string> resolved(std::string_view path) {
  std::vector<std::string_view> steps;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find_first_of("/\\"), path.size());
    const std::string_view step = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (step.empty() || step == ".") continue;
    if (step != "..") {
      steps.push_back(step);
    } else if (steps.empty()) {
      return std::nullopt;
    } else {
      steps.pop_back();
    }
  }
  std::string name;
  for (const std::string_view step : steps) name.append(name.empty() ? "" : "/").append(step);
  return name;
}

/// A name that would leave the folder an archive is unpacked to. Nothing is unpacked to files here, but such an archive
/// was made to do harm.
bool leaves_folder(std::string_view name) {
  const bool absolute = name.starts_with('/') || name.starts_with('\\') || (name.size() > 1 && name[1] == ':');
  return absolute || !resolved(name);
}

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1);
}

Relationship relationship_of(const xml::Element& element, std::string_view folder) {
  const std::string type = element.attribute_or("Type", ""), target = element.attribute_or("Target", "");
  Relationship relationship{type.substr(type.rfind('/') + 1), ""};
  if (element.attribute_or("TargetMode", "") == "External") return relationship;
  const std::string path = target.starts_with('/') ? target : std::string(folder) + target;
  const std::optional<std::string> part = resolved(path);
  if (!part) throw ExtractError(ExtractFault::unsafe, "a part outside the package: " + target);
  relationship.target = *part;
  return relationship;
}

}  // namespace

Package::Package(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}

bool Package::has(std::string_view name) const {
  return std::any_of(names().begin(), names().end(), [&](const std::string& known) { return same_name(known, name); });
}

std::optional<std::string> Package::read(const std::string& part) {
  ArchiveEntry entry = archive_->read(part);
  if (entry.fault == ArchiveFault::missing) return std::nullopt;
  if (entry.fault != ArchiveFault::none) refuse(entry.fault, part);
  return std::move(entry.bytes);
}

Relationships Package::relationships_of(const std::string& part) {
  const std::string_view folder = folder_of(part);
  const std::string name = std::string(folder) + "_rels/" + part.substr(folder.size()) + ".rels";
  Relationships relationships;
  const std::optional<std::string> bytes = read(name);
  if (!bytes) return relationships;
  try {
    const xml::Document document = xml::Document::parse(*bytes, name);
    for (const xml::Element& element : document.root().children("Relationship"))
      relationships.emplace(element.attribute_or("Id", ""), relationship_of(element, folder));
  } catch (const xml::ParseError& error) {
    throw ExtractError(ExtractFault::damaged, error.what());
  }
  return relationships;
}

void load_archives() {
  module_opener();
}

Package open_package(std::string_view bytes, const ReadOptions& options) {
  ArchiveLimits limits;
  // What is made of the parts takes a few times their size.
  constexpr std::size_t times = 8;
  if (options.memory > 0) limits.bytes = std::min(limits.bytes, options.memory / times);
  OpenedArchive opened = module_opener()(bytes, limits);
  if (opened.fault != ArchiveFault::none) refuse(opened.fault, "");
  Package package(std::move(opened.archive));
  const auto harmful = std::find_if(package.names().begin(), package.names().end(), leaves_folder);
  if (harmful != package.names().end())
    throw ExtractError(ExtractFault::unsafe, "a zip archive with a path that leads out of it: " + *harmful);
  return package;
}

const Relationship* first_of(const Relationships& relationships, std::string_view type) {
  for (const auto& [id, relationship] : relationships) {
    if (relationship.type == type && !relationship.target.empty()) return &relationship;
  }
  return nullptr;
}

}  // namespace xxgk::extraction
