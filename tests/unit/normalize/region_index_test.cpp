// normalize/regions: what a body's name says of its place, and where it says too little.
#include "normalize/regions/region_index.h"

#include <catch2/catch.hpp>

#include "support/embedded.h"

using namespace xxgk;

namespace {

std::string code_of(std::string_view body) {
  static const RegionIndex index(embedded_file("regions.tsv"));
  return index.code_of(body);
}

}  // namespace

TEST_CASE("the smallest division at the beginning of the name counts") {
  CHECK(code_of("江苏省人民政府办公厅") == "320000");
  CHECK(code_of("淮安市人民政府") == "320800");
  CHECK(code_of("洪泽区水利局") == "320813");
  CHECK(code_of("江苏省淮安市洪泽区岔河镇人民政府") == "320813");
  CHECK(code_of("湖北省仙桃市财政局") == "429004");
  CHECK(code_of("北京市门头沟区人民政府") == "110109");
}

TEST_CASE("a name that several divisions bear needs the one above it") {
  CHECK(code_of("鼓楼区人民政府").empty());
  CHECK(code_of("南京市鼓楼区人民政府") == "320106");
  CHECK(code_of("福州市鼓楼区人民政府") == "350102");
  CHECK(code_of("吉林省吉林市人民政府") == "220200");
  CHECK(code_of("朝阳区教育局").empty());
}

TEST_CASE("a district called by a direction alone needs its city") {
  CHECK(code_of("东区街道办事处").empty());
  CHECK(code_of("攀枝花市东区人民政府") == "510402");
  CHECK(code_of("丰县人民政府") == "320321");
}

TEST_CASE("a name that begins with no division has no code") {
  CHECK(code_of("").empty());
  CHECK(code_of("国家税务总局").empty());
  CHECK(code_of("南京江北新区管理委员会").empty());
  CHECK(code_of("清溪县水利局").empty());
  CHECK(code_of("市辖区").empty());
}

TEST_CASE("where the only division of that name is not below the one in front of it, the one in front counts") {
  CHECK(code_of("淮安市朝阳县").substr(0, 4) == "3208");
}
