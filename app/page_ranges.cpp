// See page_ranges.h.
#include "app/page_ranges.h"

#include <charconv>

namespace xxgk {
namespace {

std::optional<int> page_number(std::string_view text) {
  int page = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), page);
  if (error != std::errc{} || end != text.data() + text.size() || page < 1) return std::nullopt;
  return page;
}

std::optional<PageRange> page_range(std::string_view text) {
  const std::size_t dash = text.find('-');
  const std::optional<int> first = page_number(text.substr(0, dash));
  const std::optional<int> last = dash == std::string_view::npos ? first : page_number(text.substr(dash + 1));
  if (!first || !last || *first > *last) return std::nullopt;
  return PageRange{*first, *last};
}

}  // namespace

std::optional<PageSelection> page_ranges(std::string_view text) {
  PageSelection pages;
  for (;;) {
    const std::size_t comma = text.find(',');
    const std::optional<PageRange> range = page_range(text.substr(0, comma));
    if (!range) return std::nullopt;
    pages.ranges.push_back(*range);
    if (comma == std::string_view::npos) return pages;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace xxgk
