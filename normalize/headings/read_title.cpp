// Reading titles; see read_title.h.
#include "normalize/headings/read_title.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "normalize/text/punctuation.h"

namespace xxgk {
namespace {

constexpr std::size_t longest_title_line = 60;  // characters
constexpr std::size_t most_title_lines = 3;
constexpr std::size_t shortest_body = 2;  // characters

std::u32string without_quotes(std::u32string text) {
  const auto is_quote = [](char32_t c) {
    const auto type = u_charType(static_cast<UChar32>(c));
    return (type == U_START_PUNCTUATION || type == U_END_PUNCTUATION || type == U_INITIAL_PUNCTUATION ||
            type == U_FINAL_PUNCTUATION);
  };
  if (text.size() > 2 && is_quote(text.front()) && is_quote(text.back()) && text.front() != U'(')
    return text.substr(1, text.size() - 2);
  return text;
}

/// The part of `shown` that the group matched; empty where it took no part.
std::u32string group_of(const Pattern::Match& match, const char* name, const std::u32string& shown) {
  const auto found = match.groups.find(name);
  if (found == match.groups.end()) return U"";
  return shown.substr(found->second.first, found->second.second - found->second.first);
}

/// A single character is the end of a name that begins on the line above.
std::u32string body_of(const Pattern::Match& match, const std::u32string& shown) {
  const std::u32string body = group_of(match, "agency", shown);
  return body.size() < shortest_body ? U"" : body;
}

}  // namespace

TitleReader::TitleReader(const std::vector<Line>& lines, const Lexicon& lexicon, const Folder& folder)
    : lines_(lines), folder_(folder), last_words_(lexicon.title_words), dates_(lexicon) {
  for (const std::string& title : lexicon.titles)
    patterns_.emplace_back(title, std::initializer_list<const char*>{"agency", "year"});
  if (!lexicon.annex_mark.empty()) in_front_.emplace_back(lexicon.annex_mark, std::initializer_list<const char*>{});
  for (const std::string& mark : lexicon.before_title)
    in_front_.emplace_back(mark, std::initializer_list<const char*>{});
  for (const std::string& notice : lexicon.title_within)
    around_.emplace_back(notice, std::initializer_list<const char*>{"title", "agency"});
  for (const std::string& below : lexicon.below_title)
    below_.emplace_back(below, std::initializer_list<const char*>{"agency", "year"});
}

std::u32string TitleReader::text_of(std::size_t line) const {
  return folder_.shown(lines_[line].text());
}

/// `附件1：XX局…报告` and `【年报】XX局…报告` are XX局's report.
std::u32string TitleReader::without_marks_in_front(std::u32string shown) const {
  const auto take_one = [&] {
    const std::u32string text = folder_.for_patterns(shown);
    for (const Pattern& mark : in_front_) {
      const auto match = mark.find(text);
      if (!match || match->begin > 0 || match->end == 0 || match->end >= shown.size()) continue;
      shown.erase(0, match->end);
      return true;
    }
    return false;
  };
  while (take_one()) {
  }
  return shown;
}

/// `XX局关于印发…报告的通知` gives notice of XX局's report.
std::optional<Title> TitleReader::title_within(const std::u32string& shown) const {
  const std::u32string text = folder_.for_patterns(shown);
  for (const Pattern& pattern : around_) {
    const auto match = pattern.find(text);
    if (!match) continue;
    auto title = bare_title(without_quotes(without_marks_in_front(group_of(*match, "title", shown))));
    if (!title) continue;
    if (title->agency.empty()) title->agency = group_of(*match, "agency", shown);
    return title;
  }
  return std::nullopt;
}

std::optional<Title> TitleReader::title_of(const std::u32string& printed) const {
  const std::u32string shown = without_quotes(without_marks_in_front(printed));
  auto title = title_within(shown);
  return title ? title : bare_title(shown);
}

std::optional<Title> TitleReader::bare_title(const std::u32string& shown) const {
  const std::u32string text = folder_.for_patterns(shown);
  for (const Pattern& pattern : patterns_) {
    const auto match = pattern.find(text);
    if (!match) continue;
    return Title{shown, body_of(*match, shown), year_of_numerals(narrowed(group_of(*match, "year", shown))), 0, 0};
  }
  return std::nullopt;
}

bool TitleReader::may_be_of_title(std::size_t line) const {
  if (lines_[line].count_texts() != 1) return false;
  const std::u32string text = without_marks_in_front(text_of(line));
  return text.size() <= longest_title_line && text.find(U':') == std::u32string::npos &&
         text.find(full_width_colon) == std::u32string::npos;
}

/// Cheap: most lines are no title. The word that tells may have been broken: `…工作年度报` and `告`.
bool TitleReader::may_end_title(std::size_t line) const {
  const std::string text = without_spaces(lines_[line].text());
  const auto ends_here = [&](const std::string& word) {
    return text.find(word) != std::string::npos || (line > 0 && is_broken_word(word, line - 1, text));
  };
  return std::any_of(last_words_.begin(), last_words_.end(), ends_here) && may_be_of_title(line);
}

/// `above` ends with the word's first characters, and `below` begins with the others.
bool TitleReader::is_broken_word(const std::string& word, std::size_t above, const std::string& below) const {
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (below.starts_with(word.substr(i)) && without_spaces(lines_[above].text()).ends_with(word.substr(0, i)))
      return true;
  }
  return false;
}

/// A line above the title's last one can name a body, or a part of one; a date, a page number or a sentence cannot.
bool TitleReader::may_begin_title(std::size_t line) const {
  const std::u32string text = text_of(line);
  if (text.size() < shortest_body || !may_be_of_title(line)) return false;
  const auto is_letter = [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; };
  return !u_hasBinaryProperty(static_cast<UChar32>(text.back()), UCHAR_S_TERM) &&
         std::any_of(text.begin(), text.end(), is_letter) && !dates_.whole_date(folder_.for_patterns(text));
}

bool TitleReader::take_agency(const std::u32string& shown, Title& title) const {
  const std::u32string text = folder_.for_patterns(shown);
  for (const Pattern& pattern : below_) {
    const auto match = pattern.find(text);
    if (!match) continue;
    title.agency = group_of(*match, "agency", shown);
    if (!title.year) title.year = year_of_numerals(narrowed(group_of(*match, "year", shown)));
    return true;
  }
  return false;
}

/// `…报告（XX局，2023年）`, or the same on the line below.
void TitleReader::look_below(std::size_t line, Title& title) const {
  const std::size_t bracket = folder_.for_patterns(title.text).rfind(U'(');
  if (bracket != std::u32string::npos && take_agency(title.text.substr(bracket), title)) return;
  if (line + 1 < lines_.size() && lines_[line + 1].is_paragraph && may_be_of_title(line + 1))
    take_agency(text_of(line + 1), title);
}

std::optional<Title> TitleReader::ending_at(std::size_t line) const {
  if (!may_end_title(line)) return std::nullopt;
  std::optional<Title> title = on_lines_to(line);
  if (title && title->agency.empty()) look_below(line, *title);
  return title;
}

/// A body named in full elsewhere begins on the line above: `清溪县水利` and `局2023年…`.
bool TitleReader::is_better(const Title& longer, const Title& shorter) const {
  if (longer.score() != shorter.score()) return longer.score() > shorter.score();
  if (longer.agency.size() <= shorter.agency.size() || !longer.agency.ends_with(shorter.agency)) return false;
  const std::string agency = to_utf8(longer.agency);
  return std::any_of(lines_.begin(), lines_.end(), [&](const Line& line) {
    return line.is_paragraph && without_spaces(line.text()).find(agency) != std::string::npos;
  });
}

std::optional<Title> TitleReader::on_lines_to(std::size_t line) const {
  std::optional<Title> best;
  std::u32string joined;
  for (std::size_t count = 1; count <= std::min(most_title_lines, line + 1); ++count) {
    const std::size_t first = line + 1 - count;
    if (count > 1 && !may_begin_title(first)) break;
    joined.insert(0, text_of(first));
    auto title = title_of(joined);
    if (!title || (best && !is_better(*title, *best))) continue;
    title->first = first;
    title->count = count;
    best = std::move(title);
  }
  return best;
}

std::string agency_of(const Title& title, const Lexicon& lexicon) {
  std::string agency = to_utf8(title.agency);
  for (const auto& [ending, becomes] : lexicon.agency_endings) {
    if (agency.ends_with(ending)) agency.replace(agency.size() - ending.size(), ending.size(), becomes);
  }
  return agency;
}

}  // namespace xxgk
