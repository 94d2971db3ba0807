#include "extract/html/mhtml.h"

#include <catch2/catch.hpp>
#include <string>

#include "extract/extract.h"
#include "tests/unit/web_page.h"

using namespace xxgk;
using extraction::is_mhtml;
using extraction::page_in;
using extraction::part_in;

namespace {

const std::string head =
    "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
    "\tboundary=\"=_a b\"\r\n\r\nThis is a message of several parts.\r\n";

std::string part(const std::string& headers, const std::string& body) {
  return "--=_a b\r\n" + headers + "\r\n\r\n" + body + "\r\n";
}

}  // namespace

TEST_CASE("a page between other parts, in any encoding") {
  const std::string css = part("Content-Type: text/css", "td { color: red }");
  const std::string plain = head + css + part("Content-Type: text/html", "<p>甲</p>") + "--=_a b--\r\n";
  REQUIRE(is_mhtml(plain));
  CHECK(page_in(plain) == "<p>甲</p>\r\n");
  CHECK(page_in(head +
                part("Content-Type: TEXT/HTML; charset=x\r\ncontent-transfer-encoding: Quoted-Printable",
                     "<p=\r\n>=E7=94=B2 a=3d1 =\r\nb=zz</p>") +
                css) == "<p>甲 a=1 b=zz</p>\r\n");
  CHECK(page_in(head + part("Content-Type: text/html\r\nContent-Transfer-Encoding: base64",
                            "PHA+\r\n55SyPC9w\r\nPg==")) == "<p>甲</p>");
}

TEST_CASE("of several pages the longest, in parts of parts as well") {
  CHECK(page_in(head + part("Content-Type: text/html", "<frameset>") +
                part("Content-Type: text/html", "<p>甲乙丙丁戊己</p>")) == "<p>甲乙丙丁戊己</p>\r\n");
  CHECK(page_in(head + part("Content-Type: multipart/alternative; boundary=in",
                            "--in\r\nContent-Type: text/html\r\n\r\n<p>甲</p>\r\n--in--")) == "<p>甲</p>\r\n");
}

TEST_CASE("messages without a page, cut short or made up to harm") {
  CHECK_THROWS_AS(page_in(head + part("Content-Type: text/css", "td {}")), ExtractError);
  CHECK_THROWS_AS(page_in(head), ExtractError);
  CHECK(page_in(head + "--=_a b\r\nContent-Type: text/html\r\n\r\n<p>甲") == "<p>甲");
  CHECK(page_in(head + part("Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable", "<p>=")) ==
        "<p>");
  std::string nested = "x";
  for (int i = 0; i < 2000; ++i) nested = "Content-Type: multipart/related; boundary=b\n\n--b\n" + nested;
  CHECK_THROWS_AS(page_in(nested), ExtractError);
}

TEST_CASE("texts that are no such message") {
  CHECK_FALSE(is_mhtml("Content-Type: multipart/related\n\ntext"));
  CHECK_FALSE(is_mhtml("一、总体情况\nContent-Type: text/html"));
  CHECK_FALSE(is_mhtml(""));
  CHECK_FALSE(is_mhtml("\n\n"));
}

TEST_CASE("a saved page is read as a page, whatever the file is called") {
  const Document document =
      extract(head + part("Content-Type: text/html", "<table><tr><td>规章<td>3</table>"), "年报.doc");
  CHECK(document.source.type == "multipart/related");
  CHECK(document.source.read == SourceRead::markup);
  CHECK(std::get<Table>(document.blocks.at(0)).cells.at(1).text == "3");
}

TEST_CASE("parts are found by the address or the id that the page names them by") {
  const std::string file =
      head + part("Content-Type: text/html", "<img src=http://a/b.png><img src=cid:x@y>") +
      part("Content-Type: image/png\r\nContent-Location: http://a/b.png\r\nContent-Transfer-Encoding: base64", "QUJD") +
      part("Content-Type: image/png\r\nContent-ID: <x@y>\r\nContent-Transfer-Encoding: base64", "REVG") +
      "--=_a b--\r\n";
  CHECK(part_in(file, "http://a/b.png") == "ABC");
  CHECK(part_in(file, "cid:x@y") == "DEF");
  CHECK(part_in(file, "http://a/c.png") == std::nullopt);
}
