// See export_reading.h.
#include "app/export_reading.h"

#include <filesystem>
#include <system_error>

#include "app/error_words.h"
#include "app/messages.h"
#include "app/options.h"
#include "app/output.h"
#include "app/source.h"
#include "support/xml.h"

namespace xxgk {

std::optional<exports::ExportedReport> ExportReading::read(const std::string& file) {
  try {
    return read_sound(file);
  } catch (const ReportError& error) {
    complain(message(Message::export_no_report, language_,
                     {{"file", shown_name(file)}, {"line", std::to_string(error.line())}, {"reason", error.what()}}));
    code_ = worse(code_, ExitCode::nothing_written);
  } catch (const std::exception& error) {
    complain(in_words(error, file, language_));
    code_ = worse(code_, exit_code_of(error));
  }
  return std::nullopt;
}

void ExportReading::refuse_again(const std::string& file) {
  complain(message(Message::export_twice, language_, {{"file", shown_name(file)}}));
  code_ = worse(code_, ExitCode::nothing_written);
}

exports::ExportedReport ExportReading::read_sound(const std::string& file) const {
  std::error_code unknown;
  if (file != "-" && std::filesystem::is_directory(file, unknown))
    throw Refusal(message(Message::export_no_files, language_, {{"folder", file}}));
  exports::ExportedReport exported;
  exported.written = reader_.read(read_bytes(file, default_max_bytes));
  exported.file = xml::cleaned(source_name(file));
  exported.id = exports::report_id(exported.report());
  exported.agency = agencies_.of(exported.report().agency);
  return exported;
}

}  // namespace xxgk
