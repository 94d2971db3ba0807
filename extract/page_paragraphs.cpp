// Paragraphs of pages; see page_paragraphs.h.
#include "extract/page_paragraphs.h"

#include <algorithm>
#include <cmath>

#include "extract/characters.h"
#include "extract/lines.h"

namespace xxgk::extraction {
namespace {

// Shares of the height of a line, which is the width of an ideograph.
constexpr double ragged = 2.2;    // by which a line may stop short because what comes next is not to be parted
constexpr double indented = 1.0;  // by which a paragraph's first line stands in
constexpr double parted = 2.0;    // room above a new paragraph
constexpr double other_size = 0.2;

double height_of(const ProseLine& line) {
  return line.box.y1 - line.box.y0;
}

bool ends_sentence(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0) {
    const char32_t c = previous_character(text, end);
    if (!is_closing_mark(c)) return is_sentence_end(c);
  }
  return false;
}

bool goes_on(const ProseLine& line, const ProseLine& next, const ProseMargins& margins) {
  const double em = height_of(line);
  if (std::abs(height_of(next) - em) > other_size * em) return false;
  if (line.box.x1 < margins.right - ragged * em || next.box.x0 > margins.left + indented * em) return false;
  if (line.page == next.page && next.box.y0 - line.box.y1 > parted * em) return false;
  return !(ends_sentence(line.text) && begins_with_enumerator(next.text));
}

}  // namespace

ProseMargins measure_margins(std::span<const PageLines> pages) {
  std::vector<double> lefts, rights;
  double widest = 0;
  for (const PageLines& page : pages) {
    for (const ProseLine& line : page.lines) widest = std::max(widest, line.box.x1 - line.box.x0);
  }
  for (const PageLines& page : pages) {
    for (const ProseLine& line : page.lines) {
      if (line.box.x1 - line.box.x0 < widest * 0.7) continue;
      lefts.push_back(line.box.x0);
      rights.push_back(line.box.x1);
    }
  }
  if (lefts.empty()) return {};
  std::sort(lefts.begin(), lefts.end());
  std::sort(rights.begin(), rights.end());
  // A few lines may stand out, as hanging punctuation does.
  return {lefts[lefts.size() / 10], rights[rights.size() - 1 - rights.size() / 10]};
}

std::vector<Paragraph> paragraphs_of(std::span<const ProseLine> lines, const ProseMargins& margins) {
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && goes_on(lines[i - 1], lines[i], margins)) {
      append_wrapped(paragraphs.back().text, lines[i].text);
      continue;
    }
    Paragraph& paragraph = paragraphs.emplace_back();
    paragraph.text = lines[i].text;
    paragraph.origin.page = lines[i].page;
    paragraph.origin.box = lines[i].box;
  }
  return paragraphs;
}

}  // namespace xxgk::extraction
