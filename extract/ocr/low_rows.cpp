// See low_rows.h.
#include "extract/ocr/low_rows.h"

#include <algorithm>
#include <cmath>

namespace xxgk::ocr {
namespace {

using extraction::Rule;

constexpr double lowest = 0.06, highest = 0.3;  // inch: of rows
constexpr double touch = 0.05;                  // inch: how near to each other two places are one

/// A strip between two rules that follow each other.
struct LowRow {
  double from = 0, to = 0;  ///< across
  double top = 0, bottom = 0;
};

bool has_rule_between(const LowRow& row, std::span<const Rule> rules, double near) {
  return std::ranges::any_of(rules, [&](const Rule& rule) {
    return rule.horizontal && rule.at > row.top + near && rule.at < row.bottom - near && rule.from < row.to &&
           rule.to > row.from;
  });
}

std::vector<LowRow> low_rows(std::span<const Rule> rules, double dpi) {
  constexpr double thick = 0.02;  // inch: a rule that was found twice
  std::vector<LowRow> rows;
  for (const Rule& upper : rules) {
    if (!upper.horizontal) continue;
    for (const Rule& lower : rules) {
      const LowRow row{std::max(upper.from, lower.from), std::min(upper.to, lower.to), upper.at, lower.at};
      const double high = row.bottom - row.top;
      if (!lower.horizontal || high < lowest * dpi || high > highest * dpi || row.from >= row.to) continue;
      if (!has_rule_between(row, rules, thick * dpi)) rows.push_back(row);
    }
  }
  return rows;
}

bool is_ink(const Pix& ink, int x, int y) {
  l_uint32 dot = 0;
  pixGetPixel(ink.get(), x, y, &dot);
  return dot != 0;
}

/// Thin ink goes from one rule to the other: type leaves paper above and below it.
bool is_joined(const CleanPage& page, const LowRow& row, int x) {
  constexpr double least = 0.95, most_beside = 0.5;  // of the way
  constexpr double beside = 0.03;                    // inch
  const int aside = static_cast<int>(std::lround(beside * page.dpi));
  const int top = static_cast<int>(row.top), bottom = static_cast<int>(row.bottom);
  int inked = 0, wide = 0;
  for (int y = top; y <= bottom; ++y) {
    if (is_ink(page.ink, x, y) || is_ink(page.ink, x - 1, y) || is_ink(page.ink, x + 1, y)) ++inked;
    if (is_ink(page.ink, x - aside, y) || is_ink(page.ink, x + aside, y)) ++wide;
  }
  const int way = bottom - top + 1;
  return inked >= least * way && wide <= most_beside * way;
}

/// The middles of what joins both rules, from left to right.
std::vector<double> joints(const CleanPage& page, const LowRow& row) {
  std::vector<double> places;
  const int last = static_cast<int>(row.to) + 1;
  for (int x = static_cast<int>(row.from), begin = -1; x <= last; ++x) {
    const bool joined = x < last && is_joined(page, row, x);
    if (joined && begin < 0) begin = x;
    if (joined || begin < 0) continue;
    places.push_back((begin + x - 1) / 2.0);
    begin = -1;
  }
  return places;
}

}  // namespace

std::vector<Rule> rules_in_low_rows(const CleanPage& page, std::span<const Rule> rules) {
  const double near = touch * page.dpi;
  std::vector<Rule> found;
  for (const LowRow& row : low_rows(rules, page.dpi)) {
    for (const double x : joints(page, row)) {
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
