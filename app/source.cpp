#include "app/source.h"

#include <filesystem>

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

namespace {

ReadOptions limits_of(const SourceOptions& reading) {
  ReadOptions options;
  options.password = reading.password;
  options.pages = reading.pages;
  options.pictures = reading.pictures;
  options.most_pages = reading.max_pages;
  options.seconds = reading.timeout;
  options.memory = reading.max_memory;
  return options;
}

}  // namespace

ReadOptions reading_options(const SourceOptions& reading, const Lexicon& lexicon) {
  ReadOptions options = limits_of(reading);
  options.telling_words = lexicon.telling;
  options.furniture_words = lexicon.page_furniture;
  options.index_names = lexicon.page_index;
  return options;
}

Document read_document(std::string_view bytes, const std::string& source, const SourceOptions& reading, Forms& forms,
                       const std::function<void()>& meanwhile) {
  if (heeds_words(bytes)) return extract(bytes, source_name(source), reading_options(reading, forms.get().lexicon));
  ReadOptions options = limits_of(reading);
  options.meanwhile = meanwhile;
  return extract(bytes, source_name(source), options);
}

}  // namespace xxgk
