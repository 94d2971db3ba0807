// Finding headings; see find_sections.h.
#include "normalize/find_sections.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "normalize/labels.h"

namespace xxgk {
namespace {

constexpr double like_enough = 0.8;
constexpr std::size_t longest_heading = 40;  // in characters
constexpr std::size_t numbers = 100;         // a section's number is less
constexpr char32_t ideographic_comma = 0x3001;

struct Candidate {
  Heading heading;
  bool in_form = false;
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
  while (i < compact.size() && is_numeral(compact[i])) ++i;
  if (i == 0 || i > 3 || i == compact.size() ||
      (compact[i] != ideographic_comma && compact[i] != '.' && compact[i] != ','))
    return {0, 0};
  return {chinese_number(std::u32string_view(compact).substr(0, i)), i + 1};
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

/// A heading and the prose behind it in one paragraph: `六、其他需要报告的事项：无。`
bool split_heading(const LineCell& cell, const FormHeading& form, const Folder& folder, Heading& heading) {
  if (!cell.label.words.starts_with(form.label.words) || cell.label.enumerator != form.label.enumerator) return false;
  const std::u32string text = to_code_points(cell.text);
  std::size_t end = heading_length(text, form.label, folder);
  if (end == 0 || end >= text.size() || !parts_words(text[end])) return false;
  heading.text = without_spaces(to_utf8(text.substr(0, end)));
  while (end < text.size() && parts_words(text[end])) ++end;
  heading.rest = to_utf8(text.substr(end));
  heading.number = form.number;
  return true;
}

std::optional<Candidate> candidate_at(const Line& line, std::size_t index, const std::vector<FormHeading>& forms,
                                      const Folder& folder) {
  // A heading may have been drawn into a table's first row: a single text there.
  if (!line.sole_text()) return std::nullopt;
  const LineCell& cell = *line.sole_text();
  if (cell.text.size() > 4000) return std::nullopt;
  const std::u32string compact = folder.compact(cell.text);
  const auto [number, length] = first_order_enumerator(compact);
  Candidate candidate{{index, number, without_spaces(cell.text), ""}, false, false};
  double best = 0;
  for (const FormHeading& form : forms) {
    const double like = cell.label.words.size() > longest_heading ? 0 : similarity(cell.label, form.label);
    // Without its number a heading must be printed exactly.
    if (like >= (number == form.number ? like_enough : 0.95) && like > best && (number == form.number || number == 0)) {
      best = like;
      candidate.in_form = true;
      candidate.heading.number = form.number;
    }
    if (!candidate.in_form && number == form.number && split_heading(cell, form, folder, candidate.heading))
      candidate.in_form = true;
  }
  if (candidate.in_form) return candidate;
  if (!line.is_paragraph || number == 0 || compact.size() > longest_heading || ends_sentence(compact))
    return std::nullopt;
  return candidate;
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
    weight[i] = (c.in_form ? 10 : 1) + (c.has_content ? 2 : 0) + (before[i] == none ? 0 : weight[before[i]]);
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

}  // namespace

std::vector<Heading> find_sections(const std::vector<Line>& lines, const Taxonomy& taxonomy, const Folder& folder) {
  const std::vector<FormHeading> forms = form_headings(taxonomy, folder);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto candidate = candidate_at(lines[i], i, forms, folder);
    if (!candidate) continue;
    candidates.push_back(std::move(*candidate));
  }
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::size_t next = i + 1 < candidates.size() ? candidates[i + 1].heading.line : lines.size();
    candidates[i].has_content = next > candidates[i].heading.line + 1 || !candidates[i].heading.rest.empty();
  }
  return best_chain(candidates);
}

}  // namespace xxgk
