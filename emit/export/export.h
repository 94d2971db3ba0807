// Reports become a package for portals and analysts. Door of emit/export/.
//
// Reports come one after the other and are not kept: what grows with their number is sixteen bytes or so for each, by
// which one that is given twice is known.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "emit/export/about.h"
#include "emit/tables/exported_report.h"
#include "model/glossary.h"
#include "model/taxonomy.h"

namespace xxgk::exports {

/// An output could not be made.
class ExportError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The names of the formats, in the order in which they are written.
std::vector<std::string_view> export_formats();

/// The names of all files that a package may hold.
std::vector<std::string> package_contents();

struct PackageOptions {
  std::vector<std::string> formats;  ///< names; empty: all
  AboutPackage about;
  std::string_view views;  ///< SQL that databases are given besides their tables
};

class Collection;
class ExportTables;
class Output;

class Export {
 public:
  /// Writes into `folder`, which is there. All that is referred to must outlive it. Throws ExportError, FileError.
  Export(const Taxonomy& taxonomy, const Glossary& glossary, const PackageOptions& options, const std::string& folder);
  ~Export();

  /// False where the same report was added before: nothing is done then. Throws ExportError, FileError.
  bool add(const ExportedReport& exported);
  /// Nothing may follow. Throws ExportError, FileError.
  void finish();

 private:
  std::unique_ptr<const ExportTables> tables_;
  std::unique_ptr<Collection> collection_;
  std::vector<std::unique_ptr<Output>> outputs_;
  std::unordered_set<std::string> added_;
};

}  // namespace xxgk::exports
