// The year in the title against those of the period, the tables' labels and the publication.
#include <map>

#include "normalize/check/word_findings.h"
#include "normalize/text/pattern.h"
#include "normalize/text/read_dates.h"

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

/// Years within labels; labels come again in each column of a row and are read once.
class LabelYears {
 public:
  explicit LabelYears(const WordContext& context)
      : context_(context), pattern_(context.taxonomy.lexicon.year_in_label, {"year"}) {}

  std::optional<int> of(const std::string& label) {
    const auto [known, is_new] = years_.try_emplace(label);
    if (is_new) known->second = read(context_.folded(label));
    return known->second;
  }

 private:
  std::optional<int> read(std::u32string_view label) const {
    const auto match = pattern_.find(label);
    if (!match || !match->groups.contains("year")) return std::nullopt;
    const auto [begin, end] = match->groups.at("year");
    return year_of_numerals(label.substr(begin, end - begin));
  }

  const WordContext& context_;
  Pattern pattern_;
  std::map<std::string, std::optional<int>> years_;
};

void check_labels(const WordContext& context, WordFindings& findings) {
  LabelYears years(context);
  for (const FormTable* table : context.tables) {
    for (const FactRow& row : table->rows) {
      for (const Fact& fact : row.facts) {
        if (const auto year = years.of(fact.label))
          say(context, row.key + "/" + fact.column, table->name, *year, findings);
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
