// Where the XML of each source goes: standard output, a file, or a file of a folder.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/options.h"
#include "model/document.h"

namespace xxgk {

class Destination {
 public:
  /// Looks at what is there, writes nothing.
  explicit Destination(const ConvertOptions& options, Language language);

  bool is_standard_output() const { return kind_ == Kind::standard_output; }

  /// The path for a source's report; two sources never get the same. Throws Refusal where it would overwrite a source.
  std::string path_for(const std::string& source, const Source& read);

  /// Throws Refusal. A signal that asks the program to stop waits until the file is whole.
  void write(const std::string& source, const std::string& path, std::string_view xml) const;

 private:
  enum class Kind { standard_output, file, folder };

  std::string name_in_folder(const std::string& source, const Source& read) const;

  const ConvertOptions& options_;
  Language language_;
  Kind kind_;
  std::map<std::string, int> sources_by_name_;  ///< how many sources of this call would get each name
  std::set<std::string> taken_;
};

/// True where `path` is an existing folder, or can only mean one.
bool names_a_folder(const std::string& path);

}  // namespace xxgk
