// See status_entry.h.
#include "app/batch/status_entry.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "support/utf8.h"

namespace xxgk::batch {
namespace {

std::string hex_of(std::string_view bytes) {
  std::string hex;
  for (const char byte : bytes) fmt::format_to(std::back_inserter(hex), "{:02x}", static_cast<unsigned char>(byte));
  return hex;
}

std::string bytes_of(std::string_view hex) {
  std::string bytes;
  for (; hex.size() >= 2; hex.remove_prefix(2)) {
    unsigned byte = 0;
    std::from_chars(hex.data(), hex.data() + 2, byte, 16);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

void write_reports(const std::vector<ReportEntry>& reports, JsonWriter& json) {
  json.key("reports").begin_array();
  for (const ReportEntry& report : reports) {
    json.begin_object().member("file", report.file).member_unless_empty("form", report.form);
    json.member_unless_empty("agency", report.agency);
    if (report.year) json.key("year").number(*report.year);
    json.key("in_doubt").truth(report.in_doubt).end_object();
  }
  json.end_array();
}

ReportEntry read_report(const JsonValue& json) {
  ReportEntry report;
  report.file = json.text_of("file");
  report.form = json.text_of("form");
  report.agency = json.text_of("agency");
  if (const auto year = json.number_of("year")) report.year = static_cast<int>(*year);
  const JsonValue* const in_doubt = json.find("in_doubt");
  report.in_doubt = in_doubt != nullptr && in_doubt->truth;
  return report;
}

}  // namespace

std::string shown_path(std::string_view path) {
  std::string shown;
  while (!path.empty()) {
    const std::size_t length = sound_utf8_length(path);
    if (length > 0) {
      shown += path.substr(0, length);
    } else {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(path.front()));
    }
    path.remove_prefix(length > 0 ? length : 1);
  }
  return shown;
}

std::string status_line(const StatusEntry& entry) {
  JsonWriter json(JsonLayout::one_line);
  json.begin_object().member("id", entry.id).member("path", shown_path(entry.path));
  if (!is_sound_utf8(entry.path)) json.member("path_hex", hex_of(entry.path));
  json.member("outcome", ending_word(entry.ending));
  json.member_unless_empty("class", entry.kind).member_unless_empty("reason", shown_path(entry.reason));
  json.member_unless_empty("sha256", entry.sha256).key("bytes").number(static_cast<std::int64_t>(entry.bytes));
  json.member_unless_empty("modified", entry.modified).member("made_with", entry.made_with);
  write_reports(entry.reports, json);
  if (entry.manifest.kind != JsonValue::Kind::null) write_json(entry.manifest, json.key("manifest"));
  json.end_object();
  return json.finish();
}

StatusEntry read_status(std::string_view line) {
  JsonValue json = read_json(line);
  const auto ending = ending_named(json.text_of("outcome"));
  if (!ending || json.text_of("id").empty()) throw JsonError("no status", 0);
  StatusEntry entry;
  entry.id = json.text_of("id");
  entry.path = json.find("path_hex") ? bytes_of(json.text_of("path_hex")) : std::string(json.text_of("path"));
  entry.ending = *ending;
  entry.kind = json.text_of("class");
  entry.reason = json.text_of("reason");
  entry.sha256 = json.text_of("sha256");
  entry.bytes = json.number_of("bytes").value_or(0);
  entry.modified = json.text_of("modified");
  entry.made_with = json.text_of("made_with");
  if (const JsonValue* reports = json.find("reports")) {
    for (const JsonValue& report : reports->items) entry.reports.push_back(read_report(report));
  }
  if (const JsonValue* manifest = json.find("manifest")) entry.manifest = *manifest;
  return entry;
}

}  // namespace xxgk::batch
