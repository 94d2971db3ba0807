// `xxgk schematron`: the rules as ISO Schematron over the report XML.
#include "app/commands.h"
#include "app/output.h"
#include "app/taxonomy_open.h"
#include "emit/emit.h"

namespace xxgk {

ExitCode run(const SchematronOptions& /*options*/, const GlobalOptions& global) {
  const std::string schematron = report_schematron(open_taxonomy(global.schemas));
  return print(schematron, global.language) ? ExitCode::done : ExitCode::nothing_written;
}

}  // namespace xxgk
