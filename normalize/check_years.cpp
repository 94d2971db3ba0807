// The year in the title against those of the period, the tables' labels and the publication.
#include "normalize/pattern.h"
#include "normalize/read_dates.h"
#include "normalize/word_findings.h"

namespace xxgk {
namespace {

constexpr std::string_view rule = "report.year";
constexpr int december = 12;

void say(const WordContext& context, const std::string& at, const std::string& table, int found,
         WordFindings& findings) {
  Finding finding;
  finding.at = at;
  finding.table = table;
  finding.operation = "=";
  finding.expected = Decimal(*context.report.year);
  finding.found = Decimal(found);
  finding.outcome = *finding.expected == *finding.found ? Outcome::holds : Outcome::fails;
  findings.add(rule, context.report.form, std::move(finding));
}

void check_dates(const WordContext& context, WordFindings& findings) {
  const Report& report = context.report;
  if (report.period) say(context, ".", "", report.period->to.year, findings);
  if (report.published) return say(context, ".", "", report.published->year - 1, findings);
  if (!report.signed_off || !report.signed_off->date) return;
  // Some sign in the last days of the year reported on.
  const Date& date = *report.signed_off->date;
  const bool early = date.year == *report.year && date.month == december;
  say(context, ".", "", early ? date.year : date.year - 1, findings);
}

/// Years in brackets within labels; most labels have none, and then no pattern is needed.
void check_labels(const WordContext& context, WordFindings& findings) {
  std::optional<Pattern> pattern;
  for (const FormTable* table : context.tables) {
    for (const FactRow& row : table->rows) {
      for (const Fact& fact : row.facts) {
        if (fact.label.find("20") == std::string::npos) continue;
        if (!pattern)
          pattern.emplace(context.taxonomy.lexicon.year_in_label, std::initializer_list<const char*>{"year"});
        const std::u32string label = context.folded(fact.label);
        const auto match = pattern->find(label);
        if (!match || !match->groups.contains("year")) continue;
        const auto [begin, end] = match->groups.at("year");
        const auto year = number_of_numerals(std::u32string_view(label).substr(begin, end - begin));
        if (year) say(context, row.key + "/" + fact.column, table->name, *year, findings);
      }
    }
  }
}

}  // namespace

void check_years(const WordContext& context, WordFindings& findings) {
  if (!context.is_year_in_title()) return;
  check_dates(context, findings);
  check_labels(context, findings);
}

}  // namespace xxgk
