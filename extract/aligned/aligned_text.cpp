// See aligned_text.h.
#include "extract/aligned/aligned_text.h"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/aligned/aligned_tables.h"
#include "extract/aligned/text_fragments.h"
#include "extract/aligned/wrapped_numbers.h"
#include "extract/text/page_numbers.h"

namespace xxgk::extraction {
namespace {

constexpr Spacing spacing{1, 3};

/// A number at the foot of a page is the page's.
void leave_out_page_numbers(TextLines& text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text.is_free(i) && text[i + 1].after_page && is_lone_number(text[i].text)) text.leave_out(i);
  }
}

AlignedLines aligned_lines(const TextLines& text) {
  const std::vector<Measure> measures = choose_measures(text.lines());
  std::vector<FragmentLine> lines;
  std::vector<LineStanding> standings;
  lines.reserve(text.size());
  standings.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool tabs = text[i].text.find('\t') != std::string_view::npos;
    lines.push_back(fragment_line(text[i], measures[i]));
    standings.push_back({text.is_left_out(i), !text.is_free(i) || tabs, text[i].after_gap});
  }
  join_wrapped_numbers(lines, standings, spacing.space);
  return {std::move(lines), std::move(standings), spacing};
}

}  // namespace

void take_aligned_tables(TextLines& text) {
  leave_out_page_numbers(text);
  for (TableRegion& region : aligned_tables(aligned_lines(text))) text.take(std::move(region));
}

}  // namespace xxgk::extraction
