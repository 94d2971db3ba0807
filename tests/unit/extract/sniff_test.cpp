#include "extract/sniff.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "extract/extract.h"

using namespace std::string_literals;
using namespace xxgk;
using extraction::sniff;
using extraction::SourceKind;

namespace {

ExtractFault fault_of(const std::string& bytes, std::string* detail = nullptr) {
  try {
    extract(bytes, "a.txt");
  } catch (const ExtractError& error) {
    if (detail != nullptr) *detail = error.detail();
    return error.fault();
  }
  FAIL("no ExtractError");
  return ExtractFault::empty;
}

std::string utf16le(const std::string& ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) bytes += c + "\0"s;
  return bytes;
}

}  // namespace

TEST_CASE("files are told by their signatures") {
  CHECK(sniff("PK\x03\x04....word/document.xml") == SourceKind::zip);
  CHECK(sniff("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0')) == SourceKind::ole);
  CHECK(sniff("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s) == SourceKind::image);
  CHECK(sniff("\xFF\xD8\xFF\xE0\0\x10JFIF"s) == SourceKind::image);
  CHECK(sniff("GIF89a..") == SourceKind::image);
  CHECK(sniff("II*\0\x08\0\0\0"s) == SourceKind::image);
  CHECK(sniff("RIFF\x10\0\0\0WEBPVP8 "s) == SourceKind::image);
  CHECK(sniff("RIFF") == SourceKind::text);
  CHECK(sniff("BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0"s) == SourceKind::image);
  CHECK(sniff("{\\rtf1\\ansi}") == SourceKind::rtf);
}

TEST_CASE("a PDF may begin with other bytes, a text may name one") {
  CHECK(sniff("%PDF-1.4\n") == SourceKind::pdf);
  CHECK(sniff("HTTP header\r\n\r\n%PDF-1.4\n1 0 obj\n<<>>") == SourceKind::pdf);
  CHECK(sniff("附件以 %PDF-1.4 格式保存。") == SourceKind::text);
}

TEST_CASE("markup is told by its first tag or by what it closes") {
  CHECK(sniff("<!DOCTYPE html><html><body>") == SourceKind::html);
  CHECK(sniff("\xEF\xBB\xBF \r\n<HTML>") == SourceKind::html);
  CHECK(sniff("<div class=\"article\"><table>") == SourceKind::html);
  CHECK(sniff("政府信息公开<TABLE><tr><td>1</TD></tr>") == SourceKind::html);
  CHECK(sniff(utf16le("<html><body>")) == SourceKind::html);
  // Behind a long comment, in UTF-16 too.
  const std::string comment = "<!-- " + std::string(5000, 'x') + " -->\n<p>";
  CHECK(sniff(comment) == SourceKind::html);
  CHECK(sniff(utf16le(comment)) == SourceKind::html);
  CHECK(sniff("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">") == SourceKind::html);
  CHECK(sniff("<?xml version=\"1.0\"?><report/>") == SourceKind::xml);
  CHECK(sniff("\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n--x") ==
        SourceKind::mhtml);
  CHECK(sniff("Content-Type: text/plain\n\n<政府信息公开条例>") == SourceKind::text);
}

TEST_CASE("angle brackets alone make no markup") {
  CHECK(sniff("<政府信息公开条例>第五十条") == SourceKind::text);
  CHECK(sniff("< 3 件") == SourceKind::text);
  CHECK(sniff("| 商业<br>企业 | 0 |") == SourceKind::text);
}

TEST_CASE("control characters make a file binary, a few do not") {
  std::string binary =
      "\x7F"
      "ELF\x02\x01\x01"s +
      std::string(200, '\0');
  CHECK(sniff(binary) == SourceKind::binary);
  CHECK(sniff(std::string("一、总体情况\0\0\n2023年，我局主动公开政府信息63条。", 60)) == SourceKind::text);
  CHECK(sniff("\xFF\xFE\x00\x4E\x00\x30\x31\x00"s) == SourceKind::text);  // UTF-16
}

TEST_CASE("UTF-16 without byte order mark is no binary file, NUL bytes alone are none either") {
  CHECK(sniff("\x00\x4E\x01\x90\x09\x00\x31\x00\x0A\x00"s) == SourceKind::text);
  CHECK(sniff("\x4E\x00\x90\x01\x00\x09\x00\x31\x00\x0A"s) == SourceKind::text);
  CHECK(sniff("规章\t3\n" + std::string(4096, '\0')) == SourceKind::text);
  CHECK(sniff("a.txt" + std::string(252, '\0') +
              "ustar\0"
              "00"s +
              std::string(247, '\0') + "text\n") == SourceKind::binary);
  CHECK(sniff(std::string(100, '\0')) == SourceKind::binary);
}

TEST_CASE("random bytes are no text, whatever their number") {
  std::mt19937 random(7);
  for (const std::size_t size : {std::size_t{64}, std::size_t{512}, std::size_t{1} << 20}) {
    for (int i = 0; i < 20; ++i) {
      std::string bytes(size, '\0');
      for (char& c : bytes) c = static_cast<char>(random());
      INFO(size << " bytes, number " << i);
      const ExtractFault fault = fault_of(bytes);
      CHECK((fault == ExtractFault::binary || fault == ExtractFault::not_text));
    }
  }
}

TEST_CASE("nothing and white space are not text") {
  CHECK(sniff("") == SourceKind::empty);
  CHECK(sniff(" \r\n\t\n") == SourceKind::blank);
  CHECK(sniff("\xEF\xBB\xBF\xE3\x80\x80\n") == SourceKind::blank);  // a byte order mark and an ideographic space
}

TEST_CASE("the door says what a source without a reader is") {
  std::string detail;
  CHECK(fault_of("%PDF-1.4\n") == ExtractFault::damaged);            // it has a reader, which finds nothing in it
  CHECK(fault_of("<html></html>", &detail) == ExtractFault::empty);  // it has a reader too
  CHECK(detail == "a page without text");
  CHECK(fault_of("PK\x03\x04") == ExtractFault::damaged);
  CHECK(fault_of("", &detail) == ExtractFault::empty);
  CHECK(detail.empty());
  CHECK(fault_of(" \n\n", &detail) == ExtractFault::empty);
  CHECK(detail == "white space only");
  CHECK(fault_of("\xFF\xFE\x00\x30\n\x00"s, &detail) == ExtractFault::empty);  // white space in UTF-16
  CHECK(fault_of(std::string(100, '\x01')) == ExtractFault::binary);
}

TEST_CASE("the document names its source") {
  const Document document = extract("无\n", "folder.d/二七区.txt");
  CHECK(document.source.name == "二七区.txt");
  CHECK(document.source.type == "text/plain");
  CHECK(document.source.sha256 == "490e670637ee3751998ef9d1e2cd9179222c1281a788ca3d33736fcea16c5097");
  CHECK(document.source.read == SourceRead::text);
  CHECK(document.source.pages.empty());
}
