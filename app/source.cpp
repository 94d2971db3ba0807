#include "app/source.h"

#include <filesystem>
#include <system_error>

#include "app/error_words.h"
#include "extract/extract.h"
#include "support/file.h"

namespace xxgk {
namespace {

bool is_larger(const std::string& path, std::size_t max_bytes) {
  std::error_code no_regular_file;
  const std::uintmax_t size = std::filesystem::file_size(path, no_regular_file);
  return !no_regular_file && size > max_bytes;
}

}  // namespace

std::string read_bytes(const std::string& source, std::size_t max_bytes) {
  if (source == "-") return read_standard_input(max_bytes);
  if (is_larger(source, max_bytes)) throw TooLarge(max_bytes);
  return read_file(source, max_bytes);
}

std::string shown_name(const std::string& source) {
  return source == "-" ? "stdin" : source;
}

std::string source_name(const std::string& source) {
  return std::filesystem::path(shown_name(source)).filename().string();
}

Document read_document(const std::string& source, std::size_t max_bytes) {
  return extract(read_bytes(source, max_bytes), source_name(source));
}

}  // namespace xxgk
