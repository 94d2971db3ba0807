// normalize/table/numbers_in_labels.h: values that stand too near their row's label.
#include "tests/unit/written_report.h"

using namespace xxgk;
using namespace xxgk::written_report;

namespace {

std::string received_of(const std::string& line) {
  return applications(read(with(report_of_2021(), received, {line})), "received");
}

const std::string label = "一、本年新收政府信息公开申请数量";

}  // namespace

TEST_CASE("a number behind the label is the first value where the first cell lacks one, sure if the row adds up") {
  CHECK(received_of(label + " 30 |  | 13 | 11 | 7 | 5 | 3 | 69") == "30 | 13 | 11 | 7 | 5 | 3 | 69");
  CHECK(received_of(label + " 31 |  | 13 | 11 | 7 | 5 | 3 | 69") == "31 suspect | 13 | 11 | 7 | 5 | 3 | 69");
}

TEST_CASE("and where the row has one value less than there are columns") {
  CHECK(received_of(label + " 30 | 13 | 11 | 7 | 5 | 3 | 69") == "30 | 13 | 11 | 7 | 5 | 3 | 69");
}

TEST_CASE("where it may be of several cells, none of them is blank") {
  CHECK(received_of(label + " 30 |  |  |  | 7 | 5 | 3 | 69") ==
        "illegible \"30\" | illegible \"30\" | illegible \"30\" | 7 | 5 | 3 | 69");
}

TEST_CASE("a number of the label's own is none of the row's") {
  CHECK(received_of("一、本年（ 2023 ）新收政府信息公开申请数量 |  | 13 | 11 | 7 | 5 | 3 | 69") ==
        "blank | 13 | 11 | 7 | 5 | 3 | 69");
  CHECK(received_of("一、 2023 年新收政府信息公开申请数量 |  | 13 | 11 | 7 | 5 | 3 | 69") ==
        "blank | 13 | 11 | 7 | 5 | 3 | 69");
  const Report report =
      read(with(report_of_2021(), "2.没有现成信息", {" （四） 2.没有现成信息需要另行制作 |  | 1 | 0 | 0 | 0 | 1 | 3"}));
  CHECK(applications(report, "unavailable.needs-creation") == "blank | 1 | 0 | 0 | 0 | 1 | 3");
}

TEST_CASE("a mark behind a label that touches it is no value where cells are known") {
  CHECK(received_of(label + "1 |  | 13 | 11 | 7 | 5 | 3 | 69") == "blank | 13 | 11 | 7 | 5 | 3 | 69");
}
