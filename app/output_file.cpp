#include "app/output_file.h"

#include <csignal>
#include <filesystem>
#include <system_error>

#include "app/detail_words.h"
#include "app/error_words.h"
#include "app/messages.h"
#include "app/source.h"
#include "support/file.h"

namespace xxgk {
namespace {

/// Holds back the signals that end the program while it lives: write_file removes its temporary file whatever happens,
/// but could not if it were ended half-way.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&held, signal);
    pthread_sigmask(SIG_BLOCK, &held, &before_);
  }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  ~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

}  // namespace

void refuse_to_overwrite(const std::string& source, const std::string& other, const std::string& path,
                         Language language) {
  std::error_code not_there;
  if (other != "-" && std::filesystem::equivalent(other, path, not_there) && !not_there)
    throw Refusal(message(Message::output_is_source, language, {{"source", shown_name(source)}, {"output", path}}));
}

void write_output(const std::string& source, const std::string& path, std::string_view bytes, Language language) {
  const SignalsHeld held;
  try {
    write_file(path, bytes);
  } catch (const FileError& error) {
    throw Refusal(message(
        Message::output_unwritable, language,
        {{"source", shown_name(source)}, {"output", path}, {"reason", detail_words(error.reason(), language)}}));
  }
}

}  // namespace xxgk
