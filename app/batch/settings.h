// What the options of a batch mean for its parts. Doors: settings_hash, reading_in_workers, limits_of.
#pragma once

#include <string>

#include "app/batch/crew.h"
#include "app/options.h"

namespace xxgk::batch {

/// Of all that the outputs depend on besides the program's version and the source. What a document may cost is no part
/// of it, but for what refuses it.
std::string settings_hash(const BatchOptions& options, const GlobalOptions& global);

/// Workers keep their limits, so that reading needs no process of its own.
SourceOptions reading_in_workers(SourceOptions reading);

CrewLimits limits_of(const BatchOptions& options);

}  // namespace xxgk::batch
