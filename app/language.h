// In which language the program speaks.
#pragma once

#include "model/wording.h"

namespace xxgk {

/// What `--lang` says anywhere on the command line, else what the environment's locale says. Needed before the command
/// line is parsed, since its errors are sentences too.
Language wanted_language(int argc, const char* const* argv);

}  // namespace xxgk
