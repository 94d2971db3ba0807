// Work in child processes: results come back, faults stay there.
#include "support/child.h"

#include <signal.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include "tests/unit/sanitizers.h"

using namespace xxgk;

namespace {

ChildError fault_of(const std::function<std::string(const TellPart&)>& work, const ChildLimits& limits) {
  try {
    run_in_child(work, limits);
  } catch (const ChildError& error) {
    return error;
  }
  throw std::logic_error("the child gave a result");
}

}  // namespace

TEST_CASE("a child's result comes back whole, however long it is") {
  std::string large(3'000'000, 'x');
  large[1'000'000] = '\0';
  CHECK(run_in_child([&](const TellPart&) { return large; }, {}) == large);
  CHECK(run_in_child([](const TellPart&) { return std::string(); }, {10, 0}).empty());
}

TEST_CASE("what a child changes stays with the child") {
  int value = 1;
  const std::string result = run_in_child(
      [&value](const TellPart&) {
        value = 2;
        return std::to_string(value);
      },
      {});
  CHECK(result == "2");
  CHECK(value == 1);
}

TEST_CASE("a child that hangs is ended; what it told before has come") {
  std::vector<std::string> parts;
  const auto work = [](const TellPart& tell) {
    tell("page 1");
    tell(std::string(200'000, 'x'));
    for (;;) ::pause();
    return std::string();
  };
  try {
    run_in_child(work, {0.2, 0}, {{}, [&parts](std::string_view part) { parts.emplace_back(part); }});
    FAIL("the child gave a result");
  } catch (const ChildError& error) {
    CHECK(error.fault() == ChildFault::timeout);
  }
  REQUIRE(parts.size() == 2);
  CHECK(parts[0] == "page 1");
  CHECK(parts[1].size() == 200'000);
}

TEST_CASE("parts come before the result, and the time they take is not the child's") {
  int parts = 0;
  const auto slowly = [&parts](std::string_view) {
    ++parts;
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
  };
  const auto work = [](const TellPart& tell) {
    tell("1");
    tell("2");
    return std::string("done");
  };
  CHECK(run_in_child(work, {0.25, 0}, {{}, slowly}) == "done");
  CHECK(parts == 2);
}

TEST_CASE("what taking a part throws is passed on") {
  const auto work = [](const TellPart& tell) {
    tell("1");
    return std::string();
  };
  CHECK_THROWS_AS(run_in_child(work, {}, {{}, [](std::string_view) { throw std::out_of_range("part"); }}),
                  std::out_of_range);
}

TEST_CASE("a child that crashes or throws costs only itself") {
  const ChildError crashed = fault_of(
      [](const TellPart&) {
        ::raise(SIGKILL);
        return std::string();
      },
      {});
  CHECK(crashed.fault() == ChildFault::crashed);
  CHECK(crashed.signal() == SIGKILL);
  const ChildError threw = fault_of([](const TellPart&) -> std::string { throw std::runtime_error("no"); }, {});
  CHECK(threw.fault() == ChildFault::crashed);
  CHECK(threw.signal() == 0);
}

TEST_CASE("a child that wants more memory than it may have says so") {
  if (under_address_sanitizer) return;  // it maps terabytes for itself
  const ChildError error = fault_of(
      [](const TellPart&) {
        const std::vector<char> much(std::size_t{512} << 20, 'x');
        return std::string(much.begin(), much.begin() + 1);
      },
      {0, std::size_t{64} << 20});
  CHECK(error.fault() == ChildFault::memory);
}

TEST_CASE("the caller works while the child does") {
  bool done = false;
  const auto slow = [](const TellPart&) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    return std::string("child");
  };
  CHECK(run_in_child(slow, {}, {[&done] { done = true; }}) == "child");
  CHECK(done);
}

TEST_CASE("what the caller's own work throws is passed on, and the child does not stay") {
  const auto endless = [](const TellPart&) -> std::string {
    for (;;) std::this_thread::sleep_for(std::chrono::seconds(1));
  };
  CHECK_THROWS_AS(run_in_child(endless, {}, {[] { throw std::out_of_range("meanwhile"); }}), std::out_of_range);
}
