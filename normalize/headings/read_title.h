// Lines that are the title of a report: who reports, on which year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/taxonomy.h"
#include "normalize/text/fold_text.h"
#include "normalize/text/lines.h"
#include "normalize/text/pattern.h"
#include "normalize/text/read_dates.h"

namespace xxgk {

struct Title {
  std::u32string text;    ///< as printed, without spaces, quotes and what stands around it
  std::u32string agency;  ///< empty where the title does not name it
  std::optional<int> year;
  std::size_t first = 0, count = 0;  ///< the lines it stands in

  /// How much of body and year it names.
  int score() const { return (agency.empty() ? 0 : 2) + (year ? 1 : 0); }
};

/// The lines must outlive it.
class TitleReader {
 public:
  TitleReader(const std::vector<Line>& lines, const Lexicon& lexicon, const Folder& folder);

  /// The title that ends with this line. It may begin some lines above, and is taken no longer than it must be to name
  /// body and year.
  std::optional<Title> ending_at(std::size_t line) const;

 private:
  std::u32string text_of(std::size_t line) const;
  std::u32string without_marks_in_front(std::u32string shown) const;
  std::optional<Title> title_within(const std::u32string& shown) const;
  std::optional<Title> bare_title(const std::u32string& shown) const;
  std::optional<Title> title_of(const std::u32string& printed) const;
  std::optional<Title> on_lines_to(std::size_t line) const;
  bool is_better(const Title& longer, const Title& shorter) const;
  bool take_agency(const std::u32string& shown, Title& title) const;
  void look_below(std::size_t line, Title& title) const;
  bool may_be_of_title(std::size_t line) const;
  bool may_end_title(std::size_t line) const;
  bool is_broken_word(const std::string& word, std::size_t above, const std::string& below) const;
  bool may_begin_title(std::size_t line) const;

  const std::vector<Line>& lines_;
  const Folder& folder_;
  std::vector<Pattern> patterns_, in_front_, around_, below_;
  std::vector<std::string> last_words_;
  DateReader dates_;
};

/// An agency's name as its title has it, with words that serve twice there put back.
std::string agency_of(const Title& title, const Lexicon& lexicon);

}  // namespace xxgk
