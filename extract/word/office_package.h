// The packages of office programs: zip archives whose parts name each other by relationships. Doors: open_package,
// Package.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "extract/zip/archive.h"

namespace xxgk::extraction {

struct Relationship {
  std::string type;    ///< the last word of its address, `styles`: the same in both variants of the standard
  std::string target;  ///< name of a part of the package; empty where it lies outside
};

/// By their ids.
using Relationships = std::map<std::string, Relationship, std::less<>>;

class Package {
 public:
  explicit Package(std::unique_ptr<Archive> archive);
  const std::vector<std::string>& names() const { return archive_->names(); }
  bool has(std::string_view name) const;
  /// Nothing where there is no such part. Throws ExtractError.
  std::optional<std::string> read(const std::string& part);
  /// What the part names; an empty name stands for the package itself. Throws ExtractError.
  Relationships relationships_of(const std::string& part);

 private:
  std::unique_ptr<Archive> archive_;
};

/// `bytes` must outlive the package. Throws ExtractError where it is no archive that is whole and safe to open.
Package open_package(std::string_view bytes, const ReadOptions& options);

/// Throws ModuleMissing.
void load_archives();

/// The first relationship of a type, or nothing.
const Relationship* first_of(const Relationships& relationships, std::string_view type);

}  // namespace xxgk::extraction
