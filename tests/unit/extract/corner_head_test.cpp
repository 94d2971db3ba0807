// The head of labels that end before it.
#include "extract/aligned/corner_head.h"

#include <catch2/catch.hpp>

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

constexpr Box corner{80, 20, 120, 30}, head{240, 20, 300, 30};

/// Labels from 10 to 60, values from 310 on.
std::optional<Box> found(const std::vector<Box>& heads, const std::vector<Box>& all) {
  return corner_of(heads, all, 10, 60, 310);
}

}  // namespace

TEST_CASE("the first head is the labels' if the stub of which it is the middle ends before the next") {
  CHECK(found({head, corner}, {corner, head}) == corner);
}

TEST_CASE("it is an empty column's where the labels have a head, or the stub would reach into the next column") {
  CHECK_FALSE(found({corner, head}, {{10, 20, 50, 30}, corner, head}));
  CHECK_FALSE(found({{160, 20, 200, 30}, head}, {{160, 20, 200, 30}, head}));
}

TEST_CASE("what stands above all heads is the whole table's") {
  CHECK(found({corner, head}, {{10, 5, 50, 15}, corner, head}) == corner);
}
