#include "app/batch/document_key.h"

#include <catch2/catch.hpp>

#include <set>

#include "app/batch/batch_folder.h"

using namespace xxgk::batch;

TEST_CASE("Each document is in one part, and in the same always") {
  for (const int count : {1, 2, 7, 100}) {
    for (int i = 0; i < 200; ++i) {
      const std::string id = "archive/" + std::to_string(i) + ".pdf";
      int parts = 0;
      for (int index = 1; index <= count; ++index) parts += Shard{index, count}.includes(id) ? 1 : 0;
      CHECK(parts == 1);
    }
  }
  CHECK(Shard{4, 7}.includes("a") == Shard{4, 7}.includes("a#2"));
  // What machines agree on must not change with the program.
  std::string first;
  for (int i = 0; i < 10; ++i) first += Shard{1, 3}.includes(std::to_string(i)) ? '1' : '0';
  CHECK(first == "1000001011");
}

TEST_CASE("Reports are named by ids that may be names, else by hashes") {
  CHECK(report_file("110000-2023", 1, 1).ends_with("/110000-2023.xml"));
  CHECK(report_file("110000-2023", 2, 3).ends_with("/110000-2023+2.xml"));
  std::set<std::string> files;
  for (const std::string id : {"../../etc/passwd", "/", ".", "..", ".hidden", "a/b", "a b", "政府", "a#2", "a+1", "",
                               std::string(5000, 'a').c_str(), "0123456789012345678901234567890123456789"}) {
    const std::string file = report_file(id, 1, 1);
    CAPTURE(id, file);
    CHECK(file.size() == 4 + 4 + 40 + 4);
    CHECK(file.find("..") == std::string::npos);
    CHECK(files.insert(file).second);
  }
}

TEST_CASE("Status files are told by their names") {
  CHECK(shard_of_status("status-3-of-7.jsonl") == Shard{3, 7});
  for (const std::string name : {"status-0-of-7.jsonl", "status-8-of-7.jsonl", "status-a-of-7.jsonl",
                                 "status-3-of-.jsonl", "status-3.jsonl", "status-of-7.jsonl", "status-3-of-7.json",
                                 "status-3-of-7x.jsonl", "xstatus-3-of-7.jsonl", "status--of-.jsonl", "-of-", ""}) {
    CAPTURE(name);
    CHECK(shard_of_status(name).count == 0);
  }
}
