// support/new_folder.h: a folder is there as a whole or not at all.
#include "support/new_folder.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "support/file.h"
#include "support/file_stream.h"
#include "support/temporary_folder.h"

using namespace xxgk;

namespace {

namespace fs = std::filesystem;

void put(const std::string& path, std::string_view bytes) {
  FileStream file(path);
  file.append(bytes);
  file.close();
}

std::size_t entries(const std::string& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a folder takes its place with all that is in it") {
  const TemporaryFolder place;
  const std::string target = place.path("around/target/");
  {
    NewFolder folder(target);
    put(folder.path("a"), "1");
    CHECK_FALSE(fs::exists(target));
    folder.take_place();
  }
  CHECK(read_file(target + "a", 10) == "1");
  CHECK(entries(place.path("around")) == 1);
}

TEST_CASE("a folder that was there is replaced, nothing of it stays") {
  const TemporaryFolder place;
  fs::create_directory(place.path("target"));
  put(place.path("target/old"), "old");
  {
    NewFolder folder(place.path("target"));
    put(folder.path("new"), "new");
    folder.take_place();
  }
  CHECK(fs::exists(place.path("target/new")));
  CHECK_FALSE(fs::exists(place.path("target/old")));
  CHECK(entries(place.path(".")) == 1);
}

TEST_CASE("a folder that does not take its place leaves nothing behind") {
  const TemporaryFolder place;
  {
    put(NewFolder(place.path("target")).path("a"), "1");
  }
  CHECK(entries(place.path(".")) == 0);
}

TEST_CASE("where no folder can be made, that is said") {
  const TemporaryFolder place;
  put(place.path("file"), "");
  CHECK_THROWS_AS(NewFolder(place.path("file/below")), FileError);
}
