// What a batch's worker may do, and how much memory it may use. Door: give_up_rights.
#pragma once

#include <string>

#include "app/options.h"

namespace xxgk::batch {

/// In a new worker: from now on it writes to its own folder only, and reaches no network. Says what the system has not
/// granted of this; empty: nothing is lacking.
std::string give_up_rights(const BatchOptions& options, const std::string& own_folder, bool may_start_programs);

}  // namespace xxgk::batch
