// app/detail_words.h: particulars of faults in the reader's language.
#include "app/detail_words.h"

#include <catch2/catch.hpp>

using namespace xxgk;

TEST_CASE("what is known is said in Chinese, with the name or number behind it") {
  CHECK(detail_words("zip archive", Language::zh) == "zip压缩包");
  CHECK(detail_words("elements nested deeper than 256", Language::zh) == "元素嵌套层数超过256");
  CHECK(detail_words("No such file or directory", Language::zh) == "文件或文件夹不存在");
}

TEST_CASE("names and what is not known stay") {
  CHECK(detail_words("UTF-32", Language::zh) == "UTF-32");
  CHECK(detail_words("", Language::zh).empty());
  CHECK(detail_words("zip archive", Language::en) == "zip archive");
}
