#include "support/line_log.h"

#include <catch2/catch.hpp>

#include "support/file.h"
#include "support/line_reader.h"
#include "support/temporary_folder.h"

#include <fcntl.h>

using namespace xxgk;

namespace {

constexpr std::size_t any_size = 1 << 20;

std::vector<std::string> lines_of(const std::string& path, std::size_t longest) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  std::vector<std::string> lines;
  for (LineReader reader(file, path, longest); reader.next();) lines.emplace_back(reader.line());
  return lines;
}

}  // namespace

TEST_CASE("Lines are added behind the last whole one") {
  const TemporaryFolder folder;
  const std::string path = folder.path("log");
  for (const std::string torn : {"", "torn", std::string(10'000, 'x').c_str()}) {
    write_file(path, "one\ntwo\n" + torn);
    LineLog(path).append("three\n");
    CHECK(read_file(path, any_size) == "one\ntwo\nthree\n");
  }
  write_file(path, "only a torn line");
  LineLog log(path);
  log.append("a\n");
  log.append("b\n");
  CHECK(read_file(path, any_size) == "a\nb\n");
}

TEST_CASE("Lines come one by one with their places") {
  const TemporaryFolder folder;
  const std::string path = folder.path("lines"), longest(600'000, 'x');
  write_file(path, "a\n\n" + longest + "\nlast");
  CHECK(lines_of(path, 1 << 20) == std::vector<std::string>{"a", "", longest, "last"});
  CHECK(lines_of(path, 3) == std::vector<std::string>{"a", "", "xxx", "las"});
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  LineReader reader(file, path, 10);
  std::vector<std::uint64_t> places;
  while (reader.next()) places.push_back(reader.begin());
  CHECK(places == std::vector<std::uint64_t>{0, 2, 3, 3 + longest.size() + 1});
  CHECK_FALSE(reader.is_whole());
}
