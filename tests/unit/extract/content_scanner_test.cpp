// Content streams of PDF pages as operators.
#include "extract/pdf/content_scanner.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace xxgk::extraction;

namespace {

/// `10 20 m` becomes `m(10 20)`; names follow behind a slash.
std::string scanned(std::string_view content) {
  ContentScanner scanner(content);
  Operation operation;
  std::string all;
  while (scanner.next(operation)) {
    all += (all.empty() ? "" : " ") + std::string(operation.name) + "(";
    for (std::size_t i = 0; i < operation.numbers.size(); ++i)
      all += (i > 0 ? " " : "") + std::to_string(static_cast<int>(operation.numbers[i] * 10));
    if (!operation.operand.empty()) all += "/" + std::string(operation.operand);
    all += ")";
    if (operation.shown > 0) all += ":" + std::to_string(operation.shown);
  }
  return all;
}

}  // namespace

TEST_CASE("operands stand before their operator") {
  CHECK(scanned("1 2.5 m -3 .4 l S") == "m(10 25) l(-30 4) S()");
  CHECK(scanned("q\n+1 0 0 1 5 6 cm/Im1 Do\nQ") == "q() cm(10 0 0 10 50 60) Do(/Im1) Q()");
}

TEST_CASE("strings, arrays, dictionaries and comments are no operators") {
  CHECK(scanned("(a \\) (nested m) b) Tj") == "Tj():16");
  CHECK(scanned("[(ab) -20 <0102>] TJ") == "TJ(-200):4");
  CHECK(scanned("/Span << /MCID 3 /Alt (S) >> BDC % S f\nf") == "BDC(30/Alt):1 f()");
}

TEST_CASE("the data of an inline image is skipped") {
  CHECK(scanned(std::string_view("BI /W 2 ID \x01 m EIx\xff l\nEI Q", 26)) == "BI() ID(20/W) Q()");
}

TEST_CASE("content that stops anywhere ends the scan") {
  const std::string content = "q 1 0 0 1 0 0 cm (text) Tj [<12] TJ BI ID xx EI f";
  for (std::size_t length = 0; length <= content.size(); ++length) scanned(std::string_view(content).substr(0, length));
  CHECK(scanned("(never closed").empty());
  CHECK(scanned("1 2 3").empty());
}
