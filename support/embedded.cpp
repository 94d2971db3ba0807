#include "support/embedded.h"

#include <algorithm>

namespace xxgk {

std::string_view embedded_file(std::string_view path) {
  const std::span<const EmbeddedFile> files = embedded_files();
  const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
  return found == files.end() ? std::string_view() : found->bytes;
}

}  // namespace xxgk
