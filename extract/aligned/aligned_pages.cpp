// See aligned_pages.h.
#include "extract/aligned/aligned_pages.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include "extract/aligned/aligned_tables.h"
#include "extract/aligned/banded_rows.h"
#include "extract/aligned/page_fragments.h"
#include "extract/aligned/spaced_labels.h"
#include "extract/aligned/title_type.h"
#include "extract/aligned/torn_numbers.h"
#include "extract/aligned/wrapped_labels.h"
#include "extract/aligned/wrapped_numbers.h"
#include "extract/page/page_paragraphs.h"

namespace xxgk::extraction {
namespace {

constexpr double apart = 0.6;  // of an em: more than the half that a space has in some fonts

/// A line from margin to margin, most of it in one piece.
bool is_full_line(const FragmentLine& line, double prose_width, double em) {
  constexpr double nearly_full = 0.85, large_piece = 0.33;
  double width = 0, longest = 0;
  for (std::size_t i = 0; i < line.fragments.size(); ++i) {
    const Box& box = line.fragments[i].box;
    if (i > 0 && gap(line.fragments[i - 1].box, box) >= apart * em) return false;
    width = box.x1 - line.fragments.front().box.x0;
    longest = std::max(longest, box.x1 - box.x0);
  }
  return width >= nearly_full * prose_width && longest >= large_piece * width;
}

/// The lines of all pages, one after the other, and between them a line without text for each table, and for each page
/// of mere prose.
class PagesAsLines {
 public:
  PagesAsLines(const std::vector<PageLines>& pages, const std::vector<std::vector<PlacedTable>>& tables) {
    const ProseSetting setting = measure_margins(pages);
    prose_width_ = setting.usual.right - setting.usual.left;
    title_height_ = title_height(pages, setting.height);
    for (std::size_t page = 0; page < pages.size(); ++page) add(pages[page], tables[page], page);
  }

  AlignedLines aligned() const { return {lines_, standings_, {space_of(usual_em()), apart * usual_em()}}; }

  struct Place {
    std::size_t page = 0;
    const ProseLine* line = nullptr;
  };
  const Place& place(std::size_t i) const { return places_[i]; }
  /// All that stood in the line has gone to others.
  bool is_emptied(std::size_t i) const { return places_[i].line != nullptr && lines_[i].fragments.empty(); }
  std::size_t size() const { return lines_.size(); }

 private:
  void add(const PageLines& page, const std::vector<PlacedTable>& tables, std::size_t number) {
    auto table = tables.begin();
    const ProseLine* above = nullptr;
    const std::size_t begin = lines_.size();
    const auto add_tables_above = [&](double y) {
      for (; table != tables.end() && table->box.y0 <= y; ++table) add_break(number);
    };
    if (page.forgotten) add_break(number);
    for (const ProseLine& line : page.lines) {
      if (page.forgotten) break;
      add_tables_above(line.box.y0);
      add_line(line, above, number);
      above = &line;
    }
    add_tables_above(page.height);
    join_spaced_labels(std::span(lines_).subspan(begin), usual_em());
    join_banded_rows(std::span(lines_).subspan(begin), std::span(standings_).subspan(begin), page.rules, usual_em());
    join_wrapped_numbers(std::span(lines_).subspan(begin), std::span(standings_).subspan(begin), space_of(usual_em()));
    join_torn_row(number, begin);
    join_wrapped_labels(begin);
  }

  /// That of the page before, if its digits go on at the head of this one.
  void join_torn_row(std::size_t page, std::size_t begin) {
    std::size_t before = begin;
    while (before > 0 && page > 0 && places_[before - 1].page == page - 1) --before;
    const std::span<FragmentLine> lines(lines_);
    const std::span<FragmentLine> below = lines.subspan(begin);
    std::vector<std::size_t> fragments;
    for (const FragmentLine& line : below) fragments.push_back(line.fragments.size());
    join_torn_numbers(lines.subspan(before, begin - before), below, usual_em());
    for (std::size_t i = 0; i < below.size(); ++i) {
      if (fragments[i] > 0 && below[i].fragments.empty()) standings_[begin + i].left_out = true;
    }
  }

  /// Neither a line whose texts have gone to another nor that one is prose.
  void join_wrapped_labels(std::size_t begin) {
    std::vector<std::size_t> fragments;
    for (std::size_t i = begin; i < lines_.size(); ++i) fragments.push_back(lines_[i].fragments.size());
    extraction::join_wrapped_labels(std::span(lines_).subspan(begin), usual_em());
    for (std::size_t i = begin; i < lines_.size(); ++i) {
      if (lines_[i].fragments.size() == fragments[i - begin]) continue;
      standings_[i].taken = false;
      standings_[i].left_out = lines_[i].fragments.empty();
    }
  }

  void add_break(std::size_t page) {
    lines_.emplace_back();
    standings_.push_back({false, true, true});
    places_.push_back({page, nullptr});
  }

  void add_line(const ProseLine& line, const ProseLine* above, std::size_t page) {
    const double em = em_of(line);
    lines_.push_back(fragment_line(line));
    lines_.back().number = static_cast<int>(lines_.size());
    lines_.back().after_page = above == nullptr;
    const bool title = height_of_type(line) > title_height_;
    const bool prose = title || is_full_line(lines_.back(), prose_width_, em);
    standings_.push_back({false, prose, above == nullptr || line.box.y0 - above->box.y1 > em});
    places_.push_back({page, &line});
    if (lines_.back().fragments.size() > 1) ems_.push_back(em);
  }

  /// That of lines with something beside something else.
  double usual_em() const {
    if (ems_.empty()) return 1;
    std::vector<double> ems = ems_;
    const auto middle = ems.begin() + static_cast<std::ptrdiff_t>(ems.size() / 2);
    std::ranges::nth_element(ems, middle);
    return *middle;
  }

  std::vector<FragmentLine> lines_;
  std::vector<LineStanding> standings_;
  std::vector<Place> places_;
  std::vector<double> ems_;
  double prose_width_ = 0, title_height_ = 0;
};

/// The table with its places on the page; in the region it has the numbers of lines.
PlacedTable placed(TableRegion region, const PagesAsLines& lines) {
  PlacedTable table{std::move(region.table), lines.place(region.begin).line->box};
  for (Cell& cell : table.table.cells) {
    cell.origin.page = lines.place(static_cast<std::size_t>(cell.origin.line) - 1).line->page;
    cell.origin.line = 0;
  }
  return table;
}

/// The region with the lines around it whose texts are in its cells.
TableRegion with_emptied_lines(TableRegion region, const PagesAsLines& lines) {
  while (region.begin > 0 && lines.is_emptied(region.begin - 1)) --region.begin;
  while (region.end < lines.size() && lines.is_emptied(region.end)) ++region.end;
  return region;
}

void add_in_order(std::vector<PlacedTable>& tables, PlacedTable table) {
  const auto below = [&table](const PlacedTable& other) { return other.box.y0 > table.box.y0; };
  tables.insert(std::ranges::find_if(tables, below), std::move(table));
}

}  // namespace

void take_aligned_tables(std::vector<PageLines>& pages, std::vector<std::vector<PlacedTable>>& tables) {
  const PagesAsLines lines(pages, tables);
  std::vector<std::vector<bool>> taken;
  for (const PageLines& page : pages) taken.emplace_back(page.lines.size(), false);
  for (TableRegion& found : aligned_tables(lines.aligned())) {
    TableRegion region = with_emptied_lines(std::move(found), lines);
    for (std::size_t i = region.begin; i < region.end; ++i) {
      const PagesAsLines::Place& place = lines.place(i);
      taken[place.page][static_cast<std::size_t>(place.line - pages[place.page].lines.data())] = true;
    }
    const std::size_t page = lines.place(region.begin).page;
    add_in_order(tables[page], placed(std::move(region), lines));
  }
  for (std::size_t page = 0; page < pages.size(); ++page) {
    std::vector<ProseLine> left;
    for (std::size_t i = 0; i < pages[page].lines.size(); ++i) {
      if (!taken[page][i]) left.push_back(std::move(pages[page].lines[i]));
    }
    pages[page].lines = std::move(left);
  }
}

}  // namespace xxgk::extraction
