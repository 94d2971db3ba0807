#include "app/source.h"

#include <filesystem>

#include "extract/extract.h"
#include "support/file.h"

namespace xxgk {
std::string read_bytes(const std::string& source, std::size_t max_bytes) {
  if (source == "-") return read_standard_input(max_bytes);
  return read_file(source, max_bytes);
}

std::string shown_name(const std::string& source) {
  return source == "-" ? "stdin" : source;
}

std::string source_name(const std::string& source) {
  return std::filesystem::path(shown_name(source)).filename().string();
}

Document read_document(const std::string& source, std::size_t max_bytes, const Lexicon& lexicon) {
  return extract(read_bytes(source, max_bytes), source_name(source), {lexicon.telling});
}

}  // namespace xxgk
