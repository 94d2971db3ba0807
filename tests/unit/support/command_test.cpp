#include "support/command.h"

#include <signal.h>
#include <sys/wait.h>
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

TEST_CASE("Ctrl-C ends a program and takes the temporary folder along") {
  const std::string note = (std::filesystem::temp_directory_path() / ("held-" + std::to_string(::getpid()))).string();
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::signal(SIGINT, SIG_DFL);
    const TemporaryFolder folder;
    write_file(note, folder.path(""));
    if (run_command({"/bin/sleep", "60"}, 60) != CommandEnd::interrupted) ::_exit(1);
    folder.~TemporaryFolder();
    ::_exit(2);
  }
  while (!std::filesystem::exists(note)) ::usleep(10'000);
  ::kill(child, SIGINT);
  int status = 0;
  CHECK(::waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGINT);
  CHECK_FALSE(std::filesystem::exists(read_file(note, 1000)));
  std::filesystem::remove(note);
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
