// How the time of a conversion grows with the length of its source.
#include <catch2/catch.hpp>
#include <ctime>

#include "tests/unit/written_report.h"

using namespace xxgk;
using namespace xxgk::written_report;

namespace {

/// Processor time of reading a report that holds a line so many times, before the line that begins so.
double seconds_for(std::size_t count, const std::string& line, const std::string& before) {
  Text text = report_of_2021();
  text.insert(text.begin() + static_cast<std::ptrdiff_t>(index_of(text, before)), count, line);
  const Document document = written(text);
  const std::clock_t begin = std::clock();
  normalize_all(document, official::forms());
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("equal rows take time in proportion to their number") {
  const Text text = report_of_2021();
  const std::string reissued = text[index_of(text, reissue)];
  seconds_for(10, reissued, reissue);
  const double few = seconds_for(1500, reissued, reissue), many = seconds_for(12'000, reissued, reissue);
  CHECK(many < 24 * few);  // 8 times as many; in proportion to the square it would be 64
}

TEST_CASE("rows of numbers below the header of table four take time in proportion to their number, and not much") {
  const std::string numbers = "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8";
  seconds_for(10, numbers, litigation);
  CHECK(seconds_for(8000, numbers, litigation) < 2);
}
