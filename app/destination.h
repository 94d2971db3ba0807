// Where the XML of each source goes: standard output, a file, or a file of a folder.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/options.h"

namespace xxgk {

class Destination {
 public:
  /// Looks at what is there, writes nothing.
  explicit Destination(const ConvertOptions& options, Language language);

  /// The paths for the reports of a source, known by its fingerprint too, empty for standard output; no two reports get
  /// the same. Throws Refusal where one would overwrite a source, and where several reports would go to one place.
  std::vector<std::string> paths_for(const std::string& source, const std::string& sha256, std::size_t reports);

  /// Throws Refusal. A signal that asks the program to stop waits until the file is whole.
  void write(const std::string& source, const std::string& path, std::string_view xml) const;

 private:
  enum class Kind { standard_output, file, folder };

  std::string name_in_folder(const std::string& source, const std::string& sha256) const;
  std::string take(const std::string& source, const std::string& path);

  const ConvertOptions& options_;
  Language language_;
  Kind kind_;
  std::map<std::string, int> sources_by_name_;  ///< how many sources of this call would get each name
  std::set<std::string> taken_;
};

/// True where `path` is an existing folder, or can only mean one.
bool names_a_folder(const std::string& path);

}  // namespace xxgk
