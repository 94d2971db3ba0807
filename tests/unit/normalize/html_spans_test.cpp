// Pages whose header and rows span different numbers of columns: a value belongs to the column of its order in the row.
#include <catch2/catch.hpp>
#include <string>

#include "normalize/normalize.h"
#include "tests/unit/web_page.h"

using namespace xxgk;

namespace {

/// What the row of applications received says, `key=value` for each column.
std::string received(const std::string& rows) {
  const Report report = normalize(
      web::document_of(
          "<h1>清溪县财政局2023年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table>" + rows +
          "</table>"),
      official::forms());
  std::string words;
  for (const FormTable* table : form_tables(report)) {
    for (const FactRow& row : table->rows) {
      if (table->name != "applications" || row.key != "received") continue;
      for (const Fact& fact : row.facts)
        words +=
            fact.column + "=" + (fact.value ? fact.value->text() : "") + std::string(status_name(fact.status)) + " ";
    }
  }
  return words;
}

const std::string rows_behind =
    "<tr><td colspan=3>二、上年结转政府信息公开申请数量<td>1<td>0<td>0<td>0<td>0<td>0<td>1"
    "<tr><td rowspan=2>三、本年度办理结果<td colspan=2>（一）予以公开<td>4<td>2<td>1<td>0<td>0<td>0<td>7"
    "<tr><td colspan=2>（七）总计<td>4<td>2<td>1<td>0<td>0<td>0<td>7";
const std::string expected = "natural-person=3 business=2 research=1 public-welfare=0 legal-service=0 other=0 total=6 ";

std::string header(const std::string& stub, const std::string& of_applicants, const std::string& of_bodies) {
  return "<tr><td rowspan=3 colspan=" + stub + ">（勾稽关系）<td colspan=" + of_applicants +
         ">申请人情况<tr><td rowspan=2>自然人<td colspan=" + of_bodies +
         ">法人或其他组织<td rowspan=2>总计<tr><td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他";
}

}  // namespace

TEST_CASE("a header that is wider or narrower than the rows") {
  for (const char* stub : {"1", "2", "3", "4", "6"}) {
    INFO(stub);
    CHECK(received(header(stub, "7", "5") +
                   "<tr><td colspan=3>一、本年新收政府信息公开申请数量<td>3<td>2<td>1<td>0<td>0<td>0<td>6" +
                   rows_behind) == expected);
  }
}

TEST_CASE("cells of values that span columns") {
  CHECK(received(header("3", "7", "5") +
                 "<tr><td colspan=2>一、本年新收政府信息公开申请数量<td colspan=2>3<td>2<td>1<td>0<td "
                 "colspan=3>0<td>0<td colspan=2>6" +
                 rows_behind) == expected);
}

TEST_CASE("groups in the header that span too few or too many columns") {
  for (const char* span : {"3", "4", "6", "9"}) {
    INFO(span);
    CHECK(received(header("3", "7", span) +
                   "<tr><td colspan=3>一、本年新收政府信息公开申请数量<td>3<td>2<td>1<td>0<td>0<td>0<td>6" +
                   rows_behind) == expected);
  }
}

TEST_CASE("an empty cell among disagreeing spans stays empty, and in its column") {
  CHECK(received(header("4", "7", "5") +
                 "<tr><td colspan=3>一、本年新收政府信息公开申请数量<td>3<td>&nbsp;<td>1<td><td>0<td>0<td>4" +
                 rows_behind) ==
        "natural-person=3 business=blank research=1 public-welfare=blank legal-service=0 other=0 total=4 ");
}

TEST_CASE("a cell of the header pushed behind the last column by spans before it") {
  const std::string head =
      "<tr><td rowspan=3 colspan=3>（勾稽关系）<td colspan=7>申请人情况<td rowspan=3>总计<tr><td rowspan=2>自然人<td "
      "colspan=6>"
      "法人或其他组织<tr><td>商业企业<td>科研机构<td colspan=2>社会公益组织<td>法律服务机构<td>其他<td>小计";
  CHECK(received(head + "<tr><td colspan=3>一、本年新收政府信息公开申请数量<td>3<td>2<td>1<td>0<td>0<td>1<td>4<td>7"
                        "<tr><td colspan=3>二、上年结转政府信息公开申请数量<td>1<td>0<td>0<td>0<td>0<td>0<td>0<td>1") ==
        "natural-person=3 business=2 research=1 public-welfare=0 legal-service=0 other=1 organisations=4 total=7 ");
}
