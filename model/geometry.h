// Places on a page.
#pragma once

namespace xxgk {

/// A rectangle in points; origin at the page's top left as displayed, y growing downwards.
struct Box {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool operator==(const Box&) const = default;
};

}  // namespace xxgk
