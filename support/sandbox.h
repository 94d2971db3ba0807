// A process gives up the rights that its work does not need. Doors: load_sandbox, enter_sandbox.
#pragma once

#include <string>
#include <vector>

namespace xxgk {

struct SandboxRights {
  std::vector<std::string> readable, writable;  ///< folders; what is in writable ones may be read too
  bool may_start_programs = false;
};

/// Loads what enter_sandbox needs, for processes that are forked later.
void load_sandbox();

/// From now on this process, and all that it starts, opens files below these folders only, and reaches no network and
/// no other process; files that are open already stay so. Names what the system does not grant of this; empty: all is
/// granted.
std::string enter_sandbox(const SandboxRights& rights);

}  // namespace xxgk
