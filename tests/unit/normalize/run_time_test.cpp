// How the time of a conversion grows with the length of its source.
#include <catch2/catch.hpp>
#include <ctime>

#include "tests/unit/written_report.h"

using namespace xxgk;
using namespace xxgk::written_report;

namespace {

/// Processor time of reading a report in which one row of table three is printed so many times.
double seconds_for(std::size_t rows) {
  Text text = report_of_2021();
  text.insert(text.begin() + static_cast<std::ptrdiff_t>(index_of(text, reissue)), rows, text[index_of(text, reissue)]);
  const Document document = written(text);
  const std::clock_t begin = std::clock();
  normalize_all(document, official::forms());
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("equal rows take time in proportion to their number") {
  seconds_for(10);
  const double few = seconds_for(1500), many = seconds_for(12'000);
  CHECK(many < 24 * few);  // 8 times as many; in proportion to the square it would be 64
}
