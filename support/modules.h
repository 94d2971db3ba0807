// Parts of the program that are loaded when they are first needed. Door: module_symbol.
#pragma once

#include <stdexcept>
#include <string>

namespace xxgk {

class ModuleMissing : public std::runtime_error {
 public:
  /// `file` is what was looked for.
  explicit ModuleMissing(const std::string& file) : std::runtime_error(file) {}
};

/// The address of a symbol in the module `name`, which is looked for beside the program, else in `../lib/xxgk` from
/// there. A module stays loaded. Throws ModuleMissing.
void* module_symbol(const std::string& name, const char* symbol);

}  // namespace xxgk
