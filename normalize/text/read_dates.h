// Dates and years as printed in Chinese.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "model/taxonomy.h"
#include "normalize/text/fold_text.h"
#include "normalize/text/pattern.h"

namespace xxgk {

struct PrintedDate {
  Date date;
  std::size_t begin = 0, end = 0;  ///< place in the text, in characters
};

/// Digits or Chinese numerals as a number: `2023`, `二〇二三`, `十二`; nothing where it is none.
std::optional<int> number_of_numerals(std::u32string_view numerals);

/// The year that a report may be of or speak of, from 1990 to 2100; nothing for a number that is none, `23`.
std::optional<int> year_of_numerals(std::u32string_view numerals);

/// Texts given here have no white space and are narrowed (fold_text.h).
class DateReader {
 public:
  explicit DateReader(const Lexicon& lexicon);
  std::vector<PrintedDate> dates_in(std::u32string_view text) const;
  std::optional<Period> period_in(std::u32string_view text) const;
  /// The date of publication, where the words before a date say that it is one; `rank` tells how sure the words are,
  /// 0 the surest.
  struct Publication {
    Date date;
    std::size_t rank = 0;
  };
  std::optional<Publication> publication_in(std::u32string_view text) const;
  /// The text is a date and nothing else, brackets aside.
  std::optional<Date> whole_date(std::u32string_view text) const;
  /// Years with 年 behind them, each with its place.
  std::vector<std::pair<int, std::size_t>> years_in(std::u32string_view text) const;
  /// The year that a label of a table carries, `本年（2023）制发件数`.
  std::optional<int> year_in_label(std::u32string_view text) const;

 private:
  std::vector<Pattern> dates_;
  std::vector<Pattern> before_publication_;
  Pattern partial_, joint_, year_, label_year_;
};

}  // namespace xxgk
