#include "app/destination.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "app/detail_words.h"
#include "app/error_words.h"
#include "app/messages.h"
#include "app/output_file.h"
#include "app/source.h"

namespace xxgk {
namespace {

namespace fs = std::filesystem;

std::string plain_name(const std::string& source) {
  return fs::path(source_name(source)).stem().string();
}

}  // namespace

bool names_a_folder(const std::string& path) {
  std::error_code unknown;
  return path.ends_with('/') || fs::is_directory(path, unknown);
}

Destination::Destination(const ConvertOptions& options, Language language) : options_(options), language_(language) {
  if (options.output.empty() || options.output == "-") {
    kind_ = Kind::standard_output;
  } else if (options.sources.size() > 1 || names_a_folder(options.output)) {
    kind_ = Kind::folder;
  } else {
    kind_ = Kind::file;
  }
  for (const std::string& source : options.sources) ++sources_by_name_[plain_name(source)];
}

/// Where names collide all of them get the fingerprint, so that the names do not depend on the sources' order.
std::string Destination::name_in_folder(const std::string& source, const std::string& sha256) const {
  std::string name = plain_name(source);
  const auto same = sources_by_name_.find(name);
  if (same == sources_by_name_.end() || same->second < 2) return name;
  return name + "-" + sha256.substr(0, 8);
}

std::vector<std::string> Destination::paths_for(const std::string& source, const std::string& sha256,
                                                std::size_t reports) {
  if (reports > 1 && kind_ != Kind::folder)
    throw Refusal(message(Message::output_for_one, language_,
                          {{"source", shown_name(source)}, {"count", std::to_string(reports)}}));
  if (kind_ == Kind::standard_output) return {""};
  if (kind_ == Kind::file) return {take(source, options_.output)};
  std::vector<std::string> paths;
  for (std::size_t n = 1; n <= reports; ++n) {
    const std::string number = reports > 1 ? "-" + std::to_string(n) : "";
    paths.push_back(
        take(source, (fs::path(options_.output) / (name_in_folder(source, sha256) + number + ".xml")).string()));
  }
  return paths;
}

std::string Destination::take(const std::string& source, const std::string& path) {
  for (const std::string& other : options_.sources) refuse_to_overwrite(source, other, path, language_);
  if (!taken_.insert(path).second)
    throw Refusal(message(Message::output_taken, language_, {{"source", shown_name(source)}, {"output", path}}));
  return path;
}

void Destination::write(const std::string& source, const std::string& path, std::string_view xml) const {
  std::error_code failed;
  if (kind_ == Kind::folder) fs::create_directories(options_.output, failed);
  if (failed)
    throw Refusal(message(
        Message::output_unwritable, language_,
        {{"source", shown_name(source)}, {"output", path}, {"reason", detail_words(failed.message(), language_)}}));
  write_output(source, path, xml, language_);
}

}  // namespace xxgk
