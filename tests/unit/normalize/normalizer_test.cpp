// normalize/normalize.h: one Normalizer for sources of all kinds, one after the other.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "model/dump.h"
#include "normalize/normalize.h"
#include "tests/unit/official_forms.h"
#include "tests/unit/written_document.h"

using namespace xxgk;

namespace {

const std::vector<std::string> simplified = {"甲县水务局2023年政府信息公开工作年度报告", "一、总体情况", "平稳有序。",
                                             "二、主动公开政府信息情况", "行政许可 | 3"};
const std::vector<std::string> traditional = {"甲縣水務局2023年政府信息公開工作年度報告", "一、總體情況", "平穩有序。",
                                              "二、主動公開政府信息情況", "行政許可 | 3"};

std::string shown(const std::vector<Report>& reports) {
  std::string all;
  for (const Report& report : reports) all += dump(report);
  return all;
}

}  // namespace

TEST_CASE("what was read before changes nothing") {
  const Normalizer normalizer(official::forms());
  std::vector<std::string> two = simplified;
  two.insert(two.end(), {"乙镇人民政府2023年政府信息公开工作年度报告"});
  two.insert(two.end(), simplified.begin() + 1, simplified.end());
  for (const auto& text : {simplified, traditional, two, {}, simplified, traditional}) {
    const Document document = written(text);
    CHECK(shown(normalizer.reports_in(document)) == shown(normalize_all(document, official::forms())));
  }
  CHECK(normalizer.reports_in(written(two)).size() == 2);
  CHECK(normalizer.reports_in(written(traditional)).front().year == 2023);
}
