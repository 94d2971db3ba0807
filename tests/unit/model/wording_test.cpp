// model/wording.h, and the sentences that model/diagnostic.h makes with it.
#include "model/wording.h"

#include <catch2/catch.hpp>

#include "model/diagnostic.h"

using namespace xxgk;

TEST_CASE("names in braces are filled in, wherever and as often as they stand") {
  CHECK(filled("{a}", {{"a", "1"}}) == "1");
  CHECK(filled("{a}{b}{a}", {{"a", "1"}, {"b", "2"}}) == "121");
  CHECK(filled("x {a} y", {{"a", ""}}) == "x  y");
  CHECK(filled("", {{"a", "1"}}) == "");
  CHECK(filled("plain", {}) == "plain");
}

TEST_CASE("what is no name stays as it is") {
  CHECK(filled("{b}", {{"a", "1"}}) == "{b}");
  CHECK(filled("{", {{"a", "1"}}) == "{");
  CHECK(filled("}{", {{"a", "1"}}) == "}{");
  CHECK(filled("{a", {{"a", "1"}}) == "{a");
  CHECK(filled("{}", {{"a", "1"}}) == "{}");
  CHECK(filled("{ {a}", {{"a", "1"}}) == "{ 1");
  CHECK(filled("{{a}}", {{"a", "1"}}) == "{1}");
  CHECK(filled("[0-9]{64}", {{"a", "1"}}) == "[0-9]{64}");
}

TEST_CASE("what is filled in is not looked at again") {
  CHECK(filled("{a}{b}", {{"a", "{b}"}, {"b", "{a}"}}) == "{b}{a}");
}

TEST_CASE("each language has its own words") {
  const Wording wording{"yes", "no"};
  CHECK(wording.in(Language::en) == "yes");
  CHECK(wording.in(Language::zh) == "no");
}

TEST_CASE("a diagnostic's sentence begins with its place") {
  Diagnostic diagnostic;
  diagnostic.code = DiagnosticCode::row_twice;
  diagnostic.read = "{read} & co";
  CHECK(sentence(diagnostic, Language::en) == "the row is printed twice: {read} & co");
  diagnostic.page = 4;
  diagnostic.line = 17;
  diagnostic.table = "requests";
  diagnostic.column = "total";
  CHECK(sentence(diagnostic, Language::en) == "page 4, line 17, requests/total: the row is printed twice: {read} & co");
  CHECK(sentence(diagnostic, Language::zh) != sentence(diagnostic, Language::en));
}
