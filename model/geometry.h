// Places on a page.
#pragma once

namespace xxgk {

/// A rectangle in points; origin at the page's top left as displayed, y growing downwards.
struct Box {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool operator==(const Box&) const = default;
};

/// Some x is in both.
inline bool overlap_across(const Box& a, const Box& b) {
  return a.x0 < b.x1 && b.x0 < a.x1;
}

inline double middle_x(const Box& box) {
  return (box.x0 + box.x1) / 2;
}

inline double middle_y(const Box& box) {
  return (box.y0 + box.y1) / 2;
}

inline bool contains(const Box& box, double x, double y) {
  return x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1;
}

}  // namespace xxgk
