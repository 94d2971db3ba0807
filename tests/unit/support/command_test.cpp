#include "support/command.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <string>

#include "support/file.h"
#include "support/temporary_folder.h"

using namespace xxgk;

TEST_CASE("a program ends well, ends badly or is not there") {
  CHECK(run_command({"/bin/true"}, 10) == CommandEnd::done);
  CHECK(run_command({"/bin/false"}, 10) == CommandEnd::failed);
  CHECK(run_command({"/no/such/program"}, 10) == CommandEnd::failed);
}

TEST_CASE("when time is up a program ends with all that it has started") {
  const TemporaryFolder folder;
  const auto begin = std::chrono::steady_clock::now();
  // A grandchild that would write a file a second after the program's end.
  const std::string script = "(sleep 1.5; echo alive >" + folder.path("file") + ") & sleep 60";
  CHECK(run_command({"/bin/sh", "-c", script}, 0.5) == CommandEnd::timeout);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
  ::sleep(2);
  CHECK_FALSE(std::filesystem::exists(folder.path("file")));
}

TEST_CASE("programs are found where the shell finds them") {
  CHECK(program_path("sh").ends_with("/sh"));
  CHECK(program_path("no-such-program-of-any-kind").empty());
}

TEST_CASE("a temporary folder goes with all that is in it") {
  std::string path;
  {
    const TemporaryFolder folder;
    folder.add_folder("a/b");
    path = folder.path("a/b/file");
    write_file(path, "x");
    CHECK(std::filesystem::exists(path));
    CHECK((std::filesystem::status(folder.path("")).permissions() & std::filesystem::perms::others_all) ==
          std::filesystem::perms::none);
  }
  CHECK_FALSE(std::filesystem::exists(std::filesystem::path(path).parent_path().parent_path().parent_path()));
}
