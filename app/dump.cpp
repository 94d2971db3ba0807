// `xxgk dump`: what was read from a source, for people.
#include "model/dump.h"

#include "app/commands.h"
#include "app/error_words.h"
#include "app/output.h"
#include "app/output_file.h"
#include "app/page_notes.h"
#include "app/source.h"
#include "app/taxonomy_open.h"
#include "app/within_limits.h"
#include "extract/page_picture.h"
#include "normalize/normalize.h"

namespace xxgk {
namespace {

std::string dump_here(std::string_view bytes, const DumpOptions& options, Forms& forms) {
  const Document document = read_document(bytes, options.source, options.reading, forms, [&forms] { forms.get(); });
  if (!options.report && !options.boxes) return dump(document);
  std::string text;
  for (const Report& report : normalize_all(document, forms.get()))
    text += options.boxes ? dump_places(report) : dump(report);
  return text;
}

std::string dump_of(const DumpOptions& options, Forms& forms, Language language) {
  const std::string bytes = read_bytes(options.source, options.reading.max_bytes);
  return within_limits([&] { return dump_here(bytes, options, forms); },
                       {options.source, bytes, options.reading, language});
}

std::string picture_of(const DumpOptions& options, const Taxonomy& taxonomy) {
  const std::string bytes = read_bytes(options.source, options.reading.max_bytes);
  const ReadOptions reading = reading_options(options.reading, taxonomy.lexicon);
  const Document document = extract(bytes, source_name(options.source), reading);
  return page_picture(bytes, options.page, page_notes(normalize_all(document, taxonomy), options.page), reading);
}

}  // namespace

ExitCode run(const DumpOptions& options, const GlobalOptions& global) {
  Forms forms(global.schemas);
  try {
    if (options.page == 0)
      return print(dump_of(options, forms, global.language), global.language) ? ExitCode::done
                                                                              : ExitCode::nothing_written;
    refuse_to_overwrite(options.source, options.source, options.output, global.language);
    write_output(options.source, options.output, picture_of(options, forms.get()), global.language);
    return ExitCode::done;
  } catch (const std::exception& error) {
    complain(in_words(error, options.source, global.language));
    return exit_code_of(error);
  }
}

}  // namespace xxgk
