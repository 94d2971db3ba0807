// See low_rows.h.
#include "extract/ocr/low_rows.h"

#include <algorithm>
#include <cmath>

#include "extract/ocr/ink_along.h"

namespace xxgk::ocr {
namespace {

using extraction::Rule;

constexpr double lowest = 0.06, highest = 0.3;  // inch: of rows
constexpr double touch = 0.05;                  // inch: how near to each other ends count as one place
constexpr double clear = 0.012;                 // inch: next to the rules, which are ink themselves
constexpr double least_joined = 0.95;           // of the way: type does not reach from rule to rule

/// A strip between two rules that begin and end at the same places.
struct LowRow {
  double from = 0, to = 0;  ///< across
  double top = 0, bottom = 0;
};

std::vector<LowRow> low_rows(std::span<const Rule> rules, double dpi) {
  const double near = touch * dpi;
  std::vector<LowRow> rows;
  for (const Rule& upper : rules) {
    if (!upper.horizontal) continue;
    for (const Rule& lower : rules) {
      const double high = lower.at - upper.at;
      if (!lower.horizontal || high < lowest * dpi || high > highest * dpi) continue;
      if (std::abs(lower.from - upper.from) <= near && std::abs(lower.to - upper.to) <= near)
        rows.push_back({std::max(upper.from, lower.from), std::min(upper.to, lower.to), upper.at, lower.at});
    }
  }
  return rows;
}

/// Where ink joins both rules, from left to right.
std::vector<double> joints(const CleanPage& page, const LowRow& row) {
  const InkAlong ink(page, false);
  const double step = clear * page.dpi, top = row.top + step, bottom = row.bottom - step;
  std::vector<double> places;
  for (double x = row.from; x <= row.to; ++x) {
    if (ink.share(x, top, bottom) < least_joined) continue;
    if (places.empty() || x - places.back() > touch * page.dpi) places.push_back(x);
  }
  return places;
}

}  // namespace

std::vector<Rule> rules_in_low_rows(const CleanPage& page, std::span<const Rule> rules) {
  const double near = touch * page.dpi;
  std::vector<Rule> found;
  for (const LowRow& row : low_rows(rules, page.dpi)) {
    const std::vector<double> places = joints(page, row);
    // A row of a table is closed at both sides.
    if (places.size() < 3 || places.front() - row.from > near || row.to - places.back() > near) continue;
    for (const double x : places) {
      const bool is_known = std::ranges::any_of(rules, [&](const Rule& rule) {
        return !rule.horizontal && std::abs(rule.at - x) <= near && rule.from <= row.top + near &&
               rule.to >= row.bottom - near;
      });
      if (!is_known) found.push_back({false, x, row.top, row.bottom});
    }
  }
  return found;
}

}  // namespace xxgk::ocr
