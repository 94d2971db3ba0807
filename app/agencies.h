// What is known of reporting bodies besides what their reports say.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "model/agency.h"
#include "model/wording.h"
#include "normalize/regions/region_index.h"

namespace xxgk {

class Agencies {
 public:
  /// `file` empty: nothing but what the names say. Throws FileError, Refusal.
  Agencies(const std::string& file, Language language);

  /// The file's word counts; a region that it leaves out is that of the name. `name`: any that the body has.
  AgencyIdentity of(std::string_view name) const;

  /// The name under which the file has the body: of lines that share a code that of the first. Any name that the file
  /// does not know is its own.
  std::string_view name_of(std::string_view name) const;

 private:
  RegionIndex regions_;
  std::map<std::string, AgencyIdentity, std::less<>> given_;
  std::map<std::string, std::string, std::less<>> names_;  ///< by other names of the body
};

}  // namespace xxgk
