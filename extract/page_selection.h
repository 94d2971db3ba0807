// Which pages of a source are wanted. Door: PageSelection.
#pragma once

#include <algorithm>
#include <vector>

namespace xxgk {

/// Pages from `first` to `last`, counted from 1.
struct PageRange {
  int first = 1, last = 1;
};

/// None chosen: all are wanted.
struct PageSelection {
  std::vector<PageRange> ranges;

  bool includes(int page) const {
    return ranges.empty() ||
           std::ranges::any_of(ranges, [page](const PageRange& r) { return page >= r.first && page <= r.last; });
  }
};

}  // namespace xxgk
