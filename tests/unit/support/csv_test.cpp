// support/csv.h: what is written is read back, and what others write is read.
#include "support/csv.h"

#include <catch2/catch.hpp>

using namespace xxgk;

namespace {

using Records = std::vector<std::vector<std::string>>;

std::string line(const std::vector<std::string>& fields) {
  std::string text;
  for (const std::string& field : fields) {
    if (!text.empty()) text += ',';
    append_csv_field(text, field);
  }
  return text + "\n";
}

}  // namespace

TEST_CASE("a field is quoted only where it must be") {
  CHECK(line({"a b", "行政", "'"}) == "a b,行政,'\n");
  CHECK(line({"a,b", "say \"no\"", "two\nlines"}) == "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\n");
}

TEST_CASE("what is written is read back") {
  const std::vector<std::string> hard = {"\"", ",", "\"\"\n,", "a\rb", "end"};
  CHECK(csv_records(line(hard)) == Records{hard});
}

TEST_CASE("files of others are read") {
  CHECK(csv_records("\xEF\xBB\xBFname,code\r\nA,1\r\n\r\nB,2") == Records{{"name", "code"}, {"A", "1"}, {"B", "2"}});
  CHECK(csv_records("a,,\n") == Records{{"a", "", ""}});
  CHECK(csv_records("\"open,1\nnext") == Records{{"open,1\nnext"}});
  CHECK(csv_records("") == Records{});
  CHECK(csv_records("5\" tube,x") == Records{{"5\" tube", "x"}});
}
