// The program's two voices: results go to standard output, all else to standard error. Nothing outside app/ prints.
#pragma once

#include <string>
#include <string_view>

#include "model/wording.h"

namespace xxgk {

/// `text` fit for one line of a terminal: control characters, which sources and file names may hold, become visible,
/// and what is very long is cut.
std::string one_line(std::string_view text);

/// A line on standard error, as one_line makes it.
void tell(std::string_view text);

/// A line on standard error that begins with the program's name.
void complain(std::string_view text);

/// `text` as it is on standard output. False where it could not be written, which is said unless the reader has simply
/// gone away.
bool print(std::string_view text, Language language);

}  // namespace xxgk
