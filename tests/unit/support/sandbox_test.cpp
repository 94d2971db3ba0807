#include "support/sandbox.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <cerrno>
#include <thread>

#include "support/child.h"
#include "support/file.h"
#include "support/temporary_folder.h"

using namespace xxgk;

namespace {

std::string tried(int result) {
  return result >= 0 ? "done" : std::to_string(errno);
}

/// What each of a few deeds comes to in a process that has entered the sandbox.
std::string deeds(const TemporaryFolder& folder, bool may_start_programs) {
  SandboxRights rights;
  rights.readable = {"/usr", "/lib", "/lib64", "/etc", "/proc"};
  rights.writable = {folder.path("own")};
  rights.may_start_programs = may_start_programs;
  const std::string lacking = enter_sandbox(rights);
  if (!lacking.empty()) return "lacking " + lacking;
  std::string said;
  said += " network " + tried(::socket(AF_INET, SOCK_STREAM, 0));
  said += " own " + tried(::open(folder.path("own/a").c_str(), O_CREAT | O_WRONLY, 0600));
  said += " other " + tried(::open(folder.path("a").c_str(), O_CREAT | O_WRONLY, 0600));
  said += " read " + tried(::open(folder.path("there").c_str(), O_RDONLY));
  said += " system " + tried(::open("/etc/passwd", O_RDONLY));
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  said += " fork " + tried(child);
  std::thread([&said] { said += " thread"; }).join();
  return said;
}

}  // namespace

TEST_CASE("In the sandbox only what the work needs can be done") {
  const TemporaryFolder folder;
  folder.add_folder("own");
  write_file(folder.path("there"), "x");
  load_sandbox();
  for (const bool may_start_programs : {false, true}) {
    const std::string said =
        run_in_child([&](const TellPart&) { return deeds(folder, may_start_programs); }, ChildLimits{20});
    if (said.starts_with("lacking")) {
      WARN("SKIPPED: this system has no such protection: " << said);
      continue;
    }
    const std::string fork = may_start_programs ? "done" : "1";
    CHECK(said == " network 1 own done other 13 read 13 system done fork " + fork + " thread");
  }
}
