// Work in child processes: results come back, faults stay there.
#include "support/child.h"

#include <signal.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

#include "tests/sanitizers.h"

using namespace xxgk;

namespace {

ChildError fault_of(const std::function<std::string(const TellProgress&)>& work, const ChildLimits& limits) {
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
  CHECK(run_in_child([&](const TellProgress&) { return large; }, {}) == large);
  CHECK(run_in_child([](const TellProgress&) { return std::string(); }, {10, 0}).empty());
}

TEST_CASE("what a child changes stays with the child") {
  int value = 1;
  const std::string result = run_in_child(
      [&value](const TellProgress&) {
        value = 2;
        return std::to_string(value);
      },
      {});
  CHECK(result == "2");
  CHECK(value == 1);
}

TEST_CASE("a child that hangs is ended, and its last word is known") {
  const ChildError error = fault_of(
      [](const TellProgress& tell) {
        tell("page 1");
        tell("page 2");
        for (;;) ::pause();
        return std::string();
      },
      {0.2, 0});
  CHECK(error.fault() == ChildFault::timeout);
  CHECK(error.progress() == "page 2");
}

TEST_CASE("a child that crashes or throws costs only itself") {
  const ChildError crashed = fault_of(
      [](const TellProgress&) {
        ::raise(SIGKILL);
        return std::string();
      },
      {});
  CHECK(crashed.fault() == ChildFault::crashed);
  CHECK(crashed.signal() == SIGKILL);
  const ChildError threw = fault_of([](const TellProgress&) -> std::string { throw std::runtime_error("no"); }, {});
  CHECK(threw.fault() == ChildFault::crashed);
  CHECK(threw.signal() == 0);
}

TEST_CASE("a child that wants more memory than it may have says so") {
  if (under_address_sanitizer) return;  // it maps terabytes for itself
  const ChildError error = fault_of(
      [](const TellProgress&) {
        const std::vector<char> much(std::size_t{512} << 20, 'x');
        return std::string(much.begin(), much.begin() + 1);
      },
      {0, std::size_t{64} << 20});
  CHECK(error.fault() == ChildFault::memory);
}

TEST_CASE("the caller works while the child does") {
  bool done = false;
  const auto slow = [](const TellProgress&) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    return std::string("child");
  };
  CHECK(run_in_child(slow, {}, [&done] { done = true; }) == "child");
  CHECK(done);
}

TEST_CASE("what the caller's own work throws is passed on, and the child does not stay") {
  const auto endless = [](const TellProgress&) -> std::string {
    for (;;) std::this_thread::sleep_for(std::chrono::seconds(1));
  };
  CHECK_THROWS_AS(run_in_child(endless, {}, [] { throw std::out_of_range("meanwhile"); }), std::out_of_range);
}
