// support/file.h: what is read, what is refused, and that a failed write leaves no trace.
#include "support/file.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

using namespace xxgk;
namespace fs = std::filesystem;

namespace {

/// A folder of the test's own, gone with it.
class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "xxgk-file-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for the test");
    path_ = pattern;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string file(const std::string& name) const { return path_ + "/" + name; }
  const std::string& path() const { return path_; }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  std::string path_;
};

void put(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string reason_of(const auto& action) {
  try {
    action();
  } catch (const FileError& error) {
    CHECK(std::string(error.what()) == error.path() + ": " + error.reason());
    return error.reason();
  }
  return "";
}

}  // namespace

TEST_CASE("a file is read whole, zero bytes and all") {
  const Folder folder;
  const std::string bytes("a\0b\r\n\xFF", 6);
  put(folder.file("f"), bytes);
  CHECK(read_file(folder.file("f"), 100) == bytes);
  put(folder.file("empty"), "");
  CHECK(read_file(folder.file("empty"), 100).empty());
  CHECK(read_file(folder.file("empty"), 0).empty());
}

TEST_CASE("a file longer than allowed is refused, one of just that length is not") {
  const Folder folder;
  put(folder.file("f"), std::string(1000, 'x'));
  CHECK(read_file(folder.file("f"), 1000).size() == 1000);
  CHECK(read_file(folder.file("f"), static_cast<std::size_t>(-1)).size() == 1000);
  CHECK(reason_of([&] { read_file(folder.file("f"), 999); }) == "holds more than 999 bytes");
  CHECK(reason_of([&] { read_file(folder.file("f"), 0); }) == "holds more than 0 bytes");
}

TEST_CASE("a file without end is read no further than allowed") {
  CHECK(reason_of([] { read_file("/dev/zero", 300000); }) == "holds more than 300000 bytes");
}

TEST_CASE("folders and files that are not there are refused in the system's words") {
  const Folder folder;
  CHECK(reason_of([&] { read_file(folder.path(), 10); }) == "Is a directory");
  CHECK(reason_of([&] { read_file(folder.file("none"), 10); }) == "No such file or directory");
  put(folder.file("f"), "x");
  CHECK(reason_of([&] { read_file(folder.file("f/g"), 10); }) == "Not a directory");
  CHECK(reason_of([&] { read_file("", 10); }) == "No such file or directory");
}

TEST_CASE("a pipe is read to its end, in however many pieces it comes") {
  const Folder folder;
  const std::string pipe = folder.file("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const std::string half(100000, 'p');
  std::thread writer([&] {
    std::ofstream out(pipe, std::ios::binary);
    out << half << std::flush;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    out << half;
  });
  const std::string read = read_file(pipe, 1 << 20);
  writer.join();
  CHECK(read == half + half);
}

TEST_CASE("what is written can be read, and nothing else is left in the folder") {
  const Folder folder;
  const std::string bytes = std::string(300000, 'y') + std::string("\0z", 2);
  write_file(folder.file("out.xml"), bytes);
  CHECK(read_file(folder.file("out.xml"), 1 << 20) == bytes);
  write_file(folder.file("out.xml"), "");
  CHECK(read_file(folder.file("out.xml"), 1 << 20).empty());
  CHECK(folder.entries() == 1);
}

TEST_CASE("a name as long as names may be can be written") {
  const Folder folder;
  write_file(folder.file(std::string(255, 'n')), "x");
  CHECK(read_file(folder.file(std::string(255, 'n')), 10) == "x");
}

TEST_CASE("a name without folder is written in the current one") {
  const Folder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  write_file("bare", "x");
  fs::current_path(before);
  CHECK(read_file(folder.file("bare"), 10) == "x");
}

TEST_CASE("a file that the user may read by the umask stays so") {
  const Folder folder;
  const mode_t before = ::umask(022);
  write_file(folder.file("f"), "x");
  ::umask(before);
  struct stat status{};
  REQUIRE(::stat(folder.file("f").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0644);
}

TEST_CASE("a failed write leaves what was there and nothing else") {
  const Folder folder;
  fs::create_directory(folder.file("taken"));
  CHECK(reason_of([&] { write_file(folder.file("taken"), "x"); }) == "Is a directory");
  CHECK(reason_of([&] { write_file(folder.file("none/f"), "x"); }) == "No such file or directory");
  CHECK(reason_of([&] { write_file(folder.file(std::string(256, 'n')), "x"); }) == "File name too long");
  CHECK(reason_of([&] { write_file(folder.file(""), "x"); }) == "Is a directory");
  CHECK(folder.entries() == 1);
}

TEST_CASE("pipes and devices are not replaced by files") {
  const Folder folder;
  REQUIRE(::mkfifo(folder.file("pipe").c_str(), 0600) == 0);
  CHECK(reason_of([&] { write_file(folder.file("pipe"), "x"); }) == "is not a regular file");
  // A link to the device, not the device: were the refusal lost, the tests' user might be root.
  fs::create_symlink("/dev/null", folder.file("device"));
  CHECK(reason_of([&] { write_file(folder.file("device"), "x"); }) == "is not a regular file");
  CHECK(fs::is_symlink(folder.file("device")));
  CHECK(fs::is_fifo(folder.file("pipe")));
  CHECK(folder.entries() == 2);
}

TEST_CASE("a disk that takes only the beginning leaves what was there") {
  const Folder folder;
  put(folder.file("f"), "before");
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = ::signal(SIGXFSZ, SIG_IGN);
  const rlimit tight{1000, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &tight) == 0);
  const std::string reason = reason_of([&] { write_file(folder.file("f"), std::string(5000, 'x')); });
  ::setrlimit(RLIMIT_FSIZE, &before);
  ::signal(SIGXFSZ, handler);
  CHECK(reason == "File too large");
  CHECK(read_file(folder.file("f"), 10) == "before");
  CHECK(folder.entries() == 1);
}

TEST_CASE("a folder's regular files are listed in order") {
  const Folder folder;
  put(folder.file("b"), "");
  put(folder.file("a"), "");
  put(folder.file(".hidden"), "");
  fs::create_directory(folder.file("c"));
  fs::create_symlink("nowhere", folder.file("d"));
  fs::create_symlink("a", folder.file("e"));
  CHECK(list_folder(folder.path()) == std::vector<std::string>{".hidden", "a", "b", "e"});
  CHECK(reason_of([&] { list_folder(folder.file("none")); }) == "No such file or directory");
  CHECK(reason_of([&] { list_folder(folder.file("a")); }) == "Not a directory");
}
