// Other programs, run with a time limit.
#pragma once

#include <string>
#include <vector>

namespace xxgk {

/// Where a program is that would be found by its name; empty where there is none.
std::string program_path(const std::string& name);

/// `interrupted`: a signal waits that ends this program (held_signals.h).
enum class CommandEnd { done, failed, timeout, interrupted };

/// Runs a program (`words` begin with its path) and waits for it. It reads nothing, and what it prints is lost. When
/// time is up, it is ended together with all processes it has started. Throws std::system_error where no process can be
/// had.
CommandEnd run_command(const std::vector<std::string>& words, double seconds);

}  // namespace xxgk
