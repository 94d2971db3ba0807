#include "app/language.h"

#include <cstdlib>
#include <string_view>

namespace xxgk {
namespace {

Language named(std::string_view locale) {
  return locale.starts_with("zh") ? Language::zh : Language::en;
}

/// The variables in the order in which the C library heeds them for messages.
Language of_environment() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value != nullptr && *value != '\0') return named(value);
  }
  return Language::en;
}

}  // namespace

Language wanted_language(int argc, const char* const* argv) {
  constexpr std::string_view option = "--lang";
  for (int i = 1; i < argc; ++i) {
    std::string_view argument = argv[i];
    if (!argument.starts_with(option)) continue;
    argument.remove_prefix(option.size());
    if (argument.starts_with('=')) return named(argument.substr(1));
    if (argument.empty() && i + 1 < argc) return named(argv[i + 1]);
  }
  return of_environment();
}

}  // namespace xxgk
