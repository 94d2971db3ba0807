// See ink_along.h.
#include "extract/ocr/ink_along.h"

#include <algorithm>
#include <cmath>

namespace xxgk::ocr {

double InkAlong::share(double at, double from, double to) const {
  constexpr double thin = 0.03;  // inch: writing is higher
  const int reach = std::max(1, static_cast<int>(std::lround(thin * page_.dpi / 2))), beyond = 2 * reach;
  const int middle = static_cast<int>(std::lround(at));
  int inked = 0, places = 0;
  for (int along = static_cast<int>(from) + beyond; along <= to - beyond; ++along, ++places) {
    bool near = false;
    for (int across = -reach; across <= reach; ++across) near = near || is_ink(along, middle + across);
    if (near && !is_ink(along, middle - beyond) && !is_ink(along, middle + beyond)) ++inked;
  }
  return places > 0 ? static_cast<double>(inked) / places : 0;
}

bool InkAlong::is_ink(int along, int across) const {
  l_uint32 ink = 0;
  pixGetPixel(page_.ink.get(), horizontal_ ? along : across, horizontal_ ? across : along, &ink);
  return ink != 0;
}

}  // namespace xxgk::ocr
