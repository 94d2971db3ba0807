// Regular expressions; see pattern.h.
#include "normalize/text/pattern.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <vector>

namespace xxgk {
namespace {

constexpr int32_t step_limit = 10000;  // of backtracking, so that no text can make a match endless

/// Places are counted in code points; only characters beyond the basic plane would shift them, so these are replaced.
icu::UnicodeString one_unit_each(std::u32string_view text) {
  const auto length = static_cast<int32_t>(text.size());
  icu::UnicodeString unicode;
  UChar* units = unicode.getBuffer(length);
  if (units == nullptr) return {};
  std::ranges::transform(text, units, [](char32_t c) { return static_cast<UChar>(c > 0xFFFF ? 0xFFFD : c); });
  unicode.releaseBuffer(length);
  return unicode;
}

}  // namespace

struct Pattern::Handle {
  std::string expression;
  std::vector<const char*> names;
  bool compiled = false;
  std::unique_ptr<icu::RegexPattern> pattern;
  std::vector<std::pair<std::string, int32_t>> groups;

  void compile() {
    compiled = true;
    UErrorCode status = U_ZERO_ERROR;
    pattern.reset(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(expression), 0, status));
    for (const char* name : names) {
      UErrorCode found = U_ZERO_ERROR;
      const int32_t number = pattern ? pattern->groupNumberFromName(name, -1, found) : 0;
      if (U_SUCCESS(found) && number > 0) groups.emplace_back(name, number);
    }
  }
};

Pattern::Pattern(const std::string& expression, std::initializer_list<const char*> groups)
    : handle_(new Handle{expression, groups, false, nullptr, {}}) {}

Pattern::Pattern(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<Pattern::Match> Pattern::find(std::u32string_view text, std::size_t from) const {
  if (!handle_->compiled) handle_->compile();
  if (!handle_->pattern || from > text.size()) return std::nullopt;
  const icu::UnicodeString unicode = one_unit_each(text);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexMatcher> matcher(handle_->pattern->matcher(unicode, status));
  if (U_FAILURE(status)) return std::nullopt;
  matcher->setTimeLimit(step_limit, status);
  if (!matcher->find(static_cast<int64_t>(from), status) || U_FAILURE(status)) return std::nullopt;
  Match match{static_cast<std::size_t>(matcher->start(status)), static_cast<std::size_t>(matcher->end(status)), {}};
  for (const auto& [name, number] : handle_->groups) {
    const int32_t begin = matcher->start(number, status), end = matcher->end(number, status);
    if (begin >= 0) match.groups[name] = {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
  }
  return match;
}

}  // namespace xxgk
