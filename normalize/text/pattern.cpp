// Regular expressions; see pattern.h.
#include "normalize/text/pattern.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <mutex>
#include <unordered_map>
#include <utility>
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

/// Null for what is no expression. Every document asks for the same few; compiling one takes longer than a match.
std::shared_ptr<const icu::RegexPattern> compiled(const std::string& expression) {
  static std::mutex mutex;
  static std::unordered_map<std::string, std::shared_ptr<const icu::RegexPattern>> known;
  constexpr std::size_t most = 1000;  // the forms have fewer; whoever tries many forms does not gather them all
  const std::scoped_lock lock(mutex);
  if (known.size() >= most) known.clear();
  const auto [entry, is_new] = known.try_emplace(expression);
  if (is_new) {
    UErrorCode status = U_ZERO_ERROR;
    entry->second.reset(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(expression), 0, status));
  }
  return entry->second;
}

}  // namespace

/// Made ready when it is first used. The matcher stays from one match to the next: making one takes as long as a match.
struct Pattern::Handle {
  std::string expression;
  std::vector<const char*> names;
  bool is_ready = false;
  std::shared_ptr<const icu::RegexPattern> pattern = nullptr;
  std::unique_ptr<icu::RegexMatcher> matcher = nullptr;
  std::vector<std::pair<std::string, int32_t>> groups = {};

  void make_ready() {
    is_ready = true;
    pattern = compiled(expression);
    if (!pattern) return;
    UErrorCode status = U_ZERO_ERROR;
    matcher.reset(pattern->matcher(status));
    if (U_SUCCESS(status)) matcher->setTimeLimit(step_limit, status);
    if (U_FAILURE(status)) matcher.reset();
    for (const char* name : names) {
      UErrorCode found = U_ZERO_ERROR;
      const int32_t number = pattern->groupNumberFromName(name, -1, found);
      if (U_SUCCESS(found) && number > 0) groups.emplace_back(name, number);
    }
  }
};

Pattern::Pattern(const std::string& expression, std::initializer_list<const char*> groups)
    : handle_(new Handle{expression, groups}) {}

Pattern::Pattern(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<Pattern::Match> Pattern::find(std::u32string_view text, std::size_t from) const {
  if (!handle_->is_ready) handle_->make_ready();
  icu::RegexMatcher* const matcher = handle_->matcher.get();
  if (matcher == nullptr || from > text.size()) return std::nullopt;
  const icu::UnicodeString unicode = one_unit_each(text);
  matcher->reset(unicode);
  UErrorCode status = U_ZERO_ERROR;
  if (!matcher->find(static_cast<int64_t>(from), status) || U_FAILURE(status)) return std::nullopt;
  Match match{static_cast<std::size_t>(matcher->start(status)), static_cast<std::size_t>(matcher->end(status)), {}};
  for (const auto& [name, number] : handle_->groups) {
    const int32_t begin = matcher->start(number, status), end = matcher->end(number, status);
    if (begin >= 0) match.groups[name] = {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
  }
  return match;
}

}  // namespace xxgk
