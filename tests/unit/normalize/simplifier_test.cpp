// normalize/simplifier.h: labels in traditional characters, and in the wording of Taiwan and Hong Kong, are the form's.
#include "normalize/text/simplifier.h"

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "normalize/report/find_script.h"
#include "tests/unit/official_forms.h"
#include "tests/unit/written_document.h"

using namespace xxgk;
using official::folder;

namespace {

using Cases = std::vector<std::pair<const char*, const char*>>;

const Folder& traditional() {
  static const Folder folder(official::lexicon(), std::make_unique<Simplifier>(official::forms()));
  return folder;
}

void check_all(const Cases& cases) {
  for (const auto& [printed, form] : cases) {
    INFO(printed);
    CHECK(to_utf8(traditional().label(printed).words) == to_utf8(folder().label(form).words));
  }
}

}  // namespace

TEST_CASE("traditional characters are simplified only in sources written in them") {
  const Cases cases = {{"申請人情況", "申请人情况"},
                       {"1.屬於國家秘密", "1.属于国家秘密"},
                       {"行政複議", "行政复议"},
                       {"總計", "总计"},
                       {"2.同意公開答覆數", "2.同意公开答复数"},
                       {"商業企業", "商业企业"}};
  check_all(cases);
  for (const auto& [printed, form] : cases) {
    INFO(printed);
    CHECK_FALSE(folder().label(printed) == folder().label(form));
    CHECK(to_utf8(traditional().shown(printed)) == printed);
  }
}

TEST_CASE("variants of characters that Hong Kong and Taiwan prefer") {
  check_all({{"衞生", "卫生"}, {"在綫申請", "在线申请"}, {"為羣眾解決", "为群众解决"}, {"平臺", "平台"}});
}

TEST_CASE("words of Taiwan are those of the forms") {
  check_all({{"行政規範性檔案", "行政规范性文件"},
             {"本年新收政府資訊公開申請數量", "本年新收政府信息公开申请数量"},
             {"本機關不掌握相關政府資訊", "本机关不掌握相关政府信息"},
             {"透過網路申請", "通过网络申请"},
             {"主動公開規範性檔案數", "主动公开规范性文件数"}});
}

TEST_CASE("words that the forms have stay, whatever they mean in Taiwan") {
  check_all({{"行政規範性文件", "行政规范性文件"},
             {"屬於行政查詢事項", "属于行政查询事项"},
             {"行政執法案卷", "行政执法案卷"},
             {"統計指標", "统计指标"},
             {"線上申請", "线上申请"},
             {"新增製發", "新增制发"}});
}

TEST_CASE("every label of the forms in simplified characters stays as it is") {
  for (const Form& form : official::forms().forms) {
    for (const TableForm& table : form.tables) {
      for (const RowSlot& slot : row_slots(table)) {
        INFO(slot.row->label.official);
        CHECK(traditional().label(slot.row->label.official) == folder().label(slot.row->label.official));
      }
    }
  }
}

TEST_CASE("places found in folded text hold in the printed one") {
  for (const char* text : {"網際網路", "人工智慧2023年，資訊安全", "政府資訊公開年報 → 檔案", ""}) {
    INFO(text);
    CHECK(traditional().for_patterns(to_code_points(text)).size() == to_code_points(text).size());
  }
}

TEST_CASE("the script is told by several characters, not by one in a name") {
  CHECK_FALSE(is_traditional(written({"乾縣人民政府2023年政府信息公開工作年度报告"}), official::lexicon()));
  CHECK(is_traditional(written({"政府資訊公開工作年度報告", "申請總計 | 5", "商業企業"}), official::lexicon()));
}
