// See mere_prose.h.
#include "extract/mere_prose.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extract/aligned/page_fragments.h"
#include "extract/page/type_size.h"
#include "extract/text/page_numbers.h"

namespace xxgk::extraction {
namespace {

/// A value stands by itself, or further from what is left of it than numbers in prose do.
bool may_be_row(const ProseLine& line) {
  constexpr double apart = 0.5;  // of an em
  if (is_page_number(line.text)) return false;
  const double em = em_of(line);
  const FragmentLine pieces = fragment_line(line);
  for (std::size_t i = 0; i < pieces.fragments.size(); ++i) {
    if (!is_value(pieces.fragments[i])) continue;
    if (i == 0 || gap(pieces.fragments[i - 1].box, pieces.fragments[i].box) >= apart * em) return true;
  }
  return false;
}

bool is_number_of_page(const ProseLine& line, const PageLines& page) {
  return is_lone_number(line.text) && (&line == &page.lines.front() || &line == &page.lines.back());
}

bool has_row(const PageLines& page) {
  return std::ranges::any_of(
      page.lines, [&page](const ProseLine& line) { return !is_number_of_page(line, page) && may_be_row(line); });
}

/// Assigning `{}` would keep a vector's memory.
void forget_words(PageLines& page) {
  for (ProseLine& line : page.lines) {
    line.type = type_size(line);
    line.words = std::vector<Word>();
    line.text.shrink_to_fit();
  }
  page.lines.shrink_to_fit();
  page.rules = std::vector<Rule>();
  page.forgotten = true;
}

}  // namespace

void ProseKeeper::add(PageLines page) {
  rows_.push_back(has_row(page));
  pages_.push_back(std::move(page));
  if (pages_.size() < 2) return;
  const std::size_t before = pages_.size() - 2;
  const bool rows_near =
      may_hold_rows(before) || may_hold_rows(before + 1) || (before > 0 && may_hold_rows(before - 1));
  if (!rows_near) forget_words(pages_[before]);
}

}  // namespace xxgk::extraction
