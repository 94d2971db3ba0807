#include "extract/word/office_package.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/made_up_docx.h"

using namespace std::string_literals;
using namespace xxgk;

namespace {

/// Why the bytes are refused.
ExtractFault fault_of(const std::string& bytes, std::string* detail = nullptr) {
  try {
    read(bytes);
  } catch (const ExtractError& error) {
    if (detail != nullptr) *detail = error.detail();
    return error.fault();
  }
  FAIL("it was read");
  return ExtractFault::empty;
}

std::string xml_with(const std::string& declaration, const std::string& body) {
  const std::string xml = word_xml("document", "<w:body>" + body + "</w:body>");
  const std::size_t root = xml.find("<w:document");
  return xml.substr(0, root) + declaration + xml.substr(root);
}

std::string docx_with(const std::string& document) {
  Parts parts = docx_parts("");
  parts["word/document.xml"] = document;
  return zip_of(parts);
}

}  // namespace

TEST_CASE("a part that unpacks to far more than it should is refused") {
  std::string detail;
  const std::string blanks(30 << 20, ' ');
  CHECK(fault_of(docx_of("<w:p/>" + blanks), &detail) == ExtractFault::unsafe);
  CHECK(detail == "a zip archive that unpacks to far more than it should");
  // So many bytes are unpacked whatever their ratio, so that a form with thousands of equal cells is read.
  CHECK(shown(p("甲") + std::string(200'000, ' ')) == "paragraph @1: 甲\n");
}

TEST_CASE("parts are bounded by the memory that may be used") {
  ReadOptions options;
  options.memory = 100'000;
  std::string random = "<!--";
  for (unsigned i = 0, x = 7; i < 20'000; ++i)
    random += static_cast<char>('a' + ((x = x * 1103515245 + 12345) >> 16) % 26);
  const std::string bytes = docx_of(p("甲") + random + "-->");
  CHECK_NOTHROW(read(bytes));
  CHECK_THROWS_AS(read(bytes, options), ExtractError);
}

TEST_CASE("an archive of very many parts is refused") {
  Parts parts = docx_parts(p("甲"));
  for (int i = 0; i < 10'000; ++i) parts["x/" + std::to_string(i)] = "";
  CHECK(fault_of(zip_of(parts)) == ExtractFault::unsafe);
}

TEST_CASE("paths that lead out of the archive are refused") {
  for (const std::string name : {"../../etc/passwd", "/etc/passwd", "word/../../x", "C:/x", "..\\..\\x", "\\x"}) {
    INFO(name);
    Parts parts = docx_parts(p("甲"));
    parts[name] = "x";
    std::string detail;
    CHECK(fault_of(zip_of(parts), &detail) == ExtractFault::unsafe);
    CHECK(detail.find(name) != std::string::npos);
  }
  Parts parts = docx_parts(p("甲"));
  parts["_rels/.rels"] = relationships_xml({{"officeDocument", "../../secret.xml"}});
  CHECK(fault_of(zip_of(parts)) == ExtractFault::unsafe);
}

TEST_CASE("document types and entities are refused") {
  CHECK(fault_of(docx_with(xml_with("<!DOCTYPE x>", p("甲")))) == ExtractFault::damaged);
  CHECK(fault_of(docx_with(xml_with("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", p("&e;")))) ==
        ExtractFault::damaged);
  std::string laughs = "<!DOCTYPE x [<!ENTITY e0 \"ha\">";
  for (int i = 1; i < 10; ++i) {
    laughs += "<!ENTITY e" + std::to_string(i) + " \"";
    for (int j = 0; j < 10; ++j) laughs += "&e" + std::to_string(i - 1) + ";";
    laughs += "\">";
  }
  CHECK(fault_of(docx_with(xml_with(laughs + "]>", p("&e9;")))) == ExtractFault::damaged);
  Parts parts = docx_parts(p("甲"));
  parts["_rels/.rels"] = "<!DOCTYPE x>" + parts["_rels/.rels"];
  CHECK(fault_of(zip_of(parts)) == ExtractFault::damaged);
}

TEST_CASE("XML that is not well-formed, or nested without end, is refused") {
  CHECK(fault_of(docx_with("<w:document")) == ExtractFault::damaged);
  const std::string whole = word_xml("document", "<w:body>" + p("甲") + "</w:body>");
  CHECK(fault_of(docx_with(whole.substr(0, whole.size() - 20))) == ExtractFault::damaged);
  std::string deep;
  for (int i = 0; i < 5'000; ++i) deep += "<w:ins>";
  CHECK(fault_of(docx_with(xml_with("", deep))) == ExtractFault::damaged);
}

TEST_CASE("a zip that is no Word file is said to be what it is") {
  std::string detail;
  CHECK(fault_of(zip_of({{"a.txt", "text"}}), &detail) == ExtractFault::unknown_kind);
  CHECK(detail == "zip archive");
  CHECK(fault_of(zip_of({{"_rels/.rels", relationships_xml({{"officeDocument", "xl/workbook.xml"}})},
                         {"xl/workbook.xml", "<workbook xmlns=\"x\"/>"}}),
                 &detail) == ExtractFault::unknown_kind);
  CHECK(detail == "Excel workbook");
  CHECK(fault_of(zip_of({{"OFD.xml", "<ofd/>"}, {"Doc_0/Document.xml", "<x/>"}}), &detail) == ExtractFault::to_convert);
  CHECK(detail == "OFD");
  CHECK(fault_of(zip_of({{"word/document.xml", "<html/>"}})) == ExtractFault::unknown_kind);
}

TEST_CASE("a zip that is cut short or has other bytes is damaged") {
  const std::string bytes = docx_of(p("甲") + tbl(tr(tc("规章") + tc("3"))));
  for (const std::size_t size : {std::size_t{4}, std::size_t{30}, bytes.size() / 2, bytes.size() - 1}) {
    INFO(size);
    CHECK(fault_of(bytes.substr(0, size)) == ExtractFault::damaged);
  }
  std::string flipped = bytes;
  // Inside the packed document: its checksum tells.
  flipped[flipped.rfind("word/document.xml", flipped.size() / 2) + 60] ^= 0x55;
  CHECK(fault_of(flipped) == ExtractFault::damaged);
}

TEST_CASE("a Word file without a word is empty") {
  CHECK(fault_of(docx_of("<w:p/><w:sectPr/>")) == ExtractFault::empty);
}

TEST_CASE("a Word file locked by a password says so") {
  std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(1016, '\0');
  std::string entry;
  for (const char c : std::string("EncryptedPackage")) entry += {c, '\0'};
  entry.resize(128, '\0');
  entry[64] = 34;
  CHECK(fault_of(ole + entry) == ExtractFault::to_convert);
  CHECK(fault_of(ole) == ExtractFault::to_convert);
}
