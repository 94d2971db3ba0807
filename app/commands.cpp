#include "app/commands.h"

#include <csignal>
#include <exception>
#include <variant>

#include "app/error_words.h"
#include "app/messages.h"
#include "app/output.h"

namespace xxgk {
namespace {

ExitCode run(const Answer& answer, const GlobalOptions& global) {
  if (answer.code != ExitCode::done) {
    complain(answer.text);
    return answer.code;
  }
  return print(answer.text, global.language) ? ExitCode::done : ExitCode::nothing_written;
}

/// What failed as a whole rather than for one source: most likely the folder of the official forms.
ExitCode explain(const std::exception& error, const GlobalOptions& global) {
  const std::string& culprit = global.schemas.empty() ? "xxgk" : global.schemas;
  complain(in_words(error, culprit, global.language));
  return exit_code_of(error);
}

}  // namespace

ExitCode carry_out(const Request& request) noexcept {
  // A reader that goes away (`| head`) must not kill the program between two files.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return std::visit([&request](const auto& command) { return run(command, request.global); }, request.command);
  } catch (const std::exception& error) {
    return explain(error, request.global);
  }
}

}  // namespace xxgk
