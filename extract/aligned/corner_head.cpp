// See corner_head.h.
#include "extract/aligned/corner_head.h"

#include <algorithm>

#include "extract/aligned/fragments.h"

namespace xxgk::extraction {

std::optional<Box> corner_of(std::vector<Box> heads, const std::vector<Box>& all, double labels_begin,
                             double labels_end, double values_begin) {
  if (heads.size() < 2) return std::nullopt;
  std::ranges::sort(heads, {}, centre);
  const Box &first = heads[0], &second = heads[1];
  const double top = std::min(first.y0, second.y0), stub_end = 2 * centre(first) - labels_begin;
  // What stands above all heads is the whole table's.
  const auto heads_labels = [&](const Box& text) { return text.x0 < labels_end && text.y1 > top; };
  if (first.x0 < labels_end || std::ranges::any_of(all, heads_labels)) return std::nullopt;
  return stub_end < std::min(second.x0, values_begin) ? std::optional(first) : std::nullopt;
}

}  // namespace xxgk::extraction
