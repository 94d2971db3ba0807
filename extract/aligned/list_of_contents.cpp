// See list_of_contents.h.
#include "extract/aligned/list_of_contents.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>

#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

/// The number behind a heading; nullopt where the line is no such one.
std::optional<int> page_of_heading(const FragmentLine& line) {
  if (line.fragments.size() != 2 || !begins_with_section_number(line.fragments.front().text)) return std::nullopt;
  const std::string& number = line.fragments.back().text;
  int page = 0;
  const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), page);
  if (fault != std::errc() || end != number.data() + number.size() || page < 1) return std::nullopt;
  return page;
}

}  // namespace

std::vector<std::size_t> lines_of_contents(std::span<const FragmentLine> lines) {
  constexpr std::size_t several = 4;  // headings
  std::vector<std::size_t> found;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    for (int last = 0; end < lines.size(); ++end) {
      const std::optional<int> page = page_of_heading(lines[end]);
      if (!page || *page < last) break;
      last = *page;
    }
    if (end - begin >= several) {
      const std::size_t known = found.size();
      found.resize(known + end - begin);
      std::iota(found.begin() + static_cast<std::ptrdiff_t>(known), found.end(), begin);
    }
    begin = std::max(end, begin + 1);
  }
  return found;
}

}  // namespace xxgk::extraction
