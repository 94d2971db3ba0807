// normalize/relations.h: sums compared, with blanks, gaps and alternatives among their summands.
#include "normalize/arithmetic/relations.h"

#include <catch2/catch.hpp>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace xxgk;

namespace {

using State = Operand::State;
using Cells = std::map<std::string, Operand, std::less<>>;

const Operand blank{State::blank, {}}, unknown{State::unknown, {}};

Operand number(std::int64_t units, int scale = 0) {
  return {State::value, Decimal(units, scale)};
}

std::vector<std::string> alternatives_of(const std::string& token) {
  std::vector<std::string> alternatives;
  std::istringstream stream(token);
  for (std::string part; std::getline(stream, part, '|');) alternatives.push_back(part);
  return alternatives;
}

/// `a + b|c - d.* = e` as in the data.
Relation relation(const std::string& text) {
  Relation relation;
  std::vector<Term>* side = &relation.left;
  int sign = 1;
  std::istringstream stream(text);
  for (std::string token; stream >> token;) {
    if (token == "+" || token == "-") {
      sign = token == "+" ? 1 : -1;
    } else if (token == "=" || token == "<=" || token == ">=" || token == "zero-if") {
      relation.comparison = token == "="    ? Comparison::equal
                            : token == "<=" ? Comparison::at_most
                            : token == ">=" ? Comparison::at_least
                                            : Comparison::zero_if;
      side = &relation.right;
      sign = 1;
    } else {
      side->push_back({sign, alternatives_of(token)});
    }
  }
  return relation;
}

std::vector<std::string> keys_of(const Cells& cells) {
  std::vector<std::string> keys;
  for (const auto& [key, operand] : cells) keys.push_back(key);
  return keys;
}

Lookup lookup_in(const Cells& cells) {
  return [&cells](std::string_view key) {
    const auto found = cells.find(key);
    return found == cells.end() ? Operand{} : found->second;
  };
}

Judgement judgement(const std::string& text, const Cells& cells) {
  return judge(relation(text), keys_of(cells), lookup_in(cells));
}

/// `holds`, `holds-with-blanks`, `fails 3 not 4` (found, expected), `undecidable`, `does not apply`.
std::string verdict(const std::string& text, const Cells& cells) {
  const Judgement judged = judgement(text, cells);
  if (!judged.applies) return "does not apply";
  std::string words(outcome_name(judged.outcome));
  if (judged.outcome == Outcome::fails) words += " " + judged.found->text() + " not " + judged.expected->text();
  return words;
}

bool possible(const std::string& text, const Cells& cells) {
  return is_possible(relation(text), keys_of(cells), lookup_in(cells));
}

}  // namespace

TEST_CASE("sums of values hold or fail") {
  CHECK(verdict("a = b + c", {{"a", number(5)}, {"b", number(2)}, {"c", number(3)}}) == "holds");
  CHECK(verdict("a = b + c", {{"a", number(6)}, {"b", number(2)}, {"c", number(3)}}) == "fails 6 not 5");
  CHECK(verdict("a + d = b + c", {{"a", number(5)}, {"b", number(2)}, {"c", number(3)}, {"d", number(0)}}) == "holds");
  CHECK(verdict("a - b = c", {{"a", number(5)}, {"b", number(2)}, {"c", number(3)}}) == "holds");
  CHECK(verdict("a = a", {{"a", number(0)}}) == "holds");
}

TEST_CASE("found is the left side, expected the right") {
  const Judgement judged = judgement("a + b = c", {{"a", number(5)}, {"b", number(2)}, {"c", number(3)}});
  CHECK(judged.found == Decimal(7));
  CHECK(judged.expected == Decimal(3));
}

TEST_CASE("decimals are compared exactly") {
  CHECK(verdict("a = b + c", {{"a", number(3, 1)}, {"b", number(1, 1)}, {"c", number(2, 1)}}) == "holds");
  CHECK(verdict("a = b", {{"a", number(1000000000000000001, 18)}, {"b", number(1)}}) ==
        "fails 1.000000000000000001 not 1");
}

TEST_CASE("other comparisons") {
  const Cells less{{"a", number(2)}, {"b", number(3)}}, equal{{"a", number(3)}, {"b", number(3)}},
      more{{"a", number(4)}, {"b", number(3)}};
  CHECK(verdict("a <= b", less) == "holds");
  CHECK(verdict("a <= b", equal) == "holds");
  CHECK(verdict("a <= b", more) == "fails 4 not 3");
  CHECK(verdict("a >= b", less) == "fails 2 not 3");
  CHECK(verdict("a >= b", equal) == "holds");
  CHECK(verdict("a >= b", more) == "holds");
  CHECK(verdict("a + b >= 0", {{"a", number(2)}, {"b", number(-3)}}) == "fails -1 not 0");
  CHECK(verdict("a + b >= 0", {{"a", number(3)}, {"b", number(-3)}}) == "holds");
}

TEST_CASE("zero where another is zero") {
  CHECK(verdict("a zero-if b", {{"a", number(0)}, {"b", number(0)}}) == "holds");
  CHECK(verdict("a zero-if b", {{"a", number(4)}, {"b", number(0)}}) == "fails 4 not 0");
  CHECK(verdict("a zero-if b", {{"a", number(4)}, {"b", number(1)}}) == "holds");
  CHECK(verdict("a zero-if b", {{"a", number(0)}, {"b", number(1)}}) == "holds");
  CHECK(verdict("a zero-if b + c", {{"a", number(4)}, {"b", number(0)}, {"c", number(0)}}) == "fails 4 not 0");
}

TEST_CASE("a missing or illegible summand decides nothing") {
  CHECK(verdict("a = b + c", {{"a", number(5)}, {"b", number(2)}, {"c", unknown}}) == "undecidable");
  CHECK(verdict("a = b + c", {{"a", number(5)}, {"b", number(5)}, {"c", unknown}}) == "undecidable");
  CHECK(verdict("a = b + c", {{"a", unknown}, {"b", number(2)}, {"c", number(3)}}) == "undecidable");
  CHECK(verdict("a <= b", {{"a", number(5)}, {"b", unknown}}) == "undecidable");
  CHECK(verdict("a zero-if b", {{"a", number(5)}, {"b", unknown}}) == "undecidable");
  const Judgement judged = judgement("a = b", {{"a", number(5)}, {"b", unknown}});
  CHECK_FALSE(judged.found);
  CHECK_FALSE(judged.expected);
}

TEST_CASE("a blank is zero only where everything else adds up, and then it is said") {
  CHECK(verdict("a = b + c", {{"a", number(5)}, {"b", number(5)}, {"c", blank}}) == "holds-with-blanks");
  CHECK(verdict("a = b + c", {{"a", number(5)}, {"b", number(2)}, {"c", blank}}) == "undecidable");
  CHECK(verdict("a = b + c", {{"a", blank}, {"b", number(2)}, {"c", number(3)}}) == "undecidable");
  CHECK(verdict("a = b + c", {{"a", blank}, {"b", blank}, {"c", blank}}) == "undecidable");
  CHECK(verdict("a = b + c", {{"a", number(5)}, {"b", blank}, {"c", blank}}) == "undecidable");
  CHECK(verdict("a + d = b + c", {{"a", number(5)}, {"b", number(5)}, {"c", blank}, {"d", blank}}) ==
        "holds-with-blanks");
}

TEST_CASE("a blank beside a gap decides nothing") {
  CHECK(verdict("a = b + c + d", {{"a", number(5)}, {"b", number(5)}, {"c", blank}, {"d", unknown}}) == "undecidable");
}

TEST_CASE("what is neither printed nor asked for makes no relation") {
  CHECK(verdict("subtotal = a + b", {{"a", number(1)}, {"b", number(2)}}) == "does not apply");
  CHECK(verdict("subtotal = part.*", {{"subtotal", number(1)}}) == "does not apply");
  CHECK(verdict("a = b", {}) == "does not apply");
}

TEST_CASE("a wildcard is every member of a group: neither the group itself nor its members' members") {
  const Cells cells{{"denied", number(3)},
                    {"denied.a", number(1)},
                    {"denied.b", number(2)},
                    {"denied.b.d", number(30)},
                    {"deniedx", number(100)}};
  CHECK(verdict("denied = denied.*", cells) == "holds");
  CHECK(verdict("deniedx = denied.*", cells) == "fails 100 not 3");
}

TEST_CASE("the first alternative of which anything is printed counts") {
  const std::string sum = "total = part.*|part";
  CHECK(verdict(sum, {{"total", number(5)}, {"part.a", number(2)}, {"part.b", number(3)}, {"part", number(9)}}) ==
        "holds");
  CHECK(verdict(sum, {{"total", number(9)}, {"part.a", unknown}, {"part.b", unknown}, {"part", number(9)}}) == "holds");
  CHECK(verdict(sum, {{"total", number(9)}, {"part", number(9)}}) == "holds");
  CHECK(verdict(sum, {{"total", number(5)}, {"part.a", number(2)}, {"part.b", unknown}, {"part", number(5)}}) ==
        "undecidable");
  CHECK(verdict(sum, {{"total", number(5)}, {"part.a", blank}, {"part.b", blank}, {"part", number(5)}}) ==
        "undecidable");
  CHECK(verdict(sum, {{"total", number(5)}, {"part.a", unknown}, {"part.b", unknown}}) == "undecidable");
  CHECK(verdict(sum, {{"total", number(5)}}) == "does not apply");
}

TEST_CASE("numbers stand for themselves") {
  CHECK(verdict("a >= 10", {{"a", number(10)}}) == "holds");
  CHECK(verdict("a >= 10", {{"a", number(9)}}) == "fails 9 not 10");
}

TEST_CASE("a sum that does not fit decides nothing") {
  const Operand huge = number(std::numeric_limits<std::int64_t>::max());
  CHECK(verdict("a = b + c", {{"a", number(1)}, {"b", huge}, {"c", huge}}) == "undecidable");
  CHECK(verdict("a = b - c", {{"a", number(1)}, {"b", number(-5)}, {"c", huge}}) == "undecidable");
  CHECK(verdict("a = b", {{"a", huge}, {"b", huge}}) == "holds");
  CHECK(possible("a = b + c", {{"a", number(1)}, {"b", huge}, {"c", huge}}));
}

TEST_CASE("a full relation is possible exactly where it holds") {
  CHECK(possible("a = b + c", {{"a", number(5)}, {"b", number(2)}, {"c", number(3)}}));
  CHECK_FALSE(possible("a = b + c", {{"a", number(6)}, {"b", number(2)}, {"c", number(3)}}));
  CHECK_FALSE(possible("a <= b", {{"a", number(6)}, {"b", number(2)}}));
  CHECK_FALSE(possible("a zero-if b", {{"a", number(6)}, {"b", number(0)}}));
}

TEST_CASE("gaps and blanks can only add") {
  for (const Operand& open : {blank, unknown}) {
    INFO(static_cast<int>(open.state));
    CHECK(possible("a = b + c", {{"a", number(5)}, {"b", number(2)}, {"c", open}}));
    CHECK(possible("a = b + c", {{"a", number(2)}, {"b", number(2)}, {"c", open}}));
    CHECK_FALSE(possible("a = b + c", {{"a", number(1)}, {"b", number(2)}, {"c", open}}));
    CHECK(possible("a = b + c", {{"a", open}, {"b", number(2)}, {"c", number(3)}}));
    CHECK(possible("a = b + c", {{"a", open}, {"b", number(2)}, {"c", open}}));
    CHECK(possible("a + d = b + c", {{"a", number(9)}, {"b", number(2)}, {"c", open}, {"d", open}}));
    CHECK(possible("a - c = b", {{"a", number(5)}, {"b", number(2)}, {"c", open}}));
    CHECK_FALSE(possible("a - c = b", {{"a", number(1)}, {"b", number(2)}, {"c", open}}));
    CHECK(possible("a <= b", {{"a", number(5)}, {"b", open}}));
    CHECK_FALSE(possible("a + c <= b", {{"a", number(5)}, {"b", number(2)}, {"c", open}}));
    CHECK(possible("a >= b", {{"a", open}, {"b", number(2)}}));
    CHECK_FALSE(possible("a >= b + c", {{"a", number(1)}, {"b", number(2)}, {"c", open}}));
    CHECK(possible("a zero-if b", {{"a", number(1)}, {"b", open}}));
  }
}

TEST_CASE("what does not apply is possible") {
  CHECK(possible("subtotal = a + b", {{"a", number(1)}, {"b", number(2)}}));
  CHECK(possible("a = b", {}));
}

TEST_CASE("comparisons have signs") {
  CHECK(comparison_sign(Comparison::equal) == "=");
  CHECK(comparison_sign(Comparison::at_most) == "<=");
  CHECK(comparison_sign(Comparison::at_least) == ">=");
  CHECK_FALSE(comparison_sign(Comparison::zero_if).empty());
}
