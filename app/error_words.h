// What went wrong, as one sentence that tells a person what to do.
#pragma once

#include <exception>
#include <stdexcept>
#include <string>

#include "app/exit_codes.h"
#include "model/wording.h"

namespace xxgk {

/// What a Refusal is about, where programs ask.
enum class RefusalClass { other, no_report, pages_unread };

/// A source was not converted for a reason that has been put into words already.
class Refusal : public std::runtime_error {
 public:
  explicit Refusal(const std::string& words, RefusalClass about = RefusalClass::other)
      : std::runtime_error(words), about_(about) {}
  RefusalClass about() const { return about_; }

 private:
  RefusalClass about_;
};

/// `source` is the file's name as the user gave it.
std::string in_words(const std::exception& error, const std::string& source, Language language);

/// Want of memory may pass; nothing else does.
ExitCode exit_code_of(const std::exception& error);

}  // namespace xxgk
