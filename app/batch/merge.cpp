// `xxgk merge`: the shards of a batch become one status file, one data package and one comparison.
#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "app/about_file.h"
#include "app/batch/merged_status.h"
#include "app/batch/settle.h"
#include "app/commands.h"
#include "app/detail_words.h"
#include "app/error_words.h"
#include "app/export_reading.h"
#include "app/messages.h"
#include "app/output.h"
#include "app/output_folder.h"
#include "app/taxonomy_open.h"
#include "emit/export/export.h"
#include "support/embedded.h"
#include "support/file.h"
#include "support/file_stream.h"
#include "support/held_signals.h"
#include "support/new_folder.h"

namespace xxgk {
namespace {

namespace fs = std::filesystem;
using namespace batch;

constexpr const char *status_name_here = "status.jsonl", *summary_name = "summary.json", *package_name = "package",
                     *comparison_name = "comparison";

/// A folder without any status file is a slip.
void refuse_no_batch(const std::vector<std::string>& folders, Language language) {
  for (const std::string& folder : folders) {
    if (status_files(folder).empty()) throw Refusal(message(Message::merge_no_batch, language, {{"folder", folder}}));
  }
}

struct Merged {
  batch::Tally tally;
  std::uint64_t copies = 0;        ///< reports that other documents have too
  std::vector<std::string> files;  ///< of the other reports, for the comparison
  bool is_stopped = false;
};

/// Everything that is known of one document goes to its places before the next is looked at.
Merged merge_all(MergedStatus& shards, ExportReading& reading, exports::Export& package, FileStream& status,
                 bool keep_names) {
  Merged merged;
  while (std::optional<MergedEntry> entry = shards.next()) {
    if (HeldSignals::are_waiting()) {
      merged.is_stopped = true;
      break;
    }
    merged.tally.add(entry->status);
    status.append(status_line(entry->status));
    for (const ReportEntry& report : entry->status.reports) {
      std::string file = entry->folder + "/" + report.file;
      const auto exported = reading.read(file);
      if (!exported) continue;
      if (!package.add(*exported)) {
        ++merged.copies;
      } else if (keep_names) {
        merged.files.push_back(std::move(file));
      }
    }
  }
  return merged;
}

void tell_merged(const MergeOptions& options, const Merged& merged, Language language) {
  if (options.quiet) return;
  tell(message(Message::merge_done, language,
               {{"output", options.output},
                {"count", std::to_string(merged.tally.documents)},
                {"reports", std::to_string(merged.tally.reports)},
                {"copies", std::to_string(merged.copies)}}));
}

/// What is missing may come yet.
ExitCode tell_lacking(const MergedStatus& shards, Language language) {
  for (const std::string& what : shards.lacking())
    complain(message(Message::merge_lacking, language, {{"what", what}}));
  return shards.lacking().empty() ? ExitCode::done : ExitCode::try_again;
}

/// What is left out of a comparison stands in it, and is no fault of the merge.
ExitCode compare(const std::vector<std::string>& files, const std::string& output, const MergeOptions& options,
                 const GlobalOptions& global) {
  CompareOptions comparison;
  comparison.reports = files;
  comparison.output = output;
  comparison.agencies = options.agencies;
  comparison.quiet = true;
  const ExitCode code = run(comparison, global);
  std::error_code unknown;
  return fs::is_directory(output, unknown) ? ExitCode::done : code;
}

ExitCode merge(const MergeOptions& options, const GlobalOptions& global) {
  const Taxonomy taxonomy = open_taxonomy(global.schemas);
  const Glossary glossary = open_glossary(global.schemas);
  const exports::PackageOptions asked{options.formats, read_about(options.about, global.language),
                                      embedded_file("views.sql")};
  refuse_foreign_folder(
      options.output,
      {status_name_here, summary_name, std::string(package_name) + "/", std::string(comparison_name) + "/"},
      Message::merge_folder_in_use, global.language);
  refuse_no_batch(options.folders, global.language);
  MergedStatus shards(options.folders);
  ExportReading reading(taxonomy, options.agencies, global.language);
  NewFolder folder(options.output);
  folder.add_folder(package_name);
  FileStream status(folder.path(status_name_here));
  exports::Export package(taxonomy, glossary, asked, folder.path(package_name));
  const Merged merged = merge_all(shards, reading, package, status, !options.no_comparison);
  if (merged.is_stopped) {
    complain(message(Message::export_stopped, global.language, {{"output", options.output}}));
    return ExitCode::try_again;
  }
  package.finish();
  status.close();
  write_file(folder.path(summary_name), tally_json(merged.tally));
  ExitCode code = reading.code();
  if (!merged.files.empty()) code = worse(code, compare(merged.files, folder.path(comparison_name), options, global));
  folder.take_place();
  tell_merged(options, merged, global.language);
  return worse(code, tell_lacking(shards, global.language));
}

}  // namespace

ExitCode run(const MergeOptions& options, const GlobalOptions& global) {
  const auto refuse = [&](const std::string& path, const std::string& reason) {
    complain(message(Message::merge_unusable, global.language,
                     {{"path", path}, {"reason", detail_words(reason, global.language)}}));
    return ExitCode::nothing_written;
  };
  try {
    return merge(options, global);
  } catch (const FileTooLarge&) {
    throw;
  } catch (const FileError& error) {
    return refuse(error.path(), error.reason());
  } catch (const JsonError& error) {
    return refuse("status.jsonl", error.what());
  } catch (const exports::ExportError& error) {
    return refuse(options.output, error.what());
  }
}

}  // namespace xxgk
