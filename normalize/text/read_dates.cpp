// Reading dates; see read_dates.h.
#include "normalize/text/read_dates.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace xxgk {
namespace {

constexpr int first_year = 1990, last_year = 2100;
constexpr std::size_t longest_label = 40;
constexpr std::size_t longest_text = 5000;  // characters of a paragraph that are looked at

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

std::u32string_view slice(std::u32string_view text, const std::pair<std::size_t, std::size_t>& place) {
  return text.substr(place.first, place.second - place.first);
}

int value_of(char32_t numeral) {
  if (is_digit(numeral)) return static_cast<int>(numeral - '0');
  const double value = u_getNumericValue(static_cast<UChar32>(numeral));
  return value >= 0 && value <= 30 ? static_cast<int>(value) : 0;  // letters and circles for zero
}

bool is_sound(const Date& date) {
  return date.year >= 1949 && date.year <= 2100 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= 31;
}

std::optional<Date> date_of(std::u32string_view text, const Pattern::Match& match, int year) {
  const auto number = [&](const char* name) -> int {
    const auto group = match.groups.find(name);
    return group == match.groups.end() ? 0 : number_of_numerals(slice(text, group->second)).value_or(0);
  };
  const Date date{match.groups.contains("year") ? number("year") : year, number("month"), number("day")};
  return is_sound(date) ? std::optional(date) : std::nullopt;
}

}  // namespace

std::optional<int> number_of_numerals(std::u32string_view numerals) {
  if (numerals.empty() || numerals.size() > 6) return std::nullopt;
  const bool has_tens =
      std::any_of(numerals.begin(), numerals.end(), [](char32_t c) { return !is_digit(c) && value_of(c) >= 10; });
  int total = 0, digit = 0;
  for (const char32_t c : numerals) {
    const int value = value_of(c);
    if (has_tens && value >= 10) {
      total += value == 10 ? 10 * std::max(digit, 1) : value;
      digit = 0;
    } else {
      digit = has_tens ? value : digit * 10 + value;
    }
  }
  return total + digit;
}

std::optional<int> year_of_numerals(std::u32string_view numerals) {
  const auto number = number_of_numerals(numerals);
  return number && *number >= first_year && *number <= last_year ? number : std::nullopt;
}

DateReader::DateReader(const Lexicon& lexicon)
    : partial_(lexicon.partial_date, {"month", "day"}),
      joint_(lexicon.period_joint, {}),
      year_(lexicon.year_stated, {"year"}),
      label_year_(lexicon.year_in_label, {"year"}) {
  for (const std::string& before : lexicon.before_publication)
    before_publication_.emplace_back(before, std::initializer_list<const char*>{});
  for (const std::string& date : lexicon.dates)
    dates_.emplace_back(date, std::initializer_list<const char*>{"year", "month", "day"});
}

std::vector<PrintedDate> DateReader::dates_in(std::u32string_view text) const {
  std::vector<PrintedDate> dates;
  text = text.substr(0, longest_text);
  if (std::count_if(text.begin(), text.end(), is_numeral) < 4) return dates;
  for (const Pattern& pattern : dates_) {
    for (auto match = pattern.find(text); match; match = pattern.find(text, match->end)) {
      if (const auto date = date_of(text, *match, 0)) dates.push_back({*date, match->begin, match->end});
    }
  }
  std::sort(dates.begin(), dates.end(), [](const PrintedDate& a, const PrintedDate& b) { return a.begin < b.begin; });
  return dates;
}

std::optional<Period> DateReader::period_in(std::u32string_view text) const {
  for (const PrintedDate& from : dates_in(text)) {
    const std::u32string_view rest = text.substr(from.end);
    const auto joint = joint_.find(rest);
    if (!joint) continue;
    const std::u32string_view second = rest.substr(joint->end);
    for (const PrintedDate& to : dates_in(second)) {
      if (to.begin == 0 && from.date <= to.date) return Period{from.date, to.date};
    }
    const auto partial = partial_.find(second);
    const auto to = partial ? date_of(second, *partial, from.date.year) : std::nullopt;
    if (to && from.date <= *to) return Period{from.date, *to};
  }
  return std::nullopt;
}

std::optional<DateReader::Publication> DateReader::publication_in(std::u32string_view text) const {
  std::optional<Publication> best;
  for (const PrintedDate& date : dates_in(text)) {
    for (std::size_t rank = 0; rank < before_publication_.size(); ++rank) {
      if (best && best->rank <= rank) break;
      if (before_publication_[rank].find(text.substr(0, date.begin))) best = Publication{date.date, rank};
    }
  }
  return best;
}

std::optional<Date> DateReader::whole_date(std::u32string_view text) const {
  if (text.starts_with(U'(') && text.ends_with(U')')) text = text.substr(1, text.size() - 2);
  if (text.size() > 15) return std::nullopt;
  for (const PrintedDate& date : dates_in(text)) {
    if (date.begin == 0 && date.end == text.size()) return date.date;
  }
  return std::nullopt;
}

std::optional<int> DateReader::year_in_label(std::u32string_view text) const {
  const auto match = text.size() > longest_label ? std::nullopt : label_year_.find(text);
  return match ? year_of_numerals(slice(text, match->groups.at("year"))) : std::nullopt;
}

std::vector<std::pair<int, std::size_t>> DateReader::years_in(std::u32string_view text) const {
  std::vector<std::pair<int, std::size_t>> years;
  text = text.substr(0, longest_text);
  for (auto match = year_.find(text); match; match = year_.find(text, match->end)) {
    const bool inside_number = match->begin > 0 && is_numeral(text[match->begin - 1]);
    const auto year = inside_number ? std::nullopt : year_of_numerals(slice(text, match->groups.at("year")));
    if (year) years.emplace_back(*year, match->begin);
  }
  return years;
}

}  // namespace xxgk
