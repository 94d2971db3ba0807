// normalize/normalize.h: reports that are sound.
#include "tests/unit/written_report.h"

using namespace xxgk;
using namespace xxgk::written_report;

TEST_CASE("a sound report of 2021 is read without a word") {
  const Report report = read(report_of_2021());
  CHECK(says_nothing(report));
  CHECK(failing(report).empty());
  CHECK(report.form == "2021");
  CHECK(report.year == 2023);
  CHECK(report.agency == "清溪县水利局");
  CHECK(row(report, "proactive", "regulations") == "1 | 2 | 3");
  CHECK(row(report, "proactive", "normative-documents") == "4 | 5 | 6");
  CHECK(row(report, "proactive", "coercion") == "9");
  CHECK(row(report, "proactive", "fees") == "105000 \"10.5\"");
  CHECK(applications(report, "received") == "30 | 13 | 11 | 7 | 5 | 3 | 69");
  CHECK(applications(report, "unavailable.not-held") == "3 | 1 | 1 | 1 | 1 | 0 | 7");
  CHECK(applications(report, "carried-out") == "3 | 0 | 0 | 0 | 0 | 0 | 3");
  CHECK(row(report, "review-litigation", "review") == "1 | 2 | 3 | 4 | 10");
  CHECK(row(report, "review-litigation", "litigation-direct") == "5 | 6 | 7 | 8 | 26");
  CHECK(row(report, "review-litigation", "litigation-after-review") == "9 | 10 | 11 | 12 | 42");
  CHECK(section(report, 1) == "p");
  CHECK(section(report, 2) == "proactive");
  CHECK(section(report, 3) == "applications");
  CHECK(section(report, 4) == "review-litigation");
  CHECK(section(report, 6) == "p");
  CHECK(contents_of(report.front).empty());
  CHECK(contents_of(report.back).empty());
}

TEST_CASE("a sound report of 2019 is read without a word") {
  const Report report = read(report_of_2019());
  CHECK(says_nothing(report));
  CHECK(failing(report).empty());
  CHECK(report.form == "2019");
  CHECK(row(report, "proactive", "licensing") == "13 | -1 | 14");
  CHECK(row(report, "proactive", "fees") == "21 | 9");
  CHECK(row(report, "proactive", "procurement") == "22 | 2400000 \"240 万元\"");
  CHECK(applications(report, "other") == "2 | 1 | 0 | 0 | 1 | 1 | 5");
}
