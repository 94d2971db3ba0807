// Finding headings; see find_sections.h.
#include "normalize/headings/find_sections.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <set>

#include "normalize/labels/labels.h"
#include "normalize/text/punctuation.h"

namespace xxgk {
namespace {

constexpr double like_enough = 0.8, exact = 0.95;
constexpr std::size_t longest_looked_at = 4000;  // bytes
constexpr std::size_t longest_heading = 40;      // in characters
constexpr std::size_t numbers = 100;             // a section's number is less

struct Candidate {
  Heading heading;
  bool in_form = false;
  bool is_proper = false;    ///< a line of its own, with its number
  bool has_content = false;  ///< the next line is no heading: a table of contents has none
};

/// The value of a Chinese numeral up to 99 (`十二`), 0 where it is none. Arabic numerals open paragraphs, not sections.
int chinese_number(std::u32string_view numerals) {
  int total = 0, digit = 0;
  for (const char32_t c : numerals) {
    if (c < 0x80) return 0;
    const int value = static_cast<int>(u_getNumericValue(static_cast<UChar32>(c)));
    if (value == 10) {
      total += 10 * std::max(digit, 1);
      digit = 0;
    } else {
      digit = value;
    }
  }
  return total + digit;
}

/// `一、` at the beginning of compact text: the number and how many characters it takes; 0 where there is none.
std::pair<int, std::size_t> first_order_enumerator(const std::u32string& compact) {
  std::size_t i = 0;
  while (i < compact.size() && u_ispunct(static_cast<UChar32>(compact[i])) && compact[i] != '(') ++i;  // `**一、`
  const std::size_t first = i;
  while (i < compact.size() && is_numeral(compact[i])) ++i;
  if (i == first || i > first + 3 || i == compact.size() ||
      (compact[i] != ideographic_comma && compact[i] != '.' && compact[i] != ','))
    return {0, 0};
  return {chinese_number(std::u32string_view(compact).substr(first, i - first)), i + 1};
}

bool ends_sentence(const std::u32string& compact) {
  return !compact.empty() && u_hasBinaryProperty(static_cast<UChar32>(compact.back()), UCHAR_S_TERM);
}

struct FormHeading {
  int number;
  FoldedLabel label;
};

std::vector<FormHeading> form_headings(const Taxonomy& taxonomy, const Folder& folder) {
  std::vector<FormHeading> headings;
  const auto add = [&](int number, const std::string& text) {
    FormHeading heading{number, folder.label(text)};
    const auto same = [&](const FormHeading& h) { return h.label == heading.label && h.number == number; };
    if (std::none_of(headings.begin(), headings.end(), same)) headings.push_back(std::move(heading));
  };
  for (const Form& form : taxonomy.forms) {
    for (const SectionForm& section : form.sections) {
      add(section.number, section.heading.official);
      for (const std::string& alias : section.heading.aliases) add(section.number, alias);
    }
  }
  return headings;
}

/// The number of characters of `text` (as printed) that hold the enumerator and words of `label`; 0 where it does not
/// begin so.
std::size_t heading_length(const std::u32string& text, const FoldedLabel& label, const Folder& folder) {
  for (std::size_t end = label.words.size(); end <= std::min(text.size(), label.words.size() * 2 + 12); ++end) {
    if (folder.label(to_utf8(text.substr(0, end))).words == label.words) return end;
  }
  return 0;
}

bool parts_words(char32_t c) {
  return is_blank_character(c) || u_ispunct(static_cast<UChar32>(c));
}

bool is_colon(char32_t c) {
  return c == U':' || c == full_width_colon;
}

/// A heading and the prose behind it in one paragraph: `六、其他需要报告的事项：无。` Without its number only a colon
/// tells it from the beginning of a sentence.
bool split_heading(const LineCell& cell, const FormHeading& form, const Folder& folder, Heading& heading) {
  const bool numbered = heading.number == form.number && cell.label.enumerator == form.label.enumerator;
  const bool bare = heading.number == 0 && cell.label.enumerator.empty();
  if (!cell.label.words.starts_with(form.label.words) || !(numbered || bare)) return false;
  const std::u32string text = to_code_points(cell.text);
  std::size_t end = heading_length(text, form.label, folder);
  if (end == 0 || end >= text.size() || !(bare ? is_colon(text[end]) : parts_words(text[end]))) return false;
  std::size_t rest = end;
  while (rest < text.size() && parts_words(text[rest])) ++rest;
  heading.text = without_spaces(to_utf8(text.substr(0, rest < text.size() ? end : rest)));
  heading.rest = to_utf8(text.substr(rest));
  heading.number = form.number;
  return true;
}

/// The words of the form's heading stand at the end, and before them nothing but a numeral with some dress: `第一部分
/// …`.
bool is_dressed_up(const std::u32string& words, const FormHeading& form) {
  constexpr std::size_t longest_dress = 4;
  if (!words.ends_with(form.label.words) || words.size() - form.label.words.size() > longest_dress) return false;
  std::u32string numerals;
  for (std::size_t i = 0; i + form.label.words.size() < words.size(); ++i) {
    if (is_numeral(words[i])) numerals += words[i];
  }
  return chinese_number(numerals) == form.number;
}

/// How well a label fits a heading of the form, whose number `printed` may confirm (0: none is printed).
double heading_likeness(const FoldedLabel& label, int printed, const FormHeading& form) {
  if (label.words.size() > longest_heading) return 0;
  const FoldedLabel words_only(label.words, {}), form_words(form.label.words, {});
  const double like = similarity(words_only, form_words);
  if (printed == form.number) return like >= like_enough ? like : 0;
  if (is_dressed_up(label.words, form)) return exact;
  // Without its number, or with another, a heading must be printed exactly.
  return like >= (printed == 0 ? exact : 1) ? like : 0;
}

/// The heading of the form that a line's text is.
void match_form(const LineCell& cell, const std::vector<FormHeading>& forms, const Folder& folder,
                Candidate& candidate) {
  const int printed = candidate.heading.number;
  double best = 0;
  for (const FormHeading& form : forms) {
    Heading split = candidate.heading;
    if (split_heading(cell, form, folder, split)) {
      candidate.heading = split;
      candidate.in_form = true;
      return;
    }
    const double like = heading_likeness(cell.label, printed, form);
    if (like <= best) continue;
    best = like;
    candidate.in_form = true;
    candidate.heading.number = form.number;
  }
}

/// `一、总体情况……1` stands in a list of contents.
bool is_page_number(const std::string& rest) {
  const std::u32string text = to_code_points(rest);
  return !text.empty() &&
         std::none_of(text.begin(), text.end(), [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; });
}

std::optional<Candidate> candidate_of(const LineCell& cell, std::size_t index, bool is_paragraph,
                                      const std::vector<FormHeading>& forms, const Folder& folder) {
  if (cell.text.size() > longest_looked_at) return std::nullopt;
  const std::u32string compact = folder.compact(cell.text);
  const int number = first_order_enumerator(compact).first;
  Candidate candidate{{index, 1, number, without_spaces(cell.text), ""}, false, is_paragraph && number > 0, false};
  match_form(cell, forms, folder, candidate);
  if (is_page_number(candidate.heading.rest)) return std::nullopt;
  if (candidate.in_form) return candidate;
  if (!is_paragraph || number == 0 || compact.size() > longest_heading || ends_sentence(compact)) return std::nullopt;
  return candidate;
}

/// A heading broken over two lines: together they are exactly the form's.
std::optional<Candidate> candidate_of_two(const Line& upper, const Line& lower, std::size_t index,
                                          const std::vector<FormHeading>& forms, const Folder& folder) {
  LineCell whole = upper.cells.front();
  whole.text += lower.cells.front().text;
  whole.label = folder.label(whole.text);
  const auto fits = [](const FoldedLabel& label, const FormHeading& form) {
    return label.words == form.label.words && !form.label.words.empty();
  };
  for (const FormHeading& form : forms) {
    if (!fits(whole.label, form) || whole.label.enumerator != form.label.enumerator) continue;
    if (std::any_of(forms.begin(), forms.end(),
                    [&](const FormHeading& f) { return fits(upper.cells.front().label, f); }))
      return std::nullopt;
    return Candidate{{index, 2, form.number, without_spaces(whole.text), ""}, true, true, false};
  }
  return std::nullopt;
}

std::optional<Candidate> candidate_at(const std::vector<Line>& lines, std::size_t i,
                                      const std::vector<FormHeading>& forms, const Folder& folder) {
  // A heading may have been drawn into a table's first row: a single text there.
  const LineCell* cell = lines[i].sole_text();
  if (!cell) return std::nullopt;
  if (i + 1 < lines.size() && lines[i].is_paragraph && lines[i + 1].is_paragraph &&
      cell->text.size() + lines[i + 1].cells.front().text.size() <= 3 * longest_heading) {
    if (auto candidate = candidate_of_two(lines[i], lines[i + 1], i, forms, folder)) return candidate;
  }
  return candidate_of(*cell, i, lines[i].is_paragraph, forms, folder);
}

/// The best chain of strictly increasing numbers: headings of the form weigh most, those with something behind them
/// more.
std::vector<Heading> best_chain(const std::vector<Candidate>& candidates) {
  const std::size_t none = candidates.size();
  std::vector<double> weight(candidates.size());
  std::vector<std::size_t> before(candidates.size(), none);
  std::array<std::size_t, numbers> best_ending{};  // the best chain so far that ends with this number
  best_ending.fill(none);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& c = candidates[i];
    const auto number = static_cast<std::size_t>(std::clamp(c.heading.number, 0, static_cast<int>(numbers) - 1));
    for (std::size_t n = c.in_form || number == 0 ? 0 : number - 1; n < number; ++n) {
      const std::size_t j = best_ending[n];
      if (j != none && (before[i] == none || weight[j] >= weight[before[i]])) before[i] = j;
    }
    weight[i] = (c.in_form ? 10 : 1) + (c.is_proper ? 3 : 0) + (c.has_content ? 2 : 0) +
                (before[i] == none ? 0 : weight[before[i]]);
    if (best_ending[number] == none || weight[i] >= weight[best_ending[number]]) best_ending[number] = i;
  }
  std::size_t last = none;
  for (const std::size_t i : best_ending) {
    if (i != none && (last == none || weight[i] >= weight[last])) last = i;
  }
  std::vector<Heading> chain;
  for (std::size_t i = last; i < none; i = before[i]) chain.insert(chain.begin(), candidates[i].heading);
  return chain;
}

/// Headings with nothing below them that come again with something, and dressed no worse.
void drop_list_of_contents(std::vector<Candidate>& candidates) {
  std::set<int> said, said_properly;  // numbers of those below
  for (std::size_t i = candidates.size(); i-- > 0;) {
    const Candidate& c = candidates[i];
    const bool listed = !c.has_content && (c.is_proper ? said_properly : said).contains(c.heading.number);
    if (c.has_content && c.in_form) said.insert(c.heading.number);
    if (c.has_content && c.in_form && c.is_proper) said_properly.insert(c.heading.number);
    if (listed) candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

/// Sections of the form that stand in another order than its own.
void add_out_of_order(const std::vector<Candidate>& candidates, std::vector<Heading>& chain) {
  for (const Candidate& c : candidates) {
    const bool known = std::any_of(chain.begin(), chain.end(),
                                   [&c](const Heading& heading) { return heading.number == c.heading.number; });
    if (known || !c.in_form || !c.is_proper || !c.has_content) continue;
    const auto place = std::find_if(chain.begin(), chain.end(),
                                    [&c](const Heading& heading) { return heading.line > c.heading.line; });
    chain.insert(place, c.heading);
  }
}

}  // namespace

std::vector<Heading> find_sections(const std::vector<Line>& lines, const Taxonomy& taxonomy, const Folder& folder) {
  const std::vector<FormHeading> forms = form_headings(taxonomy, folder);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto candidate = candidate_at(lines, i, forms, folder);
    if (!candidate) continue;
    candidates.push_back(std::move(*candidate));
  }
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::size_t next = i + 1 < candidates.size() ? candidates[i + 1].heading.line : lines.size();
    candidates[i].has_content =
        next > candidates[i].heading.line + candidates[i].heading.count || !candidates[i].heading.rest.empty();
  }
  drop_list_of_contents(candidates);
  std::vector<Heading> headings = best_chain(candidates);
  add_out_of_order(candidates, headings);
  return headings;
}

}  // namespace xxgk
