// See page_layout.h.
#include "extract/ocr/page_layout.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/ocr/faded_rules.h"
#include "extract/ocr/find_rules.h"
#include "extract/ocr/loose_writing.h"
#include "extract/ocr/low_rows.h"
#include "extract/page/ruled_grid.h"

namespace xxgk::ocr {
namespace {

constexpr double points_an_inch = 72;  // grids are found in points

Box scaled(const Box& box, double by) {
  return {box.x0 * by, box.y0 * by, box.x1 * by, box.y1 * by};
}

Box grown(const Box& box, double by) {
  return {box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by};
}

std::vector<extraction::Rule> scaled(std::vector<extraction::Rule> rules, double by) {
  for (extraction::Rule& rule : rules) {
    rule.at *= by;
    rule.from *= by;
    rule.to *= by;
  }
  return rules;
}

}  // namespace

PageLayout layout_of(const CleanPage& page) {
  const double points = points_an_inch / page.dpi, beyond = 0.02 * page.dpi;
  PageLayout layout;
  std::vector<extraction::Rule> rules = find_rules(page);
  std::ranges::move(rules_in_low_rows(page, rules), std::back_inserter(rules));
  layout.rules = with_faded_rules(page, std::move(rules));
  for (const extraction::RuledGrid& grid : extraction::ruled_grids(scaled(layout.rules, points))) {
    if (grid.columns.size() <= 2) continue;  // a frame, or rules across only
    layout.tables.push_back(grown(scaled(grid.box(), 1 / points), beyond));
    for (const extraction::GridArea& area : grid.areas) layout.places.push_back({scaled(area.box, 1 / points)});
  }
  for (const Box& piece : loose_pieces(page, layout.rules, layout.tables)) {
    layout.tables.push_back(grown(piece, beyond));
    layout.places.push_back({piece, Frame::none});
  }
  return layout;
}

}  // namespace xxgk::ocr
