// extract/upright_page.h: pages displayed sideways or upside down.
#include "extract/page/upright_page.h"

#include <catch2/catch.hpp>

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// A page of 600 x 400 with a word, a rule below it and a picture; its label runs the other way.
PageContent upright() {
  PageContent page;
  page.width = 600;
  page.height = 400;
  page.words = {{"abcdefgh", {100, 50, 180, 60}, Turn::right, {100, 110, 120, 130, 140, 150, 160, 170, 180}},
                {"xy", {20, 100, 30, 120}, Turn::down, {100, 110, 120}}};
  page.rules = {{true, 70, 90, 300}, {false, 90, 40, 75}};
  page.pictures = {{500, 300, 550, 350}};
  return page;
}

/// The same as displayed after a quarter turn clockwise.
PageContent sideways() {
  PageContent page;
  page.width = 400;
  page.height = 600;
  page.words = {{"abcdefgh", {340, 100, 350, 180}, Turn::down, {100, 110, 120, 130, 140, 150, 160, 170, 180}},
                {"xy", {280, 20, 300, 30}, Turn::left, {300, 290, 280}}};
  page.rules = {{false, 330, 90, 300}, {true, 90, 325, 360}};
  page.pictures = {{50, 500, 100, 550}};
  return page;
}

void check_same(const PageContent& page, const PageContent& wanted) {
  CHECK(page.width == wanted.width);
  CHECK(page.height == wanted.height);
  REQUIRE(page.words.size() == wanted.words.size());
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    CHECK(page.words[i].box == wanted.words[i].box);
    CHECK(page.words[i].turn == wanted.words[i].turn);
    CHECK(page.words[i].edges == wanted.words[i].edges);
  }
  REQUIRE(page.rules.size() == wanted.rules.size());
  for (std::size_t i = 0; i < page.rules.size(); ++i) {
    CHECK(page.rules[i].horizontal == wanted.rules[i].horizontal);
    CHECK(page.rules[i].at == wanted.rules[i].at);
    CHECK(page.rules[i].from == wanted.rules[i].from);
    CHECK(page.rules[i].to == wanted.rules[i].to);
  }
  CHECK(page.pictures == wanted.pictures);
}

}  // namespace

TEST_CASE("an upright page stays as it is") {
  PageContent page = upright();
  CHECK(make_upright(page).turn == Turn::right);
  check_same(page, upright());
}

TEST_CASE("a page displayed sideways is turned back, with all that is on it") {
  PageContent page = sideways();
  const Display display = make_upright(page);
  CHECK(display.turn == Turn::down);
  check_same(page, upright());
  CHECK(as_displayed(page.words[0].box, display) == sideways().words[0].box);
}

TEST_CASE("places on a turned page are told as displayed") {
  const Box box{10, 20, 30, 50};
  for (const Turn turn : {Turn::right, Turn::down, Turn::left, Turn::up}) {
    PageContent page;
    page.width = 400;
    page.height = 600;
    const bool along_x = turn == Turn::right || turn == Turn::left;
    page.words = {{"ab", box, turn, along_x ? std::vector<double>{10, 20, 30} : std::vector<double>{20, 35, 50}}};
    const Display display = make_upright(page);
    CHECK(page.words[0].turn == Turn::right);
    CHECK(as_displayed(page.words[0].box, display) == box);
  }
}

TEST_CASE("a page whose text runs in several ways, or that has none, stays") {
  PageContent mixed = upright();
  mixed.words[1].edges.resize(9);
  CHECK(make_upright(mixed).turn == Turn::right);
  PageContent empty;
  CHECK(make_upright(empty).turn == Turn::right);
}
