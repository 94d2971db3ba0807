// `xxgk convert`: sources in, valid XML out, one after the other; a source that fails does not stop the others.
#include "app/commands.h"

#include <utility>

#include "app/converted.h"
#include "app/converter.h"
#include "app/destination.h"
#include "app/error_words.h"
#include "app/messages.h"
#include "app/output.h"
#include "app/progress.h"
#include "app/source.h"
#include "app/summary.h"
#include "app/taxonomy_open.h"
#include "app/within_limits.h"

namespace xxgk {
namespace {

struct Conversion {
  const ConvertOptions& options;
  Language language;
  Forms& forms;
  Destination& destination;
  const Converter& converter;
};

/// `path` empty: standard output.
ConvertedReport converted(const std::string& source, const std::string& path, const Report& report,
                          const Conversion& conversion) {
  const Taxonomy& taxonomy = conversion.forms.get();
  ConvertedReport result;
  result.xml = conversion.converter.xml(report, conversion.options.all_checks);
  if (!conversion.options.quiet)
    result.summary = summary(shown_name(source), path, report, taxonomy, conversion.language);
  result.in_doubt = is_in_doubt(report);
  return result;
}

/// Writes nothing and says nothing: it may happen in another process.
Converted converted(const std::string& source, std::string bytes, const Conversion& conversion) {
  const std::vector<Report> reports =
      conversion.converter.reports_in(std::move(bytes), {source, conversion.options.source_url});
  Converted result{reports.front().source.sha256, {}};
  Destination destination = conversion.destination;  // which learns of the paths when they are written to
  const std::vector<std::string> paths = destination.paths_for(source, result.sha256, reports.size());
  for (std::size_t i = 0; i < reports.size(); ++i)
    result.reports.push_back(converted(source, paths[i], reports[i], conversion));
  return result;
}

void tell_count(const std::string& source, std::size_t count, const Conversion& conversion) {
  if (conversion.options.quiet || count == 1) return;
  tell(message(Message::summary_reports, conversion.language,
               {{"source", shown_name(source)}, {"count", std::to_string(count)}}));
}

ExitCode write_report(const std::string& source, const std::string& path, const ConvertedReport& report,
                      const Conversion& conversion) {
  if (!path.empty()) {
    conversion.destination.write(source, path, report.xml);
  } else if (!print(report.xml, conversion.language)) {
    return ExitCode::nothing_written;
  }
  for (const std::string& line : report.summary) tell(line);
  return report.in_doubt ? ExitCode::in_doubt : ExitCode::done;
}

/// Here or in a child, as its limits ask for.
Converted converted(const std::string& source, const Conversion& conversion) {
  std::string bytes = read_bytes(source, conversion.options.reading.max_bytes);
  const LimitedSource limited{source, bytes, conversion.options.reading, conversion.language};
  const auto work = [&] { return converted(source, std::move(bytes), conversion); };
  return need_child(limited) ? decoded_conversion(within_limits([&] { return encoded(work()); }, limited)) : work();
}

ExitCode convert(const std::string& source, const Conversion& conversion) {
  const Converted result = converted(source, conversion);
  const std::vector<std::string> paths = conversion.destination.paths_for(source, result.sha256, result.reports.size());
  tell_count(source, result.reports.size(), conversion);
  ExitCode code = ExitCode::done;
  for (std::size_t i = 0; i < result.reports.size(); ++i)
    code = worse(code, write_report(source, paths[i], result.reports[i], conversion));
  return code;
}

}  // namespace

ExitCode run(const ConvertOptions& options, const GlobalOptions& global) {
  PageProgress progress(global.language);
  ConvertOptions watched = options;
  if (!options.quiet) watched.reading.pictures.progress = progress.teller();
  Forms forms(global.schemas);
  Destination destination(options, global.language);
  const Converter converter(forms, watched.reading, global.language);
  const Conversion conversion{watched, global.language, forms, destination, converter};
  ExitCode code = ExitCode::done;
  for (const std::string& source : options.sources) {
    try {
      code = worse(code, convert(source, conversion));
    } catch (const std::exception& error) {
      progress.clear();
      complain(in_words(error, source, global.language));
      code = worse(code, exit_code_of(error));
    }
  }
  return code;
}

}  // namespace xxgk
