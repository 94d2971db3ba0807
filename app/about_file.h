// What the user says of a package that is exported.
#pragma once

#include <string>

#include "emit/export/about.h"
#include "model/wording.h"

namespace xxgk {

/// `file` empty: nothing but the day of SOURCE_DATE_EPOCH, where the environment has it. Throws FileError, Refusal.
exports::AboutPackage read_about(const std::string& file, Language language);

}  // namespace xxgk
