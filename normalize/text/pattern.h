// Regular expressions of the lexicon on code points; ICU stays behind this header.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace xxgk {

/// Compiled when it is first used: a source needs half of the patterns. Not to be shared by threads.
class Pattern {
 public:
  /// `groups`: literals, the named groups that a match shall report. The taxonomy's patterns have been tested when it
  /// was loaded.
  Pattern(const std::string& expression, std::initializer_list<const char*> groups);
  Pattern(Pattern&&) noexcept;
  ~Pattern();

  struct Match {
    std::size_t begin = 0, end = 0;                                     ///< in code points
    std::map<std::string, std::pair<std::size_t, std::size_t>> groups;  ///< begin and end of those that took part
  };
  /// The first match at or after `from`.
  std::optional<Match> find(std::u32string_view text, std::size_t from = 0) const;

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

}  // namespace xxgk
