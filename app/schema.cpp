// `xxgk schema`: the XSD of the report XML.
#include "app/commands.h"
#include "app/output.h"
#include "app/taxonomy_open.h"
#include "emit/emit.h"

namespace xxgk {

ExitCode run(const SchemaOptions& /*options*/, const GlobalOptions& global) {
  const std::string schema = report_schema(open_taxonomy(global.schemas));
  return print(schema, global.language) ? ExitCode::done : ExitCode::nothing_written;
}

}  // namespace xxgk
