#include "support/process_memory.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <memory>
#include <vector>

#include "tests/unit/sanitizers.h"

namespace xxgk {
namespace {

TEST_CASE("what was freed between blocks that stay is given back") {
  constexpr std::size_t blocks = 2'000, size = 32'000, half = blocks * size / 2;
  std::vector<std::unique_ptr<std::vector<char>>> held;
  for (std::size_t i = 0; i < blocks; ++i) held.push_back(std::make_unique<std::vector<char>>(size, 'x'));
  const auto last = std::make_unique<std::vector<char>>(size, 'x');
  const std::size_t full = resident_memory();
  held.clear();
  give_memory_back();
  if (!under_address_sanitizer) CHECK(resident_memory() + half < full);
}

}  // namespace
}  // namespace xxgk
