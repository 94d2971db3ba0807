#include "app/taxonomy_open.h"

#include <map>
#include <string>

#include "normalize/taxonomy/load_comparison.h"
#include "normalize/taxonomy/load_glossary.h"
#include "normalize/taxonomy/taxonomy_load.h"
#include "support/file.h"
#include "support/hash.h"

namespace xxgk {
namespace {

constexpr std::size_t largest_schema_file = std::size_t{16} << 20;

/// Adds the XML files of `folder` (below `root`, empty or ending with a slash) to `files`.
void add_folder(const std::string& root, const std::string& folder, std::map<std::string, std::string>& files) {
  for (const std::string& name : list_folder(root + folder)) {
    if (!name.ends_with(".xml") && !name.ends_with(".xsd")) continue;
    const std::string path = folder + name;
    files.emplace(path, read_file(root + path, largest_schema_file));
  }
}

std::map<std::string, std::string> files_of(const std::string& folder) {
  std::map<std::string, std::string> files;
  add_folder(folder + "/", "", files);
  add_folder(folder + "/", "forms/", files);
  return files;
}

}  // namespace

Taxonomy open_taxonomy(const std::string& folder) {
  if (folder.empty()) return load_embedded_taxonomy();
  const std::map<std::string, std::string> files = files_of(folder);
  return load_taxonomy({files.begin(), files.end()});
}

std::string forms_fingerprint(const std::string& folder) {
  if (folder.empty()) return "";
  std::string all;
  for (const auto& [name, bytes] : files_of(folder)) all += name + " " + sha256_hex(bytes) + "\n";
  return sha256_hex(all);
}

Glossary open_glossary(const std::string& folder) {
  if (folder.empty()) return load_glossary(embedded_schema_files());
  const std::map<std::string, std::string> files = files_of(folder);
  Glossary glossary = load_glossary({files.begin(), files.end()});
  return glossary.words.empty() ? load_glossary(embedded_schema_files()) : glossary;
}

ComparisonPlan open_comparison(const std::string& folder, const Taxonomy& taxonomy) {
  if (folder.empty()) return load_comparison(embedded_schema_files(), taxonomy);
  const std::map<std::string, std::string> files = files_of(folder);
  return load_comparison({files.begin(), files.end()}, taxonomy);
}

Forms::Forms(const std::string& folder) {
  if (!folder.empty()) taxonomy_ = open_taxonomy(folder);
}

const Taxonomy& Forms::get() {
  if (!taxonomy_) taxonomy_ = load_embedded_taxonomy();
  return *taxonomy_;
}

}  // namespace xxgk
