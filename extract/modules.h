// Parts of extract that are loaded when they are first needed. Door: module_symbol.
#pragma once

#include <string>

namespace xxgk::extraction {

/// The address of a symbol in the module `name`, which is looked for beside the program, else in `../lib/xxgk` from
/// there. A module stays loaded. Throws ExtractError (module_missing).
void* module_symbol(const std::string& name, const char* symbol);

}  // namespace xxgk::extraction
