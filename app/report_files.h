// Files that the user names one by one or by their folder.
#pragma once

#include <string>
#include <vector>

namespace xxgk {

/// In place of each folder the XML files in it and in the folders below, by name; all else as it is. A folder without
/// any stays. Throws FileError where a folder cannot be read.
std::vector<std::string> report_files(const std::vector<std::string>& named);

}  // namespace xxgk
