// Only here numbers become binary fractions: to tell what is far away, never to be written.
#include "normalize/compare/outliers.h"

#include <algorithm>
#include <cmath>

namespace xxgk {
namespace {

constexpr std::size_t fewest = 8;
constexpr double score_of_deviation = 0.6745, limit = 3.5;

double binary(const Decimal& value, Scale scale) {
  const double plain = static_cast<double>(value.units()) / std::pow(10.0, value.scale());
  if (scale == Scale::plain) return plain;
  return plain < 0 ? -std::log1p(-plain) : std::log1p(plain);
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

std::optional<Fraction> median_of(const std::vector<Decimal>& sorted) {
  if (sorted.empty()) return std::nullopt;
  const std::size_t middle = sorted.size() / 2;
  if (sorted.size() % 2 == 1) return Fraction{sorted[middle], Decimal(1)};
  const auto sum = sorted[middle - 1].plus(sorted[middle]);
  return sum ? fraction_of(*sum, Decimal(2)) : std::nullopt;
}

std::optional<std::vector<bool>> outliers_in(const std::vector<Decimal>& values, Scale scale) {
  if (values.size() < fewest) return std::nullopt;
  std::vector<double> places;
  for (const Decimal& value : values) places.push_back(binary(value, scale));
  const double middle = median(places);
  for (double& place : places) place = std::abs(place - middle);
  const double deviation = median(places);
  if (deviation == 0) return std::nullopt;
  std::vector<bool> outliers;
  for (const double distance : places) outliers.push_back(score_of_deviation * distance / deviation > limit);
  return outliers;
}

}  // namespace xxgk
