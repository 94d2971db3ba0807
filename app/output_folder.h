// Folders that a command makes as a whole, in place of what it made there before.
#pragma once

#include <string>
#include <vector>

#include "app/messages.h"

namespace xxgk {

/// Throws Refusal, worded as `why` (output, name), where the folder is there and holds anything but files of those
/// names, or folders whose names stand there with a slash behind.
void refuse_foreign_folder(const std::string& output, const std::vector<std::string>& known, Message why,
                           Language language);

}  // namespace xxgk
