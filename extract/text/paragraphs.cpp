// See paragraphs.h.
#include "extract/text/paragraphs.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "extract/text/characters.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

constexpr int shortest_full_line = 40;  // columns; nothing shorter is the full width of a page
constexpr int paragraph_indent = 4;     // columns: two ideographs, the rule of Chinese typesetting
constexpr int visible_indent = 2;
constexpr int largest_indent = 8;               // more puts a title in the middle or a signature at the right
constexpr int long_prose = 20, long_rest = 10;  // ideographs
constexpr std::int64_t slack_of_columns = 8, slack_of_characters = 20;  // an eighth and a twentieth of the width
constexpr int lines_that_prove_wrapping = 3;
constexpr int lines_that_prove_indent = 4;  // for each that speaks against it
constexpr int heading_levels = 6;           // of Markdown

int columns_of(char32_t c) {
  if (c == '\t') return paragraph_indent;
  return is_wide(c) ? 2 : 1;
}

/// What one line tells about how it goes on.
struct LineFacts {
  std::string_view text;  ///< trimmed
  std::int64_t indent = 0, text_columns = 0, ideographs = 0;
  std::int64_t columns = 0, characters = 0;  ///< the whole line, with a paragraph's indentation
  bool has_letter = false;
  bool has_marks = false;  ///< punctuation of prose
  bool is_parted = false;  ///< wide spaces inside: names and values side by side; or known to stand alone
};

LineFacts facts_of(const Line& line) {
  LineFacts facts;
  facts.text = trimmed(line.text);
  const auto indent = static_cast<std::size_t>(facts.text.data() - line.text.data());
  for (std::size_t at = 0; at < indent; ++facts.characters) facts.indent += columns_of(next_character(line.text, at));
  if (facts.indent > largest_indent) facts.characters = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < facts.text.size();) {
    const char32_t c = next_character(facts.text, at);
    facts.text_columns += columns_of(c);
    ++facts.characters;
    facts.ideographs += is_ideograph(c);
    facts.has_letter |= is_letter(c);
    facts.is_parted |= is_space(c) && is_space(before);
    before = c;
    facts.has_marks |= is_prose_mark(c);
  }
  facts.is_parted |= line.alone;
  facts.columns = facts.text_columns + (facts.indent > largest_indent ? 0 : facts.indent);
  return facts;
}

/// Ends with 。 ! ? or with a colon or semicolon, closing quotes and brackets aside.
bool ends_with_stop(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0) {
    const char32_t c = previous_character(text, at);
    if (is_closing_mark(c)) continue;
    if (is_full_stop(c)) return at == 0 || !is_digit(previous_character(text, at));
    return is_sentence_end(c) || is_colon(c) || is_semicolon(c);
  }
  return false;
}

/// Lines in brackets, as notes below titles, and lines of names and values are complete.
bool is_complete(const LineFacts& line) {
  if (line.text.empty() || line.is_parted) return true;
  std::size_t begin = 0, end = line.text.size();
  return is_opening_bracket(next_character(line.text, begin)) && is_closing_bracket(previous_character(line.text, end));
}

/// Markdown's `## `: its length with the space, 0 where there is none.
std::size_t heading_mark(std::string_view text) {
  const std::size_t marks = text.find_first_not_of('#');
  const bool is_mark = marks != std::string_view::npos && marks > 0 && marks <= heading_levels && text[marks] == ' ';
  return is_mark ? marks + 1 : 0;
}

/// Not more than a part of `full` is missing; 0 stands for an unknown width.
bool reaches(std::int64_t width, std::int64_t full, std::int64_t slack) {
  return full > 0 && (full - width) * slack <= full;
}

bool is_full(const LineFacts& line, const ProseShape& shape) {
  if (line.text_columns < shortest_full_line) return false;
  return reaches(line.columns, shape.columns, slack_of_columns) ||
         reaches(line.characters, shape.characters, slack_of_characters);
}

/// A paragraph as far as it is read.
struct Draft {
  Paragraph paragraph;
  LineFacts last;  ///< its last line
  std::int64_t lines = 0;
  std::int64_t indent = 0;  ///< of its first line
  std::int64_t ideographs = 0;
  bool has_marks = false;
};

bool starts_anew(const LineFacts& line) {
  const bool is_value = !line.has_letter && !ends_with_stop(line.text);
  return is_value || line.is_parted || begins_with_enumerator(line.text) || heading_mark(line.text) > 0;
}

bool continues_next_line(const Draft& draft, const LineFacts& next, const ProseShape& shape) {
  if (!is_full(draft.last, shape) || next.indent >= draft.last.indent + visible_indent) return false;
  if (shape.indented && next.indent >= visible_indent) return false;
  // Where paragraphs are indented, a full line that ends a sentence goes on in a line that is not.
  if (ends_with_stop(draft.last.text)) {
    return shape.wrapped && draft.indent >= next.indent + visible_indent &&
           (next.has_marks || ends_with_stop(next.text));
  }
  // A title can be as wide as a line; what tells it from a paragraph's first line is that it has no clauses.
  return draft.lines > 1 || draft.has_marks || (shape.wrapped && draft.indent == paragraph_indent);
}

/// A page or a careless paste broke the paragraph off, and a blank line stands in the middle of a sentence.
bool continues_over_gap(const Draft& draft, const LineFacts& next, const ProseShape& shape) {
  if (draft.ideographs < long_prose || !draft.has_marks || ends_with_stop(draft.last.text)) return false;
  if (shape.wrapped && !is_full(draft.last, shape)) return false;
  std::size_t at = 0;
  if (next.indent >= visible_indent || !is_ideograph(next_character(next.text, at))) return false;
  return (next.ideographs >= long_rest && next.has_marks) || (shape.wrapped && ends_with_stop(next.text));
}

bool continues(const Draft& draft, const Line& line, const LineFacts& next, const ProseShape& shape) {
  if (draft.lines == 0 || draft.paragraph.heading || is_complete(draft.last) || starts_anew(next)) return false;
  return line.after_gap ? continues_over_gap(draft, next, shape) : continues_next_line(draft, next, shape);
}

/// Markdown sets headings in bold: `**一、总体情况**`.
std::string_view without_bold(std::string_view text) {
  constexpr std::string_view mark = "**";
  if (text.size() <= 2 * mark.size() || !text.starts_with(mark) || !text.ends_with(mark)) return text;
  const std::string_view inside = text.substr(mark.size(), text.size() - 2 * mark.size());
  return inside.find(mark) == std::string_view::npos ? inside : text;
}

std::string without_tabs(std::string_view text) {
  std::string result(text);
  std::replace(result.begin(), result.end(), '\t', ' ');
  return result;
}

void add_line(Draft& draft, const Line& line, const LineFacts& facts) {
  if (draft.lines == 0) {
    const std::size_t mark = heading_mark(facts.text);
    draft.paragraph.heading = mark > 0;
    draft.paragraph.origin.line = line.number;
    draft.paragraph.text = without_tabs(without_bold(trimmed(facts.text.substr(mark))));
    draft.indent = facts.indent;
  } else {
    append_wrapped(draft.paragraph.text, without_tabs(facts.text));
  }
  ++draft.lines;
  draft.last = facts;
  draft.ideographs += facts.ideographs;
  draft.has_marks |= facts.has_marks;
}

using Widths = std::vector<std::int64_t>;

/// The width that a tenth of the lines exceed: a single endless line does not hide where the others break.
std::int64_t usual_maximum(Widths& widths) {
  if (widths.empty()) return 0;
  const auto at = widths.end() - 1 - static_cast<std::ptrdiff_t>(widths.size() / 10);
  std::nth_element(widths.begin(), at, widths.end());
  return *at;
}

/// The width below which most widths crowd; 0 where no crowd proves anything.
std::int64_t crowded_width(Widths& widths, std::int64_t slack) {
  std::sort(widths.begin(), widths.end());
  std::size_t begin = 0, most = 0;
  std::int64_t width = 0;
  for (std::size_t end = 0; end < widths.size(); ++end) {
    while (!reaches(widths[begin], widths[end], slack)) ++begin;
    if (end - begin + 1 < most) continue;
    most = end - begin + 1;
    width = widths[end];
  }
  return most >= std::size_t{lines_that_prove_wrapping} && most * 2 >= widths.size() ? width : 0;
}

/// Widths of lines, in both measures.
struct Measures {
  Widths columns, characters;
  void add(const LineFacts& facts) {
    columns.push_back(facts.columns);
    characters.push_back(facts.characters);
  }
};

}  // namespace

ProseShape measure_prose(std::span<const Line> lines) {
  Measures all, broken;
  int indented = 0, flush = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineFacts facts = facts_of(lines[i]);
    if (facts.text_columns < shortest_full_line) continue;
    all.add(facts);
    const bool goes_on = i + 1 < lines.size() && !lines[i + 1].after_gap;
    if (!goes_on || ends_with_stop(facts.text) || is_complete(facts)) continue;
    broken.add(facts);
    if (facts.indent != paragraph_indent) continue;
    const std::int64_t next = facts_of(lines[i + 1]).indent;
    indented += next < visible_indent;
    flush += next >= visible_indent;
  }
  const bool is_indented = indented >= lines_that_prove_wrapping && indented > lines_that_prove_indent * flush;
  ProseShape shape{crowded_width(broken.columns, slack_of_columns),
                   crowded_width(broken.characters, slack_of_characters), true, is_indented};
  if (shape.columns > 0 || shape.characters > 0) return shape;
  return {usual_maximum(all.columns), usual_maximum(all.characters), false, is_indented};
}

std::vector<Paragraph> read_paragraphs(std::span<const Line> lines, const ProseShape& shape) {
  std::vector<Paragraph> paragraphs;
  Draft draft;
  for (const Line& line : lines) {
    const LineFacts facts = facts_of(line);
    if (!continues(draft, line, facts, shape)) {
      if (draft.lines > 0) paragraphs.push_back(std::move(draft.paragraph));
      draft = Draft{};
    }
    add_line(draft, line, facts);
  }
  if (draft.lines > 0) paragraphs.push_back(std::move(draft.paragraph));
  return paragraphs;
}

}  // namespace xxgk::extraction
