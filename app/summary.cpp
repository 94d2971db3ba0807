#include "app/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "app/finding_words.h"
#include "app/messages.h"
#include "app/place_words.h"

namespace xxgk {
namespace {

/// More doubts than this are in the XML, not on the screen.
constexpr std::size_t most_doubts = 20;

void for_each_fact(const Report& report,
                   const std::function<void(const FormTable&, const FactRow&, const Fact&)>& visit) {
  for (const FormTable* table : form_tables(report)) {
    for (const FactRow& row : table->rows) {
      for (const Fact& fact : row.facts) visit(*table, row, fact);
    }
  }
}

void count(const Fact& fact, Tally& tally) {
  if (fact.value) ++tally.values;
  switch (fact.status) {
    case Status::plain:
      break;
    case Status::blank:
    case Status::not_applicable:
      ++tally.blank;
      break;
    case Status::missing:
      ++tally.missing;
      break;
    case Status::illegible:
      ++tally.illegible;
      break;
    case Status::suspect:
      ++tally.suspect;
      break;
  }
}

void count(const Finding& finding, Tally& tally) {
  switch (finding.outcome) {
    case Outcome::holds:
      ++tally.holds;
      break;
    case Outcome::holds_with_blanks:
      ++tally.holds_with_blanks;
      break;
    case Outcome::fails:
      ++tally.fails;
      break;
    case Outcome::undecidable:
      ++tally.undecidable;
      break;
  }
}

bool is_doubtful(const Diagnostic& diagnostic) {
  return kind_of(diagnostic.code).doubt;
}
bool is_unread(const Page& page) {
  return page.read == PageRead::unread;
}

std::string head(const std::string& source, const std::string& path, const Report& report, Language language) {
  const auto word = [&](bool known, Message pattern, std::string_view name, const std::string& value, Message unknown) {
    return known ? message(pattern, language, {{name, value}}) : std::string(message(unknown, language));
  };
  using enum Message;
  const std::string form = word(!report.form.empty(), summary_form, "form", report.form, summary_unknown_form);
  const std::string year = word(report.year.has_value(), summary_year, "year",
                                report.year ? std::to_string(*report.year) : "", summary_unknown_year);
  const std::string agency =
      report.agency.empty() ? std::string(message(summary_unknown_agency, language)) : report.agency;
  return message(path.empty() ? summary_head : summary_head_to_file, language,
                 {{"source", source}, {"output", path}, {"form", form}, {"year", year}, {"agency", agency}});
}

std::string values_line(const Tally& tally, Language language) {
  const auto text = [](int number) { return fmt::to_string(number); };
  return message(Message::summary_values, language,
                 {{"values", text(tally.values)},
                  {"blank", text(tally.blank)},
                  {"missing", text(tally.missing)},
                  {"suspect", text(tally.suspect)},
                  {"illegible", text(tally.illegible)}});
}

std::string checks_line(const Tally& tally, Language language) {
  const auto text = [](int number) { return fmt::to_string(number); };
  return message(Message::summary_checks, language,
                 {{"holds", text(tally.holds)},
                  {"blanks", text(tally.holds_with_blanks)},
                  {"fails", text(tally.fails)},
                  {"undecidable", text(tally.undecidable)}});
}

std::string doubt(const FormTable& table, const FactRow& row, const Fact& fact, const Taxonomy& taxonomy,
                  Language language) {
  const Place place{find_table(taxonomy, table.form, table.name), row.key, fact.column};
  const std::string value = fact.value ? fact.value->text() : "";
  const std::string raw = fact.raw.empty() ? "" : message(Message::summary_raw, language, {{"raw", fact.raw}});
  const Message pattern = fact.value ? Message::summary_suspect : Message::summary_illegible;
  return message(pattern, language,
                 {{"table", table.name}, {"place", place_words(place, language)}, {"value", value}, {"raw", raw}});
}

/// Everything that makes the reading doubtful, a line each.
std::vector<std::string> doubts(const Report& report, const Taxonomy& taxonomy, Language language) {
  std::vector<std::string> lines;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (is_doubtful(diagnostic)) lines.push_back(sentence(diagnostic, language));
  }
  for (const Page& page : report.source.pages) {
    if (!is_unread(page)) continue;
    lines.push_back(message(Message::summary_unread_page, language, {{"page", std::to_string(page.number)}}));
  }
  for_each_fact(report, [&](const FormTable& table, const FactRow& row, const Fact& fact) {
    if (fact.status != Status::suspect && fact.status != Status::illegible) return;
    lines.push_back(doubt(table, row, fact, taxonomy, language));
  });
  return lines;
}

}  // namespace

Tally tally(const Report& report) {
  Tally tally;
  for_each_fact(report, [&tally](const FormTable&, const FactRow&, const Fact& fact) { count(fact, tally); });
  for (const Finding& finding : report.findings) count(finding, tally);
  return tally;
}

bool is_in_doubt(const Report& report) {
  const Tally counts = tally(report);
  return counts.suspect > 0 || counts.illegible > 0 || report.form.empty() || !report.year || report.agency.empty() ||
         std::ranges::any_of(report.diagnostics, is_doubtful) || std::ranges::any_of(report.source.pages, is_unread) ||
         std::ranges::any_of(form_tables(report), [](const FormTable* table) { return is_wholly_missing(*table); });
}

std::vector<std::string> summary(const std::string& source, const std::string& path, const Report& report,
                                 const Taxonomy& taxonomy, Language language) {
  const Tally counts = tally(report);
  std::vector<std::string> lines{head(source, path, report, language), "  " + values_line(counts, language),
                                 "  " + checks_line(counts, language)};
  for (const std::string& line : failed_checks(report, taxonomy, language)) lines.push_back("  " + line);
  const std::vector<std::string> all_doubts = doubts(report, taxonomy, language);
  for (const std::string& line : all_doubts) {
    if (&line - all_doubts.data() >= static_cast<std::ptrdiff_t>(most_doubts)) break;
    lines.push_back("  " + line);
  }
  if (all_doubts.size() > most_doubts) {
    const std::string more = std::to_string(all_doubts.size() - most_doubts);
    lines.push_back("  " + message(Message::summary_more, language, {{"count", more}}));
  }
  return lines;
}

}  // namespace xxgk
