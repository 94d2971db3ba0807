// `xxgk export`: report XML in, a package of tables out; a file that is no sound report does not stop the others.
#include <optional>
#include <system_error>

#include "app/about_file.h"
#include "app/commands.h"
#include "app/detail_words.h"
#include "app/error_words.h"
#include "app/export_reading.h"
#include "app/messages.h"
#include "app/output.h"
#include "app/output_folder.h"
#include "app/report_files.h"
#include "app/taxonomy_open.h"
#include "emit/export/export.h"
#include "support/embedded.h"
#include "support/file.h"
#include "support/held_signals.h"
#include "support/new_folder.h"

namespace xxgk {
namespace {

/// How many reports went into the package; nothing where somebody pressed Ctrl-C.
std::optional<int> add_all(const std::vector<std::string>& files, ExportReading& reading, exports::Export& package) {
  int count = 0;
  for (const std::string& file : files) {
    if (HeldSignals::are_waiting()) return std::nullopt;
    const auto exported = reading.read(file);
    if (!exported) continue;
    if (package.add(*exported)) {
      ++count;
    } else {
      reading.refuse_again(file);
    }
  }
  return count;
}

ExitCode write_package(const ExportOptions& options, const GlobalOptions& global) {
  const Taxonomy taxonomy = open_taxonomy(global.schemas);
  const Glossary glossary = open_glossary(global.schemas);
  const exports::PackageOptions asked{options.formats, read_about(options.about, global.language),
                                      embedded_file("views.sql")};
  const std::vector<std::string> files = report_files(options.reports);
  refuse_foreign_folder(options.output, exports::package_contents(), Message::export_folder_in_use, global.language);
  ExportReading reading(taxonomy, options.agencies, global.language);
  NewFolder folder(options.output);
  exports::Export package(taxonomy, glossary, asked, folder.path("."));
  const std::optional<int> count = add_all(files, reading, package);
  const auto refuse = [&](Message why) {
    complain(message(why, global.language, {{"output", options.output}}));
    return worse(reading.code(), ExitCode::nothing_written);
  };
  if (!count) return refuse(Message::export_stopped);
  if (*count == 0) return refuse(Message::export_nothing);
  package.finish();
  folder.take_place();
  if (!options.quiet)
    tell(message(Message::export_done, global.language,
                 {{"output", options.output}, {"count", std::to_string(*count)}}));
  return reading.code();
}

}  // namespace

ExitCode run(const ExportOptions& options, const GlobalOptions& global) {
  const auto refuse = [&](const std::string& reason) {
    complain(message(Message::export_unwritable, global.language,
                     {{"output", options.output}, {"reason", detail_words(reason, global.language)}}));
    return ExitCode::nothing_written;
  };
  try {
    return write_package(options, global);
  } catch (const FileTooLarge&) {
    throw;
  } catch (const FileError& error) {
    return refuse(error.reason());
  } catch (const exports::ExportError& error) {
    return refuse(error.what());
  }
}

}  // namespace xxgk
