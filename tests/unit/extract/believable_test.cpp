// Text of pages that is not what they show.
#include "extract/page/believable.h"

#include <catch2/catch.hpp>

#include "tests/unit/made_up_page.h"

using namespace xxgk::extraction;

namespace {

bool believed(std::string_view text) {
  PageContent page;
  page.words = {word(text, 0, 0)};
  return is_believable(page);
}

}  // namespace

TEST_CASE("prose and tables are believed") {
  CHECK(believed("本年新收政府信息公开申请数量，其中自然人二十一件。"));
  CHECK(believed("2023 — 1,276.55 / ABC"));
  CHECK(believed("⺟⻓⾏政复议"));  // radicals in place of ideographs
  CHECK(believed("檔案資訊公開年度報告書，依申請公開情況統計表"));
}

TEST_CASE("code points of private use, damage and rare ideographs in numbers are not") {
  CHECK_FALSE(believed("\uE001\uE002\uE003\uE004\uE005\uE006\uE007\uE008\uE009\uE00A\uE00B\uE00C\uE00D"));
  CHECK_FALSE(believed("�������������������"));
  CHECK_FALSE(believed("鍏紑鏀垮簻淇℃伅鐢宠鏁伴噺鏈勾鏂版敹"));  // UTF-8 read as GBK
}

TEST_CASE("a page with next to nothing on it is believed") {
  CHECK(believed("\uE001"));
}
