// Reading titles; see read_title.h.
#include "normalize/read_title.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "normalize/punctuation.h"

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

}  // namespace

TitleReader::TitleReader(const std::vector<Line>& lines, const Lexicon& lexicon, const Folder& folder)
    : lines_(lines), folder_(folder), last_words_(lexicon.title_words), dates_(lexicon) {
  for (const std::string& title : lexicon.titles)
    patterns_.emplace_back(title, std::initializer_list<const char*>{"agency", "year"});
  if (!lexicon.annex_mark.empty()) annex_mark_.emplace(lexicon.annex_mark, std::initializer_list<const char*>{});
}

std::u32string TitleReader::text_of(std::size_t line) const {
  return folder_.shown(lines_[line].text());
}

/// `附件1：XX局…报告` is XX局's report.
std::u32string TitleReader::without_annex_mark(std::u32string shown) const {
  if (!annex_mark_) return shown;
  const auto mark = annex_mark_->find(folder_.for_patterns(shown));
  return mark && mark->begin == 0 && mark->end < shown.size() ? shown.substr(mark->end) : shown;
}

std::optional<Title> TitleReader::title_of(const std::u32string& printed) const {
  const std::u32string shown = without_quotes(without_annex_mark(printed)), text = folder_.for_patterns(shown);
  for (const Pattern& pattern : patterns_) {
    const auto match = pattern.find(text);
    if (!match) continue;
    const auto group = [&](const char* name) -> std::u32string {
      const auto found = match->groups.find(name);
      if (found == match->groups.end()) return U"";
      return shown.substr(found->second.first, found->second.second - found->second.first);
    };
    return Title{shown, group("agency"), number_of_numerals(narrowed(group("year"))), 0, 0};
  }
  return std::nullopt;
}

bool TitleReader::may_be_of_title(std::size_t line) const {
  if (lines_[line].count_texts() != 1) return false;
  const std::u32string text = without_annex_mark(text_of(line));
  return text.size() <= longest_title_line && text.find(U':') == std::u32string::npos &&
         text.find(full_width_colon) == std::u32string::npos;
}

/// Cheap: most lines are no title.
bool TitleReader::may_end_title(std::size_t line) const {
  const std::string text = without_spaces(lines_[line].text());
  const auto has = [&text](const std::string& word) { return text.find(word) != std::string::npos; };
  return std::any_of(last_words_.begin(), last_words_.end(), has) && may_be_of_title(line);
}

/// A line above the title's last one can name a body, or a part of one; a date, a page number or a sentence cannot.
bool TitleReader::may_begin_title(std::size_t line) const {
  const std::u32string text = text_of(line);
  if (text.size() < shortest_body || !may_be_of_title(line)) return false;
  const auto is_letter = [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; };
  return !u_hasBinaryProperty(static_cast<UChar32>(text.back()), UCHAR_S_TERM) &&
         std::any_of(text.begin(), text.end(), is_letter) && !dates_.whole_date(folder_.for_patterns(text));
}

std::optional<Title> TitleReader::ending_at(std::size_t line) const {
  if (!may_end_title(line)) return std::nullopt;
  std::optional<Title> best;
  std::u32string joined;
  for (std::size_t count = 1; count <= std::min(most_title_lines, line + 1); ++count) {
    const std::size_t first = line + 1 - count;
    if (count > 1 && !may_begin_title(first)) break;
    joined.insert(0, text_of(first));
    auto title = title_of(joined);
    if (!title || (best && title->score() <= best->score())) continue;
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
