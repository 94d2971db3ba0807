#include "app/batch/status_entry.h"

#include <catch2/catch.hpp>

#include "app/batch/task.h"

using namespace xxgk;
using namespace xxgk::batch;

TEST_CASE("An entry is read as it was written") {
  StatusEntry entry;
  entry.id = "a\"b";
  entry.path = "folder/\xff\\x.txt";
  entry.ending = Ending::converted_with_warnings;
  entry.sha256 = "00ff";
  entry.bytes = 1234567890123;
  entry.modified = "2024-01-02T03:04:05.000000006Z";
  entry.made_with = "0.1.0/1";
  entry.reports = {{"xml/1.xml", "2021", "县政府", 2023, true}, {"xml/2.xml", "", "", std::nullopt, false}};
  entry.manifest = read_json(R"({"path":"x","n":2.50})");
  const std::string line = status_line(entry);
  CHECK(line.find('\n') == line.size() - 1);
  const StatusEntry read = read_status(line);
  CHECK(read.path == entry.path);
  CHECK(read.reports[0].year == 2023);
  CHECK(read.reports[0].in_doubt);
  CHECK_FALSE(read.reports[1].year);
  CHECK(status_line(read) == line);
}

TEST_CASE("What is no entry is refused") {
  for (const std::string line : {"", "{}", "[]", "{\"id\":\"a\"}", "{\"id\":\"\",\"outcome\":\"failed\"}",
                                 "{\"id\":\"a\",\"outcome\":\"odd\"}", "{\"id\":\"a\",\"outc"})
    CHECK_THROWS_AS(read_status(line), JsonError);
}

TEST_CASE("Tasks and replies survive their way, and nothing else is taken for one") {
  const Task task{7, "a\nb", "https://example.org/", "00"};
  CHECK(encoded(decoded_task(encoded(task))) == encoded(task));
  Reply reply;
  reply.ending = Ending::converted;
  reply.reports = {{"", "2021", "x", 2020, true}};
  reply.memory = 5;
  const std::string bytes = encoded(reply);
  CHECK(encoded(decoded_reply(bytes)) == bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_THROWS_AS(decoded_reply(bytes.substr(0, size)), std::runtime_error);
  CHECK_THROWS_AS(decoded_reply("2:99" + bytes.substr(3)), std::runtime_error);
}
