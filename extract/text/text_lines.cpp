// See text_lines.h.
#include "extract/text/text_lines.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/text/page_numbers.h"
#include "extract/text/paragraphs.h"
#include "extract/text/running_heads.h"

namespace xxgk::extraction {

TextLines::TextLines(std::span<const Line> lines) : lines_(lines), fates_(lines.size(), Fate::free) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    if (text.find('\t') == std::string_view::npos && is_page_number(text)) leave_out(i);
  }
  RunningHeads running = find_running_heads(lines);
  for (const std::size_t i : running.heads) leave_out(i);
  titles_ = std::move(running.titles);
}

void TextLines::take(TableRegion region) {
  for (std::size_t i = region.begin; i < region.end; ++i) fates_[i] = Fate::taken;
  regions_.push_back(std::move(region));
}

/// What stood between the free lines is a gap.
std::vector<Line> TextLines::free_lines() const {
  std::vector<Line> result;
  bool gap = false;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (is_free(i)) {
      result.push_back(lines_[i]);
      result.back().after_gap = lines_[i].after_gap || gap;
      result.back().alone = std::ranges::find(titles_, i) != titles_.end();
    }
    gap = !is_free(i);
  }
  return result;
}

std::vector<Block> TextLines::blocks() && {
  std::ranges::stable_sort(regions_, {}, &TableRegion::begin);
  const std::vector<Line> prose = free_lines();
  const ProseShape shape = measure_prose(prose);
  std::vector<Block> blocks;
  std::size_t used = 0, waiting = 0;
  const auto add_prose = [&] {
    for (Paragraph& paragraph : read_paragraphs(std::span(prose).subspan(used, waiting), shape)) {
      blocks.emplace_back(std::move(paragraph));
    }
    used += std::exchange(waiting, 0);
  };
  std::size_t i = 0;
  const auto read_up_to = [&](std::size_t end) {
    for (; i < end; ++i) waiting += is_free(i);
    add_prose();
  };
  for (TableRegion& region : regions_) {
    read_up_to(region.begin);
    blocks.emplace_back(std::move(region.table));
    i = region.end;
  }
  read_up_to(lines_.size());
  return blocks;
}

}  // namespace xxgk::extraction
