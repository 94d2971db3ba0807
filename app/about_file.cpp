#include "app/about_file.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <vector>

#include "app/error_words.h"
#include "app/messages.h"
#include "app/named_table.h"

namespace xxgk {
namespace {

using exports::AboutPackage;

struct Entry {
  std::string_view name;
  std::string AboutPackage::* member;
};

constexpr std::array entries = {
    Entry{"name", &AboutPackage::name},
    Entry{"title", &AboutPackage::title},
    Entry{"description", &AboutPackage::description},
    Entry{"publisher", &AboutPackage::publisher},
    Entry{"publisher-code", &AboutPackage::publisher_code},
    Entry{"contact", &AboutPackage::contact},
    Entry{"email", &AboutPackage::email},
    Entry{"licence", &AboutPackage::licence},
    Entry{"licence-url", &AboutPackage::licence_url},
    Entry{"licence-title", &AboutPackage::licence_title},
    Entry{"address", &AboutPackage::address},
    Entry{"classification", &AboutPackage::classification},
    Entry{"sharing", &AboutPackage::sharing},
    Entry{"openness", &AboutPackage::openness},
    Entry{"issued", &AboutPackage::issued},
};

[[noreturn]] void refuse(const std::string& file, std::string_view name, Language language) {
  std::vector<std::string_view> names;
  for (const Entry& entry : entries) names.push_back(entry.name);
  const std::string known = fmt::format("{}", fmt::join(names, ", "));
  throw Refusal(message(Message::table_unknown_name, language, {{"file", file}, {"name", name}, {"known", known}}));
}

/// The convention of reproducible builds.
std::string day_of_environment() {
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (epoch == nullptr) return "";
  const std::string_view digits = epoch;
  std::int64_t seconds = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  if (fault != std::errc() || end != digits.data() + digits.size()) return "";
  return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time_t{seconds}));
}

}  // namespace

AboutPackage read_about(const std::string& file, Language language) {
  AboutPackage about;
  about.issued = day_of_environment();
  if (file.empty()) return about;
  const NamedTable table(file, {"name", "value"}, language);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto entry = std::ranges::find(entries, table.at(i, "name"), &Entry::name);
    if (entry == entries.end()) refuse(file, table.at(i, "name"), language);
    about.*entry->member = table.at(i, "value");
  }
  if (!about.address.empty() && !about.address.ends_with('/')) about.address += '/';
  return about;
}

}  // namespace xxgk
