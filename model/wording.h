// Sentences for people, in English and Chinese side by side.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace xxgk {

enum class Language { en, zh };

/// One sentence in both languages; `{name}` marks what is filled in.
struct Wording {
  std::string_view en, zh;
  std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
};

using Filling = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// `pattern` with every `{name}` of `filling` replaced; unknown names stay as they are.
std::string filled(std::string_view pattern, Filling filling);

}  // namespace xxgk
