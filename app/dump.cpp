// `xxgk dump`: what was read from a source, for people.
#include "model/dump.h"

#include "app/commands.h"
#include "app/error_words.h"
#include "app/output.h"
#include "app/source.h"
#include "app/taxonomy_open.h"
#include "normalize/normalize.h"

namespace xxgk {
namespace {

std::string dump_of(const DumpOptions& options, const Taxonomy& taxonomy) {
  const Document document = read_document(options.source, options.reading, taxonomy.lexicon);
  if (!options.report) return dump(document);
  std::string text;
  for (const Report& report : normalize_all(document, taxonomy)) text += dump(report);
  return text;
}

}  // namespace

ExitCode run(const DumpOptions& options, const GlobalOptions& global) {
  const Taxonomy taxonomy = open_taxonomy(global.schemas);
  try {
    return print(dump_of(options, taxonomy), global.language) ? ExitCode::done : ExitCode::nothing_written;
  } catch (const std::exception& error) {
    complain(in_words(error, options.source, global.language));
    return exit_code_of(error);
  }
}

}  // namespace xxgk
