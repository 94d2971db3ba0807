#include "app/agencies.h"

#include <algorithm>

#include "app/error_words.h"
#include "app/messages.h"
#include "app/named_table.h"
#include "support/embedded.h"

namespace xxgk {
namespace {

bool is_region_code(std::string_view text) {
  return text.size() == 6 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Agencies::Agencies(const std::string& file, Language language) : regions_(embedded_file("regions.tsv")) {
  if (file.empty()) return;
  const NamedTable table(file, {"name", "code", "region", "parent"}, language);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const std::string_view region = table.at(i, "region");
    if (!region.empty() && !is_region_code(region)) {
      const std::string record = std::to_string(i + 2);  // the header is the first
      throw Refusal(message(Message::table_bad_code, language, {{"file", file}, {"line", record}, {"value", region}}));
    }
    given_[std::string(table.at(i, "name"))] = {std::string(table.at(i, "code")), std::string(table.at(i, "parent")),
                                                std::string(region)};
  }
}

AgencyIdentity Agencies::of(std::string_view name) const {
  const auto given = given_.find(name);
  AgencyIdentity identity = given == given_.end() ? AgencyIdentity() : given->second;
  if (identity.region_code.empty()) identity.region_code = regions_.code_of(name);
  return identity;
}

}  // namespace xxgk
