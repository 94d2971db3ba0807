// What the program's exit code tells its caller; the same table stands in README.md.
#pragma once

#include <array>

namespace xxgk {

enum class ExitCode {
  done = 0,
  found_fault = 1,      ///< validate: a report is not sound; diff: something differs
  nothing_written = 2,  ///< for at least one source
  in_doubt = 3,         ///< all written, with doubts of reading
  wrong_usage = 64,
  bad_data = 65,       ///< batch: all is recorded, and some documents have no report
  no_input = 66,       ///< batch: the manifest cannot be read
  cannot_create = 73,  ///< batch: the outputs cannot be written
  try_again = 75,      ///< failed for a reason that may pass, such as want of memory
};

/// The outcome of two pieces of work together: the one that the caller has more reason to act on.
constexpr ExitCode worse(ExitCode a, ExitCode b) {
  constexpr std::array worst_first = {ExitCode::wrong_usage, ExitCode::no_input, ExitCode::cannot_create,
                                      ExitCode::try_again,   ExitCode::bad_data, ExitCode::nothing_written,
                                      ExitCode::found_fault, ExitCode::in_doubt};
  for (const ExitCode code : worst_first) {
    if (a == code || b == code) return code;
  }
  return ExitCode::done;
}

}  // namespace xxgk
