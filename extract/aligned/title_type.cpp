// See title_type.h.
#include "extract/aligned/title_type.h"

#include <algorithm>
#include <cstddef>
#include <functional>

#include "extract/aligned/page_fragments.h"
#include "extract/aligned/parsed_line.h"

namespace xxgk::extraction {
namespace {

constexpr double much_larger = 1.3;
constexpr std::size_t several = 3;

/// A label and values behind it.
bool is_row(const ProseLine& line) {
  const FragmentLine fragments = fragment_line(line);
  const std::size_t first = first_value(fragments);
  return first > 0 && first < fragments.fragments.size();
}

}  // namespace

double height_of_type(const ProseLine& line) {
  double height = 0;
  for (const Word& word : line.words) {
    const bool upright = word.turn == Turn::right || word.turn == Turn::left;
    height = std::max(height, upright ? word.box.y1 - word.box.y0 : word.box.x1 - word.box.x0);
  }
  return height;
}

double title_height(const std::vector<PageLines>& pages, double usual) {
  std::vector<double> rows;
  for (const PageLines& page : pages) {
    for (const ProseLine& line : page.lines) {
      if (height_of_type(line) > usual && is_row(line)) rows.push_back(height_of_type(line));
    }
  }
  std::ranges::sort(rows, std::greater<>());
  return much_larger * (rows.size() < several ? usual : rows[several - 1]);
}

}  // namespace xxgk::extraction
