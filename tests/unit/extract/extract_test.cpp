// extract/extract.h: what is told of a source before it is read.
#include "extract/extract.h"

#include <catch2/catch.hpp>

using namespace xxgk;

TEST_CASE("words help to read texts and pages, not PDFs") {
  CHECK(heeds_words("报告"));
  CHECK(heeds_words("<!DOCTYPE html><html><body><p>报告</p></body></html>"));
  CHECK_FALSE(heeds_words("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n"));
  CHECK_FALSE(heeds_words(""));
}
