// `xxgk convert`: sources in, valid XML out, one after the other; a source that fails does not stop the others.
#include "app/commands.h"
#include "app/destination.h"
#include "app/error_words.h"
#include "app/messages.h"
#include "app/output.h"
#include "app/source.h"
#include "app/summary.h"
#include "app/taxonomy_open.h"
#include "emit/emit.h"
#include "normalize/normalize.h"
#include "normalize/report/is_report.h"

namespace xxgk {
namespace {

struct Conversion {
  const ConvertOptions& options;
  Language language;
  Forms& forms;
  Destination& destination;
};

/// Throws Refusal where the source holds none.
std::vector<Report> read_reports(const std::string& source, const Conversion& conversion) {
  Document document = read_document(source, conversion.options.reading, conversion.forms);
  document.source.url = conversion.options.source_url;
  const Taxonomy& taxonomy = conversion.forms.get();
  std::vector<Report> reports = normalize_all(document, taxonomy);
  std::erase_if(reports, [&](const Report& report) { return !is_report(report, taxonomy.lexicon); });
  if (reports.empty())
    throw Refusal(message(Message::source_no_report, conversion.language, {{"source", shown_name(source)}}));
  return reports;
}

void tell_count(const std::string& source, std::size_t count, const Conversion& conversion) {
  if (conversion.options.quiet || count == 1) return;
  tell(message(Message::summary_reports, conversion.language,
               {{"source", shown_name(source)}, {"count", std::to_string(count)}}));
}

void tell_summary(const std::string& source, const std::string& path, const Report& report,
                  const Conversion& conversion) {
  if (conversion.options.quiet) return;
  for (const std::string& line : summary(shown_name(source), path, report, conversion.forms.get(), conversion.language))
    tell(line);
}

/// `path` empty: standard output.
ExitCode write_report(const std::string& source, const std::string& path, const Report& report,
                      const Conversion& conversion) {
  const EmitOptions emit_options{conversion.options.all_checks, XXGK_VERSION};
  const std::string xml = write_xml(report, conversion.forms.get(), emit_options);
  if (!path.empty()) {
    conversion.destination.write(source, path, xml);
  } else if (!print(xml, conversion.language)) {
    return ExitCode::nothing_written;
  }
  tell_summary(source, path, report, conversion);
  return is_in_doubt(report) ? ExitCode::in_doubt : ExitCode::done;
}

ExitCode convert(const std::string& source, const Conversion& conversion) {
  const std::vector<Report> reports = read_reports(source, conversion);
  // Refused before anything is written.
  const std::vector<std::string> paths =
      conversion.destination.paths_for(source, reports.front().source, reports.size());
  tell_count(source, reports.size(), conversion);
  ExitCode code = ExitCode::done;
  for (std::size_t i = 0; i < reports.size(); ++i)
    code = worse(code, write_report(source, paths[i], reports[i], conversion));
  return code;
}

}  // namespace

ExitCode run(const ConvertOptions& options, const GlobalOptions& global) {
  Forms forms(global.schemas);
  Destination destination(options, global.language);
  const Conversion conversion{options, global.language, forms, destination};
  ExitCode code = ExitCode::done;
  for (const std::string& source : options.sources) {
    try {
      code = worse(code, convert(source, conversion));
    } catch (const std::exception& error) {
      complain(in_words(error, source, global.language));
      code = worse(code, exit_code_of(error));
    }
  }
  return code;
}

}  // namespace xxgk
