#include "emit/page/reuse_table.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "emit/page/frame.h"
#include "emit/page/number_text.h"

namespace xxgk::page {
namespace {

constexpr int most_repeated = 80;  ///< percent; from there on a share is called out where the plan says nothing

int limit_of(const ComparisonPlan& plan) {
  const CrossRule* rule = find_rule(plan, "years.prose");
  if (rule == nullptr) return most_repeated;
  const auto limit = rule->limits.find("percent");
  return limit == rule->limits.end() ? most_repeated : limit->second;
}

/// Sections of an agency's reports, each once, the whole report first.
std::vector<std::pair<int, std::string>> sections_of(const AgencyComparison& agency) {
  std::vector<std::pair<int, std::string>> sections;
  for (const TextReuse& reuse : agency.reuse) {
    const auto known = std::ranges::find(sections, reuse.section, &std::pair<int, std::string>::first);
    if (known == sections.end()) {
      sections.emplace_back(reuse.section, reuse.heading);
    } else {
      known->second = reuse.heading;  // the newest wording
    }
  }
  std::ranges::stable_sort(sections, {}, &std::pair<int, std::string>::first);
  return sections;
}

std::vector<std::pair<int, int>> pairs_of(const AgencyComparison& agency) {
  std::vector<std::pair<int, int>> pairs;
  for (const TextReuse& reuse : agency.reuse) {
    if (std::ranges::find(pairs, std::pair{reuse.from, reuse.to}) == pairs.end())
      pairs.emplace_back(reuse.from, reuse.to);
  }
  return pairs;
}

/// nullptr where there is none.
const TextReuse* find_reuse(const AgencyComparison& agency, int section, int from, int to) {
  for (const TextReuse& reuse : agency.reuse) {
    if (reuse.section == section && reuse.from == from && reuse.to == to) return &reuse;
  }
  return nullptr;
}

void write_head(Html& html, const PageWords& words, const AgencyComparison& agency,
                const std::map<int, std::string>& texts) {
  html.open("thead").open("tr").leaf("th", {{"scope", "col"}}, words.word("section-heading"));
  for (const auto& [from, to] : pairs_of(agency)) {
    const std::string years = std::to_string(from) + " \u2192 " + std::to_string(to);
    html.open("th", {{"scope", "col"}});
    if (const auto page = texts.find(to); page != texts.end()) {
      html.leaf("a", {{"href", page->second}}, years);
    } else {
      html.text(years);
    }
    html.close();
  }
  html.close().close();
}

void write_share(Html& html, const PageWords& words, const TextReuse* reuse) {
  if (reuse == nullptr || !reuse->repeated) {
    html.open("td").leaf("em", {{"class", "none"}}, words.word("no-text")).close();
    return;
  }
  const bool is_much = is_at_least(*reuse->repeated, limit_of(words.plan()), 100);
  html.open("td", {{is_much ? "class" : "", "much"}, {"data-share", percent_digits(*reuse->repeated, 1)}});
  html.text(percent(*reuse->repeated)).close();
}

}  // namespace

void write_reuse_table(Html& html, const PageWords& words, const AgencyComparison& agency,
                       const std::map<int, std::string>& texts) {
  html.open("section", {{"id", "texts"}, {"aria-labelledby", "texts-title"}});
  html.leaf("h2", {{"id", "texts-title"}}, words.word("reuse"));
  html.leaf("p", words.word("reuse-about", {{"limit", same_in_both(std::to_string(limit_of(words.plan())))}}));
  if (agency.reuse.empty()) {
    html.leaf("p", words.word("no-reuse")).close();
    return;
  }
  open_scroll_region(html, "texts-title");
  html.open("table", {{"class", "reuse"}});
  write_head(html, words, agency, texts);
  html.open("tbody");
  for (const auto& [section, heading] : sections_of(agency)) {
    html.open("tr").open("th", {{"scope", "row"}});
    if (section == 0) html.words(words.word("whole-report"));
    if (section != 0) html.quoted(heading);
    html.close();
    for (const auto& [from, to] : pairs_of(agency)) {
      write_share(html, words, find_reuse(agency, section, from, to));
    }
    html.close();
  }
  html.close().close().close().close();
}

}  // namespace xxgk::page
