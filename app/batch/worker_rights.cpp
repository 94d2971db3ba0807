// See worker_rights.h.
#include "app/batch/worker_rights.h"

#include <cstdlib>

#include "support/process_memory.h"
#include "support/xml_memory.h"

namespace xxgk::batch {

std::string give_up_rights(const BatchOptions& options, const std::string& own_folder, bool may_start_programs) {
  ::setenv("TMPDIR", own_folder.c_str(), 1);  // what other programs leave there goes with it
  xml::exit_when_memory_lacks();
  if (options.reading.max_memory > 0) limit_address_space(options.reading.max_memory);
  return may_start_programs ? "" : "";
}

}  // namespace xxgk::batch
