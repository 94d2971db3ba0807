// Codes are nested: 32 is the province, 3208 the prefecture, 320813 the county; zeros fill them up.
#include "normalize/regions/region_index.h"

#include <algorithm>

namespace xxgk {
namespace {

constexpr std::size_t code_length = 6;

/// The code without the zeros that fill it up: what those below it begin with.
std::string_view stem(std::string_view code) {
  while (code.ends_with("00")) code.remove_suffix(2);
  return code;
}

/// Districts of a city have 01 to 20 at the end.
bool is_district(std::string_view code) {
  const std::string_view end = code.substr(code_length - 2);
  return end > "00" && end <= "20";
}

/// Such as east, west, old town: many cities have one, though not as a division of its own. It is known by its city
/// only.
bool is_too_short_alone(std::string_view name, std::string_view code) {
  constexpr std::size_t two_characters = 6;  // of three bytes each
  return is_district(code) && name.size() <= two_characters;
}

bool is_code(std::string_view text) {
  return text.size() == code_length && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

RegionIndex::RegionIndex(std::string_view table) {
  while (!table.empty()) {
    const std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || !is_code(line.substr(0, tab))) continue;
    const std::string_view name = line.substr(tab + 1);
    codes_[name].push_back(line.substr(0, tab));
    longest_ = std::max(longest_, name.size());
  }
}

/// The longest name that `text` begins with, of those below `within`.
RegionIndex::Found RegionIndex::find(std::string_view text, std::string_view within) const {
  for (std::size_t length = std::min(longest_, text.size()); length > 0; --length) {
    const auto entry = codes_.find(text.substr(0, length));
    if (entry == codes_.end()) continue;
    Found found{entry->first, {}};
    for (const std::string_view code : entry->second) {
      const bool is_below = code.starts_with(stem(within)) && code != within;
      if (is_below && !(within.empty() && is_too_short_alone(entry->first, code))) found.codes.push_back(code);
    }
    if (!found.codes.empty()) return found;
  }
  return {};
}

/// Of several of one name the one below which the next name in the text stands.
std::optional<std::string_view> RegionIndex::only_one(const Found& found, std::string_view behind) const {
  if (found.codes.size() == 1) return found.codes.front();
  std::vector<std::string_view> continued;
  for (const std::string_view code : found.codes) {
    if (!find(behind, code).codes.empty()) continued.push_back(code);
  }
  return continued.size() == 1 ? std::optional(continued.front()) : std::nullopt;
}

std::string RegionIndex::code_of(std::string_view body) const {
  std::string_view code;
  for (;;) {
    const Found found = find(body, code);
    if (found.codes.empty()) return std::string(code);
    body.remove_prefix(found.name.size());
    const auto one = only_one(found, body);
    if (!one) return "";
    code = *one;
  }
}

}  // namespace xxgk
