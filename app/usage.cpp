#include "app/usage.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <system_error>

namespace xxgk {
namespace {

using enum Message;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_scheme(std::string_view text) {
  const auto fits = [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; };
  return !text.empty() && is_letter(text[0]) && std::ranges::all_of(text, fits);
}

bool may_stand_in_address(char c) {
  constexpr std::string_view never = "<>\"{}|\\^`";
  return static_cast<unsigned char>(c) > ' ' && c != '\x7f' && never.find(c) == std::string_view::npos;
}

bool are_sources_missing(const std::vector<std::string>& sources) {
  return sources.empty() || std::ranges::find(sources, "") != sources.end();
}

bool is_file(const std::string& path) {
  std::error_code unknown;
  const auto status = std::filesystem::status(path, unknown);
  return std::filesystem::exists(status) && !std::filesystem::is_directory(status);
}

/// `report.xml`, where no such folder is: a slip of somebody who wants one file.
bool is_named_as_report(const std::string& path) {
  std::error_code unknown;
  return path.ends_with(".xml") && !std::filesystem::is_directory(path, unknown);
}

/// What is wrong with several sources at once.
std::optional<Answer> fault_of_many(const ConvertOptions& options, Language language) {
  if (options.output.empty() || options.output == "-") return wrong_usage(usage_no_folder, language, {});
  if (is_file(options.output) || is_named_as_report(options.output))
    return wrong_usage(usage_not_a_folder, language, {{"output", options.output}});
  if (!options.source_url.empty()) return wrong_usage(usage_one_url, language, {});
  return std::nullopt;
}

std::optional<Answer> fault_of_inputs(const std::vector<std::string>& files, const char* command, Language language) {
  if (are_sources_missing(files)) return wrong_usage(usage_no_source, language, {{"command", command}});
  if (std::ranges::count(files, "-") > 1) return wrong_usage(usage_one_stdin, language, {});
  return std::nullopt;
}

std::optional<Answer> fault_of_folder(const std::string& output, Language language) {
  if (output.empty() || output == "-") return wrong_usage(usage_export_folder, language, {});
  if (is_file(output)) return wrong_usage(usage_export_not_a_folder, language, {{"output", output}});
  return std::nullopt;
}

}  // namespace

Answer wrong_usage(Message id, Language language, Filling filling) {
  return {message(id, language, filling), ExitCode::wrong_usage};
}

Command tested(const ConvertOptions& options, Language language) {
  if (const auto fault = fault_of_inputs(options.sources, " convert", language)) return *fault;
  if (options.sources.size() > 1) {
    if (const auto fault = fault_of_many(options, language)) return *fault;
  }
  if (!options.source_url.empty() && !is_web_address(options.source_url)) {
    return wrong_usage(usage_bad_url, language, {{"url", options.source_url}});
  }
  return options;
}

Command tested(const BatchOptions& options, Language language) {
  const bool has_manifest = !options.manifest.empty();
  if (options.sources.empty() != has_manifest) {
    return has_manifest ? wrong_usage(usage_one_kind_of_sources, language, {})
                        : wrong_usage(usage_no_documents, language, {});
  }
  if (std::ranges::find(options.sources, "") != options.sources.end())
    return wrong_usage(usage_no_source, language, {{"command", " batch"}});
  if (options.output.empty() || options.output == "-") return wrong_usage(usage_batch_folder, language, {});
  if (is_file(options.output)) return wrong_usage(usage_export_not_a_folder, language, {{"output", options.output}});
  return options;
}

Command tested(const MergeOptions& options, Language language) {
  if (options.folders.empty() || std::ranges::find(options.folders, "") != options.folders.end())
    return wrong_usage(usage_no_source, language, {{"command", " merge"}});
  if (options.output.empty() || options.output == "-") return wrong_usage(usage_export_folder, language, {});
  if (is_file(options.output)) return wrong_usage(usage_export_not_a_folder, language, {{"output", options.output}});
  return options;
}

Command tested(const ValidateOptions& options, Language language) {
  if (const auto fault = fault_of_inputs(options.reports, " validate", language)) return *fault;
  return options;
}

Command tested(const DumpOptions& options, Language language) {
  if (const auto fault = fault_of_inputs({options.source}, " dump", language)) return *fault;
  const std::array views = {options.report, options.boxes, options.page > 0};
  if (std::ranges::count(views, true) > 1) return wrong_usage(usage_one_view, language, {});
  if ((options.page > 0) == options.output.empty()) return wrong_usage(usage_picture_file, language, {});
  return options;
}

Command tested(const ExportOptions& options, Language language) {
  if (const auto fault = fault_of_inputs(options.reports, " export", language)) return *fault;
  if (const auto fault = fault_of_folder(options.output, language)) return *fault;
  return options;
}

Command tested(const CompareOptions& options, Language language) {
  if (const auto fault = fault_of_inputs(options.reports, " compare", language)) return *fault;
  if (const auto fault = fault_of_folder(options.output, language)) return *fault;
  return options;
}

Command tested(const DiffOptions& options, Language language) {
  if (const auto fault = fault_of_inputs(options.reports, " diff", language)) return *fault;
  if (options.reports.size() != 2) return wrong_usage(usage_two_reports, language, {});
  return options;
}

Command tested(FormsOptions options, bool rules, bool equivalences, Language language) {
  const std::array asked = {rules, equivalences, !options.edition.empty()};
  if (std::ranges::count(asked, true) > 1) return wrong_usage(usage_one_table, language, {});
  if (rules) options.what = FormsOptions::What::rules;
  if (equivalences) options.what = FormsOptions::What::equivalences;
  return options;
}

bool is_web_address(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || !is_scheme(text.substr(0, colon))) return false;
  const std::string_view rest = text.substr(colon + 1);
  return !rest.empty() && std::ranges::all_of(rest, may_stand_in_address);
}

}  // namespace xxgk
