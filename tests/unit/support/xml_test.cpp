// support/xml.h: what is parsed, what is refused, and that what is written can be read back.
#include "support/xml.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

using namespace xxgk;

namespace {

/// The error of a text that must be refused.
xml::ParseError refused(std::string_view bytes) {
  try {
    xml::Document::parse(bytes, "test.xml");
  } catch (const xml::ParseError& error) {
    return error;
  }
  FAIL("was accepted: " << bytes.substr(0, 200));
  throw std::logic_error("unreachable");
}

/// The document's text after it was written and read back.
std::string round_trip(std::string_view text) {
  xml::Writer writer;
  writer.start("a").text(text).end();
  return xml::Document::parse(writer.finish(), "test.xml").root().text();
}

std::string round_trip_of_attribute(std::string_view value) {
  xml::Writer writer;
  writer.start("a").attribute("b", value).end();
  return xml::Document::parse(writer.finish(), "test.xml").root().attribute_or("b", "absent");
}

std::string nested(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += "<a>";
  for (int i = 0; i < depth; ++i) text += "</a>";
  return text;
}

constexpr std::string_view schema_of_numbers = R"(
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="list"><xs:complexType><xs:sequence>
    <xs:element name="n" type="xs:int" minOccurs="0" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>)";

std::vector<xml::Fault> faults_of(std::string_view document) {
  return xml::Schema::compile(schema_of_numbers, "numbers.xsd").validate(xml::Document::parse(document, "test.xml"));
}

/// What is printed to standard error while it lives.
class StandardError {
 public:
  StandardError() : kept_(::dup(STDERR_FILENO)), file_(std::tmpfile()) { ::dup2(::fileno(file_), STDERR_FILENO); }
  ~StandardError() {
    ::dup2(kept_, STDERR_FILENO);
    ::close(kept_);
    std::fclose(file_);
  }
  StandardError(const StandardError&) = delete;
  StandardError& operator=(const StandardError&) = delete;
  long bytes() {
    std::fflush(stderr);
    return ::lseek(::fileno(file_), 0, SEEK_END);
  }

 private:
  int kept_;
  std::FILE* file_;
};

const std::string bad = "\xEF\xBF\xBD";

}  // namespace

TEST_CASE("elements, attributes and text are found") {
  const auto document = xml::Document::parse(
      "<?xml version=\"1.0\"?>\n<a xmlns=\"urn:x\" k='1&amp;2'><!-- c -->\n<b>x<![CDATA[<y>]]></b><c/>\n<b e=''/></a>",
      "test.xml");
  CHECK(document.name() == "test.xml");
  const xml::Element root = document.root();
  CHECK(root.name() == "a");
  CHECK(root.name_space() == "urn:x");
  CHECK(root.line() == 2);
  CHECK(root.attribute("k") == "1&2");
  CHECK_FALSE(root.attribute("K"));
  CHECK(root.attribute_or("K", "none") == "none");
  CHECK(root.children().size() == 3);
  const auto b = root.children("b");
  REQUIRE(b.size() == 2);
  CHECK(b[0].text() == "x<y>");
  CHECK(b[1].line() == 4);
  CHECK(b[1].attribute("e") == "");
  CHECK(b[1].text().empty());
  CHECK(root.child("c")->children().empty());
  CHECK_FALSE(root.child("d"));
  CHECK(xml::Document::parse("<a/>", "").root().name_space().empty());
}

TEST_CASE("an attribute without a namespace goes before one of the same name with one") {
  const auto both = xml::Document::parse("<a xmlns:n='urn:n' n:k='1' k='2'/>", "");
  CHECK(both.root().attribute("k") == "2");
  const auto one = xml::Document::parse("<a xmlns:n='urn:n' n:k='1'/>", "");
  CHECK(one.root().attribute("k") == "1");
}

TEST_CASE("other encodings are read as they declare themselves") {
  const auto document = xml::Document::parse("<?xml version=\"1.0\" encoding=\"GB18030\"?><a>\xD6\xD0</a>", "");
  CHECK(document.root().text() == "\xE4\xB8\xAD");
}

TEST_CASE("what is not well-formed is refused with its place") {
  CHECK(refused("<a>\n<b>\n</a>").line() == 3);
  CHECK(std::string(refused("<a>\n<b>\n</a>").what()).starts_with("test.xml:3: "));
  CHECK(refused("<a>\n<b>\n</a>").reason().find('\n') == std::string::npos);
  CHECK(refused("<a>\n<b>\n</a>").name() == "test.xml");
  CHECK_FALSE(refused("").reason().empty());
  for (const char* text : {" ", "x", "<a", "<a/><b/>", "<a b='1' b='2'/>", "<a>&nbsp;</a>", "<n:a/>", "<a>\x01</a>",
                           "<a>&#0;</a>", "<a>&#xFFFF;</a>", "<a>\xFF</a>", "<a>\xED\xA0\x80</a>", "<a b='<'/>",
                           "<?xml version='1.0' encoding='no-such'?><a/>"}) {
    refused(text);
  }
  refused(std::string_view("<a>\0</a>", 8));
  refused(std::string_view("<a/>\n\0<b", 8));
}

TEST_CASE("a document type is refused, whatever it declares") {
  std::ofstream("xml_test_secret.txt") << "secret";
  const std::string reason = "a document type declaration is not accepted";
  CHECK(refused("<!DOCTYPE a><a/>").reason() == reason);
  CHECK(refused("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>").reason() == reason);
  CHECK(refused("<!DOCTYPE a [<!ENTITY e SYSTEM 'xml_test_secret.txt'>]><a>&e;</a>").reason() == reason);
  CHECK(refused("<!DOCTYPE a SYSTEM 'xml_test_secret.txt'><a/>").reason() == reason);
  CHECK(refused("<!DOCTYPE a [<!ENTITY % e SYSTEM 'http://127.0.0.1:1/'> %e;]><a/>").reason() == reason);
  std::remove("xml_test_secret.txt");
}

TEST_CASE("a billion laughs are refused at once") {
  std::string text = "<!DOCTYPE a [<!ENTITY l0 'ha'>";
  for (int i = 1; i < 30; ++i) {
    const std::string before = "&l" + std::to_string(i - 1) + ";";
    text += "<!ENTITY l" + std::to_string(i) + " '" + before + before + before + before + "'>";
  }
  const auto start = std::chrono::steady_clock::now();
  refused(text + "]><a>&l29;</a>");
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
}

TEST_CASE("depth has an end, and reaching it does not break the program") {
  CHECK(xml::Document::parse(nested(256), "").root().name() == "a");
  CHECK(refused(nested(257)).reason() == "nested deeper than 256 elements");
  CHECK(refused(nested(1000000)).reason() == "nested deeper than 256 elements");
  // Deep in a later child, and after ascending: the count goes up and down with the tree.
  CHECK(xml::Document::parse("<r>" + nested(255) + nested(255) + "</r>", "").root().children().size() == 2);
  refused("<r>" + nested(3) + "text" + nested(256) + "</r>");
}

TEST_CASE("a text of many megabytes is a text") {
  const std::string long_text(20 << 20, 'x');
  CHECK(round_trip(long_text) == long_text);
}

TEST_CASE("lines beyond 65535 are counted") {
  const auto document = xml::Document::parse("<a>" + std::string(70000, '\n') + "<b>x</b></a>", "");
  CHECK(document.root().children()[0].line() == 70001);
}

TEST_CASE("a schema accepts what conforms and says where it does not") {
  CHECK(faults_of("<list><n>1</n><n>-2</n></list>").empty());
  const auto faults = faults_of("<list>\n<n>1</n>\n<n>x</n>\n<m/></list>");
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].line == 3);
  CHECK(faults[0].reason.find("'x'") != std::string::npos);
  CHECK(faults[0].reason.back() != '\n');
  CHECK(faults[1].line == 4);
  CHECK(faults_of("<other/>").size() == 1);
}

TEST_CASE("very many faults are cut short") {
  std::string document = "<list>";
  for (int i = 0; i < 5000; ++i) document += "<n>x</n>";
  const auto faults = faults_of(document + "</list>");
  REQUIRE(faults.size() == 1001);
  CHECK(faults.back().reason == "further faults are left out");
}

TEST_CASE("a wrong schema is refused") {
  const auto compile = [](std::string_view xsd) { xml::Schema::compile(xsd, "test.xsd"); };
  CHECK_THROWS_AS(compile("<a/>"), xml::ParseError);
  CHECK_THROWS_AS(compile("<a"), xml::ParseError);
  CHECK_THROWS_AS(compile("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' "
                          "type='none'/></xs:schema>"),
                  xml::ParseError);
  for (const std::string name : {"include", "import", "redefine"}) {
    CHECK_THROWS_WITH(compile("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:" + name +
                              " schemaLocation='other.xsd'/></xs:schema>"),
                      "test.xsd:2: xs:" + name + " is not accepted");
  }
}

TEST_CASE("a document cannot bring a schema of its own") {
  // Were it fetched, it would allow <m>.
  std::ofstream("xml_test_own.xsd") << "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' "
                                       "targetNamespace='urn:own'><xs:element name='list'/></xs:schema>";
  const auto faults = faults_of(
      "<o:list xmlns:o='urn:own' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
      "xsi:schemaLocation='urn:own xml_test_own.xsd'/>");
  std::remove("xml_test_own.xsd");
  CHECK(faults.size() == 1);
}

TEST_CASE("nothing is printed to standard error") {
  StandardError printed;
  for (const char* text :
       {"", "<a>", "<a/><b/>", "<n:a/>", "<!DOCTYPE a SYSTEM 'none.dtd'><a/>", "<a>&e;</a>", "<a>\xFF",
        "<?xml version='1.0' encoding='no-such'?><a/>", "<a xml:lang=''/>x", "<a xmlns:b=''/>"}) {
    CHECK_THROWS_AS(xml::Document::parse(text, ""), xml::ParseError);
    CHECK_THROWS_AS(xml::Schema::compile(text, ""), xml::ParseError);
  }
  CHECK_FALSE(faults_of("<none xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                        "xsi:noNamespaceSchemaLocation='http://127.0.0.1:1/none.xsd'/>")
                  .empty());
  CHECK_FALSE(faults_of("<list><n>x</n></list>").empty());
  CHECK(printed.bytes() == 0);
  REQUIRE(::write(STDERR_FILENO, "x", 1) == 1);
  CHECK(printed.bytes() == 1);
}

TEST_CASE("a document is validated without being held as a tree, and what is none conforms to nothing") {
  const auto schema = xml::Schema::compile(schema_of_numbers, "numbers.xsd");
  CHECK(schema.validate("<list>\n<n>1</n>\n<n>2</n>\n</list>").empty());
  const std::vector<xml::Fault> faults = schema.validate("<list>\n<n>1</n>\n<n>x</n>\n</list>");
  REQUIRE_FALSE(faults.empty());
  CHECK(faults.front().line == 3);
  CHECK_FALSE(schema.validate("<list><n>1</n>").empty());
  CHECK_FALSE(schema.validate("").empty());
}

TEST_CASE("a schema outlives being moved") {
  auto schema = xml::Schema::compile(schema_of_numbers, "numbers.xsd");
  const xml::Schema moved = std::move(schema);
  CHECK(moved.validate(xml::Document::parse("<list/>", "")).empty());
}

TEST_CASE("a document is written with two spaces a level, text on one line") {
  xml::Writer writer;
  writer.comment("made -- by hand-");
  writer.start("a").attribute("k", "v").attribute_unless_empty("l", "").attribute_unless_empty("m", "w");
  writer.leaf("b", "text").leaf("c", "").start("d").leaf("e", "x").end().end();
  CHECK(writer.finish() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- made - - by hand- -->\n<a k=\"v\" m=\"w\">\n  <b>text</b>\n  "
        "<c/>\n  <d>\n    <e>x</e>\n  </d>\n</a>\n");
}

TEST_CASE("an element without anything in it is written short") {
  xml::Writer writer;
  writer.start("a").text("").end();
  CHECK(writer.finish() == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a/>\n");
}

TEST_CASE("reserved characters and white space come back as they were") {
  const std::string text = " <a b=\"c\" d='e'>&amp; ]]> \t\n\r\r\n x ";
  CHECK(round_trip(text) == text);
  CHECK(round_trip_of_attribute(text) == text);
  const std::string beyond = "\xC2\x80 \xE4\xB8\xAD \xEE\x80\x80 \xF0\xA0\x80\x80 \xF4\x8F\xBF\xBF \x7F";
  CHECK(round_trip(beyond) == beyond);
  CHECK(round_trip_of_attribute(beyond) == beyond);
}

TEST_CASE("what XML forbids is replaced, character by character") {
  CHECK(round_trip(std::string_view("a\0b", 3)) == "a" + bad + "b");
  CHECK(round_trip("\x01\x08\x0B\x0C\x0E\x1F") == bad + bad + bad + bad + bad + bad);
  CHECK(round_trip_of_attribute("\x1B[0m") == bad + "[0m");
  CHECK(round_trip("\xEF\xBF\xBE") == bad + bad + bad);  // U+FFFE
  CHECK(round_trip("\xEF\xBF\xBF") == bad + bad + bad);  // U+FFFF
  CHECK(round_trip("\xEF\xBF\xBD") == bad);
}

TEST_CASE("bytes that are no UTF-8 are replaced, one by one") {
  CHECK(round_trip("\x80") == bad);
  CHECK(round_trip("a\xFFz") == "a" + bad + "z");
  CHECK(round_trip("\xC0\x80") == bad + bad);                      // too long for what it says
  CHECK(round_trip("\xE0\x80\xAF") == bad + bad + bad);            // the same, three bytes
  CHECK(round_trip("\xF0\x80\x80\xAF") == bad + bad + bad + bad);  // the same, four bytes
  CHECK(round_trip("\xED\xA0\x80") == bad + bad + bad);            // half a surrogate pair
  CHECK(round_trip("\xF4\x90\x80\x80") == bad + bad + bad + bad);  // beyond U+10FFFF
  CHECK(round_trip("\xE4\xB8") == bad + bad);                      // cut at the end
  CHECK(round_trip("\xE4\xB8<\xF0\xA0\x80") == bad + bad + "<" + bad + bad + bad);
  CHECK(round_trip("\xE4\xE4\xB8\xAD") == bad + "\xE4\xB8\xAD");  // begins again
}

TEST_CASE("every pair of bytes can be written and read back") {
  std::string text;
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      text += static_cast<char>(first);
      text += static_cast<char>(second);
    }
  }
  CHECK_NOTHROW(round_trip(text));
  CHECK_NOTHROW(round_trip_of_attribute(text));
}

TEST_CASE("escaped text may stand in an element and between quotes") {
  CHECK(xml::escaped("a<b>&\"c\n\x02") == "a&lt;b&gt;&amp;&quot;c&#10;" + bad);
  CHECK(xml::escaped("") == "");
}

TEST_CASE("calls that make no document are refused") {
  const auto calls = [](auto make) {
    xml::Writer writer;
    make(writer);
    writer.finish();
  };
  CHECK_NOTHROW(calls([](xml::Writer& w) { w.leaf("a", "x"); }));
  CHECK_THROWS_AS(calls([](xml::Writer& w) { w.start("a"); }), std::logic_error);
  CHECK_THROWS_AS(calls([](xml::Writer& w) { w.start("a").end().end(); }), std::logic_error);
  CHECK_THROWS_AS(calls([](xml::Writer& w) { w.start("a").text("x").attribute("k", "v").end(); }), std::logic_error);
  CHECK_THROWS_AS(calls([](xml::Writer& w) { w.start("a").text("x").leaf("b", "").end(); }), std::logic_error);
  CHECK_THROWS_AS(calls([](xml::Writer& w) { w.start("a").leaf("b", "").text("x").end(); }), std::logic_error);
  CHECK_THROWS_AS(calls([](xml::Writer& w) { w.text("x"); }), std::logic_error);
}

TEST_CASE("cleaned text has no byte that is no UTF-8 and no character that XML forbids, all else stays") {
  CHECK(xml::cleaned("公开 & <a>\t\r\n\"") == "公开 & <a>\t\r\n\"");
  CHECK(xml::cleaned("a\xFF\x01z\xE5\x85") == "a\uFFFD\uFFFDz\uFFFD\uFFFD");
}
