// See batch_document.h.
#include "app/batch/batch_document.h"

#include <filesystem>
#include <utility>

#include "app/batch/status_entry.h"

namespace xxgk::batch {
namespace {

constexpr std::size_t longest_id = 1000, longest_path = 4000;

/// Ids may be texts or whole numbers.
std::string id_in(const JsonValue& json) {
  const JsonValue* const id = json.find("id");
  if (id == nullptr) return "";
  if (id->kind != JsonValue::Kind::text && id->kind != JsonValue::Kind::number) throw JsonError("an id is no text", 0);
  if (id->text.size() > longest_id) throw JsonError("an id is too long", 0);
  return id->text;
}

std::string path_in(const JsonValue& json, const std::string& folder) {
  const std::string path(json.text_of("path"));
  if (path.empty()) throw JsonError("no path", 0);
  if (path.size() > longest_path || path.find('\0') != std::string::npos) throw JsonError("no path of a file", 0);
  return (std::filesystem::path(folder) / path).lexically_normal().string();
}

}  // namespace

BatchDocument document_of_manifest(std::string_view line, const std::string& folder, const std::string& place) {
  BatchDocument document{place, "", ""};
  try {
    JsonValue json = read_json(line);
    if (json.kind != JsonValue::Kind::object) throw JsonError("no object", 0);
    std::string id = id_in(json);
    document.path = path_in(json, folder);
    document.id = id.empty() ? std::string(json.text_of("path")) : std::move(id);
    document.url = json.text_of("url");
    document.manifest = std::move(json);
  } catch (const JsonError& error) {
    document.fault = error.what();
  }
  return document;
}

}  // namespace xxgk::batch
