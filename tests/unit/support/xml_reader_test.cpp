#include "support/xml_reader.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace xxgk::xml;

namespace {

/// Begins, ends and texts in a line.
std::string walked(std::string_view bytes) {
  Reader reader(bytes, "a.xml");
  std::string walk;
  while (reader.next()) {
    const std::string depth = std::to_string(reader.depth());
    if (reader.event() == Reader::Event::start) walk += "<" + std::string(reader.element().name()) + depth;
    if (reader.event() == Reader::Event::end) walk += "/" + std::string(reader.element().name()) + depth;
    if (reader.event() == Reader::Event::text) walk += "'" + std::string(reader.text()) + "'" + depth;
  }
  return walk;
}

}  // namespace

TEST_CASE("a reader walks over begins, texts and ends, empty elements included") {
  CHECK(walked("<?xml version='1.0'?><!-- c --><a>x<b/><![CDATA[<y>]]><c> </c><?p?></a>") ==
        "<a0'x'1<b1/b1'<y>'1<c1' '2/c1/a0");
}

TEST_CASE("elements tell names, namespaces and attributes") {
  Reader reader("<n:a xmlns:n='urn:n' n:v='1' w='&lt;'/>", "a.xml");
  REQUIRE(reader.next());
  CHECK(reader.element().name() == "a");
  CHECK(reader.element().name_space() == "urn:n");
  CHECK(reader.element().attribute_or("v", "") == "1");
  CHECK(reader.element().attribute_or("w", "") == "<");
}

TEST_CASE("children are visited in order, whatever is read of them") {
  Reader reader("<a><b>1<x>2</x></b><c><d/></c><e/></a>", "a.xml");
  REQUIRE(reader.next());
  std::vector<std::string> names;
  for_each_child(reader, [&](const Element& element) {
    names.emplace_back(element.name());
    if (element.name() == "b") names.push_back(text_inside(reader));
  });
  CHECK(names == std::vector<std::string>{"b", "12", "c", "e"});
  CHECK(reader.event() == Reader::Event::end);
  CHECK_FALSE(reader.next());
}

TEST_CASE("what is not well-formed, has a document type or no end of depth is refused") {
  CHECK_THROWS_AS(walked(""), ParseError);
  CHECK_THROWS_AS(walked("<a><b></a>"), ParseError);
  CHECK_THROWS_AS(walked("<a>"), ParseError);
  CHECK_THROWS_AS(walked("<a>&e;</a>"), ParseError);
  CHECK_THROWS_AS(walked("<!DOCTYPE a><a/>"), ParseError);
  CHECK_THROWS_AS(walked("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"), ParseError);
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<a>";
  CHECK_THROWS_AS(walked(deep), ParseError);
}
