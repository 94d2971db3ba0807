#include "app/report_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "support/file.h"

namespace xxgk {
namespace {

namespace fs = std::filesystem;

bool is_folder(const std::string& path) {
  std::error_code unknown;
  return path != "-" && fs::is_directory(path, unknown);
}

std::vector<std::string> xml_files_below(const std::string& folder) {
  std::vector<std::string> files;
  try {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      std::error_code vanished;
      if (entry.path().extension() == ".xml" && entry.is_regular_file(vanished)) files.push_back(entry.path().string());
    }
  } catch (const fs::filesystem_error& error) {
    throw FileError(folder, error.code().message());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

std::vector<std::string> report_files(const std::vector<std::string>& named) {
  std::vector<std::string> files;
  for (const std::string& path : named) {
    if (!is_folder(path)) {
      files.push_back(path);
      continue;
    }
    const std::vector<std::string> below = xml_files_below(path);
    files.insert(files.end(), below.begin(), below.end());
    if (below.empty()) files.push_back(path);
  }
  return files;
}

}  // namespace xxgk
