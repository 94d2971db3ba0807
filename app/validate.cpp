// `xxgk validate`: tests report XML written by anyone, a line for each fault.
#include "app/commands.h"
#include "app/error_words.h"
#include "app/messages.h"
#include "app/output.h"
#include "app/source.h"
#include "app/taxonomy_open.h"
#include "emit/emit.h"
#include "support/xml.h"

namespace xxgk {
namespace {

std::vector<ReportFault> faults_of(const std::string& xml, const Taxonomy& taxonomy) {
  try {
    return validate_xml(xml, taxonomy);
  } catch (const xml::ParseError& error) {
    return {{error.line(), error.reason()}};
  }
}

std::string lines(const std::string& file, const std::vector<ReportFault>& faults, Language language) {
  if (faults.empty()) return one_line(message(Message::report_valid, language, {{"file", file}})) + "\n";
  std::string text;
  for (const ReportFault& fault : faults) {
    const std::string line = std::to_string(fault.line);
    text +=
        one_line(message(Message::report_fault, language, {{"file", file}, {"line", line}, {"reason", fault.reason}}));
    text += '\n';
  }
  return text;
}

ExitCode validate(const std::string& file, const Taxonomy& taxonomy, Language language) {
  try {
    const std::vector<ReportFault> faults = faults_of(read_bytes(file, default_max_bytes), taxonomy);
    if (!print(lines(file, faults, language), language)) return ExitCode::nothing_written;
    return faults.empty() ? ExitCode::done : ExitCode::found_fault;
  } catch (const std::exception& error) {
    complain(in_words(error, file, language));
    return exit_code_of(error);
  }
}

}  // namespace

ExitCode run(const ValidateOptions& options, const GlobalOptions& global) {
  const Taxonomy taxonomy = open_taxonomy(global.schemas);
  ExitCode code = ExitCode::done;
  for (const std::string& file : options.reports) code = worse(code, validate(file, taxonomy, global.language));
  return code;
}

}  // namespace xxgk
