// See temporary_folder.h.
#include "support/temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace xxgk {

TemporaryFolder::TemporaryFolder() : path_((std::filesystem::temp_directory_path() / "xxgk-XXXXXX").string()) {
  if (::mkdtemp(path_.data()) == nullptr) throw std::system_error(errno, std::generic_category(), path_);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void TemporaryFolder::add_folder(const std::string& name) const {
  std::filesystem::create_directories(path(name));
}

}  // namespace xxgk
