// Files that the program writes for a source. What goes wrong is a Refusal in the user's language.
#pragma once

#include <string>
#include <string_view>

#include "model/wording.h"

namespace xxgk {

/// Throws Refusal where writing to `path` would overwrite the file `other`, which the user gave as a source.
void refuse_to_overwrite(const std::string& source, const std::string& other, const std::string& path,
                         Language language);

/// Throws Refusal. A signal that asks the program to stop waits until the file is whole.
void write_output(const std::string& source, const std::string& path, std::string_view bytes, Language language);

}  // namespace xxgk
