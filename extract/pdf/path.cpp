// Paths; see path.h.
#include "extract/pdf/path.h"

#include "extract/pdf/content_scanner.h"

namespace xxgk::extraction {
namespace {

constexpr double thickest_rule = 3;      // points; what is thicker is a coloured cell
constexpr double straight_enough = 0.6;  // points that a line along the page may lean
constexpr double shortest = 0.2;

void add_line(Point p, Point q, std::vector<Rule>& rules) {
  const Box box = box_around(p, q);
  const double width = box.x1 - box.x0, height = box.y1 - box.y0;
  if (height <= straight_enough && width > shortest && width >= height) {
    rules.push_back({true, (box.y0 + box.y1) / 2, box.x0, box.x1});
  } else if (width <= straight_enough && height > shortest) {
    rules.push_back({false, (box.x0 + box.x1) / 2, box.y0, box.y1});
  }
}

/// A thin rectangle is a rule. A dot is one both ways: dotted lines and corners are made of them.
void add_thin(const Box& box, std::vector<Rule>& rules) {
  const double width = box.x1 - box.x0, height = box.y1 - box.y0;
  const bool dot = std::abs(width - height) < straight_enough;
  if (height <= thickest_rule && width > shortest && (dot || width > height))
    rules.push_back({true, (box.y0 + box.y1) / 2, box.x0, box.x1});
  if (width <= thickest_rule && height > shortest && (dot || height > width))
    rules.push_back({false, (box.x0 + box.x1) / 2, box.y0, box.y1});
}

bool is_frame(const Box& outer, const Box& inner) {
  const double left = inner.x0 - outer.x0, right = outer.x1 - inner.x1;
  const double top = inner.y0 - outer.y0, bottom = outer.y1 - inner.y1;
  return std::min({left, right, top, bottom}) >= 0 && std::max({left, right, top, bottom}) <= thickest_rule;
}

}  // namespace

void Path::move_to(Point p) {
  parts_.push_back({{p}, false, false});
}

void Path::line_to(Point p) {
  if (parts_.empty()) return;
  if (parts_.back().closed) move_to(parts_.back().points.front());
  parts_.back().points.push_back(p);
}

void Path::curve_to(Point p) {
  line_to(p);
  if (!parts_.empty()) parts_.back().curved = true;
}

void Path::close() {
  if (!parts_.empty()) parts_.back().closed = true;
}

void Path::rectangle(Point corner, double width, double height, const Matrix& matrix) {
  move_to(matrix.map(corner));
  line_to(matrix.map({corner.x + width, corner.y}));
  line_to(matrix.map({corner.x + width, corner.y + height}));
  line_to(matrix.map({corner.x, corner.y + height}));
  close();
}

void Path::add_stroked(std::vector<Rule>& rules) const {
  for (const Part& part : parts_) {
    if (part.curved) continue;
    for (std::size_t i = 1; i < part.points.size(); ++i) add_line(part.points[i - 1], part.points[i], rules);
    if (part.closed && part.points.size() > 2) add_line(part.points.back(), part.points.front(), rules);
  }
}

void Path::add_filled(std::vector<Rule>& rules) const {
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (!is_rectangle(parts_[i])) continue;
    const Box box = bounds_of(parts_[i]);
    add_thin(box, rules);
    const bool hollow = i + 1 < parts_.size() && is_rectangle(parts_[i + 1]) && is_frame(box, bounds_of(parts_[i + 1]));
    if (!hollow) continue;
    const Point corners[] = {{box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}};
    for (std::size_t k = 0; k < 4; ++k) add_line(corners[k], corners[(k + 1) % 4], rules);
    ++i;
  }
}

Box Path::bounds() const {
  Box all;
  bool first = true;
  for (const Part& part : parts_) {
    const Box box = bounds_of(part);
    all = first ? box
                : Box{std::min(all.x0, box.x0), std::min(all.y0, box.y0), std::max(all.x1, box.x1),
                      std::max(all.y1, box.y1)};
    first = false;
  }
  return all;
}

/// Four corners, each side along the page; the first corner may be given again.
bool Path::is_rectangle(const Part& part) {
  std::size_t corners = part.points.size();
  const auto same = [](Point p, Point q) { return std::abs(p.x - q.x) < shortest && std::abs(p.y - q.y) < shortest; };
  if (corners == 5 && same(part.points.front(), part.points.back())) corners = 4;
  if (part.curved || corners != 4) return false;
  for (std::size_t i = 0; i < 4; ++i) {
    const Point p = part.points[i], q = part.points[(i + 1) % 4];
    if (std::abs(p.x - q.x) > straight_enough && std::abs(p.y - q.y) > straight_enough) return false;
  }
  return true;
}

Box Path::bounds_of(const Part& part) {
  Box box = box_around(part.points.front(), part.points.front());
  for (const Point p : part.points) {
    box = {std::min(box.x0, p.x), std::min(box.y0, p.y), std::max(box.x1, p.x), std::max(box.y1, p.y)};
  }
  return box;
}

std::optional<Painting> painting_of(std::uint32_t code) {
  switch (code) {
    case operator_code("n"):
      return Painting{};
    case operator_code("S"):
      return Painting{false, true, false};
    case operator_code("s"):
      return Painting{true, true, false};
    case operator_code("f"):
    case operator_code("F"):
    case operator_code("f*"):
      return Painting{false, false, true};
    case operator_code("B"):
    case operator_code("B*"):
      return Painting{false, true, true};
    case operator_code("b"):
    case operator_code("b*"):
      return Painting{true, true, true};
    default:
      return std::nullopt;
  }
}

}  // namespace xxgk::extraction
