// What went wrong, as one sentence that tells a person what to do.
#pragma once

#include <exception>
#include <stdexcept>
#include <string>

#include "app/exit_codes.h"
#include "model/wording.h"

namespace xxgk {

/// A source was not converted for a reason that has been put into words already.
class Refusal : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// `source` is the file's name as the user gave it.
std::string in_words(const std::exception& error, const std::string& source, Language language);

/// Want of memory may pass; nothing else does.
ExitCode exit_code_of(const std::exception& error);

}  // namespace xxgk
