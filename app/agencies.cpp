#include "app/agencies.h"

#include <algorithm>
#include <vector>

#include "app/error_words.h"
#include "app/messages.h"
#include "app/named_table.h"
#include "support/embedded.h"

namespace xxgk {
namespace {

bool is_region_code(std::string_view text) {
  return text.size() == 6 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Names parted by semicolons, of either width.
std::vector<std::string> names_in(std::string_view list) {
  std::vector<std::string> names(1);
  constexpr std::string_view wide = "\uFF1B";
  while (!list.empty()) {
    const bool is_wide = list.starts_with(wide);
    if (is_wide || list.front() == ';') {
      names.emplace_back();
    } else {
      names.back() += list.front();
    }
    list.remove_prefix(is_wide ? wide.size() : 1);
  }
  std::erase(names, "");
  return names;
}

}  // namespace

Agencies::Agencies(const std::string& file, Language language) : regions_(embedded_file("regions.tsv")) {
  if (file.empty()) return;
  const NamedTable table(file, {"name", "code", "region", "parent", "other_names"}, language);
  const auto refuse = [&](Message why, std::size_t record, std::string_view value) {
    const std::string line = std::to_string(record + 2);  // the header is the first
    throw Refusal(message(why, language, {{"file", file}, {"line", line}, {"value", value}}));
  };
  for (std::size_t i = 0; i < table.size(); ++i) {
    const std::string_view region = table.at(i, "region");
    if (!region.empty() && !is_region_code(region)) refuse(Message::table_bad_code, i, region);
    given_[std::string(table.at(i, "name"))] = {std::string(table.at(i, "code")), std::string(table.at(i, "parent")),
                                                std::string(region)};
  }
  std::map<std::string, std::string, std::less<>> by_code;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const std::string name(table.at(i, "name")), code(table.at(i, "code"));
    if (name.empty() || code.empty()) continue;
    const std::string& first = by_code.emplace(code, name).first->second;
    if (first != name) names_.emplace(name, first);
  }
  for (std::size_t i = 0; i < table.size(); ++i) {
    const std::string name(name_of(table.at(i, "name")));
    if (name.empty()) continue;
    for (const std::string& other : names_in(table.at(i, "other_names"))) {
      const bool is_anothers = given_.contains(other) || !names_.emplace(other, name).second;
      if (other != name && is_anothers) refuse(Message::table_name_again, i, other);
    }
  }
}

AgencyIdentity Agencies::of(std::string_view name) const {
  auto given = given_.find(name);
  if (given == given_.end()) given = given_.find(name_of(name));
  AgencyIdentity identity = given == given_.end() ? AgencyIdentity() : given->second;
  if (identity.region_code.empty()) identity.region_code = regions_.code_of(name_of(name));
  return identity;
}

std::string_view Agencies::name_of(std::string_view name) const {
  const auto other = names_.find(name);
  return other == names_.end() ? name : std::string_view(other->second);
}

}  // namespace xxgk
